import { hashOfText } from '../consent/consent-text.ts'
import { currentText } from '../consent/consent-texts.ts'
import type { InformationRecord } from '../request/information-item.ts'
import type { NewRequest } from '../request/new-request.ts'
import { monthsLater } from '../../platform/calendar/months-later.ts'
import { keptForMonths } from '../request/retention.ts'

const currentHash = hashOfText(currentText)

/** The id of a request: its time of receipt, so that ids are in its order, and a part that nobody can guess. */
export const requestIdOf = (receivedAt: Date, random: string): string =>
  `${receivedAt.toISOString().replaceAll(/\D/g, '')}-${random}`

/** What is stored of a new request. A wish for news is nothing more than that until staff have confirmed it. Pure. */
export const newRecord = (asked: NewRequest, requestId: string, now: Date): InformationRecord => {
  const { name, company, email, phone, message, consent, marketing } = asked
  const receivedAt = now.toISOString()
  const until = monthsLater(receivedAt, keptForMonths.request)
  const about = {
    ...{ requestId, n: 1, receivedAt, name, company, email, until },
    ...{ textVersion: consent.textVersion, textHash: currentHash },
  }
  return {
    request: { ...about, phone, message },
    marketing: marketing ? { ...about, state: 'unconfirmed', keptUntil: until } : null,
  }
}
