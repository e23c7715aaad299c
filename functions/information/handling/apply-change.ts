import { invalidBody } from '../../platform/errors/errors.ts'
import type { InformationRecord, InformationRequest, MarketingChoice } from '../request/information-item.ts'
import type { RequestChange } from '../request/request-schemas.ts'
import { monthsLater } from '../../platform/calendar/months-later.ts'
import { keptForMonths } from '../request/retention.ts'
import { isSameAddress } from '../request/same-address.ts'

/** 422 for a confirmation of what was withdrawn. */
export const withdrawnBefore = () =>
  invalidBody(
    '/marketing',
    'no-such-consent',
    'Must be left out: it was withdrawn, which only a new form undoes.',
  )

/** Who records something, and when. */
type Recording = { by: string; now: Date }

const answered = (request: InformationRequest, is: boolean, { by, now }: Recording): InformationRequest => {
  if (is === (request.answeredAt !== undefined)) return request
  const { answeredAt: _, answeredBy: __, ...rest } = request
  return is ? { ...rest, answeredAt: now.toISOString(), answeredBy: by } : rest
}

/** A wish for news once the person has said something about it. Throws 422 for one that was withdrawn. Pure. */
export const decided = (
  marketing: MarketingChoice,
  said: 'confirmed' | 'withdrawn',
  { by, now }: Recording,
): MarketingChoice => {
  if (marketing.state === 'withdrawn') {
    if (said === 'withdrawn') return marketing
    throw withdrawnBefore()
  }
  const at = now.toISOString()
  if (said === 'confirmed') {
    // Confirming again is hearing from the person again.
    const until = monthsLater(at, keptForMonths.silence)
    const keptUntil = monthsLater(until, keptForMonths.evidence)
    return { ...marketing, state: 'confirmed', confirmedAt: at, confirmedBy: by, until, keptUntil }
  }
  // Nobody was ever written to on the strength of an unconfirmed wish: there is nothing to prove.
  const keptUntil =
    marketing.state === 'confirmed' ? monthsLater(at, keptForMonths.evidence) : marketing.keptUntil
  const until = keptUntil < marketing.until ? keptUntil : marketing.until
  return { ...marketing, state: 'withdrawn', withdrawnAt: at, withdrawnBy: by, until, keptUntil }
}

/** A correction: null takes a value away. */
const corrected = <T extends object>(
  before: T,
  changes: Readonly<Record<string, string | null | undefined>>,
): T => {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined])) }
}

/**
 * A wish for news under another address is one that nobody confirmed: it ends with the request, or as it would have if that
 * is over. What was confirmed is set apart with the correction.
 */
const readdressed = (before: MarketingChoice, after: MarketingChoice, now: Date): MarketingChoice => {
  if (after.state !== 'confirmed' || isSameAddress(before.email, after.email)) return after
  const { confirmedAt: _, confirmedBy: __, ...rest } = after
  const end = monthsLater(after.receivedAt, keptForMonths.request)
  const until = end > now.toISOString() && end < after.until ? end : after.until
  return { ...rest, state: 'unconfirmed', until, keptUntil: until }
}

/**
 * A request after a change, and whether the change corrects it, so that what it was must be blocked. Throws 422 for
 * what is no longer there: a question whose time is over, or a wish for news that was never given or was withdrawn. One that
 * was confirmed is unconfirmed under another address. Pure.
 */
export const applyChange = (
  { request, marketing }: InformationRecord,
  { name, company, email, phone, message, answered: isAnswered, marketing: said }: RequestChange,
  recording: Recording,
): { record: InformationRecord; corrects: boolean } => {
  if (!request && (phone !== undefined || message !== undefined || isAnswered !== undefined))
    throw invalidBody(
      '',
      'question-over',
      'Must not have phone, message or answered: the question is no longer kept.',
    )
  if (!marketing && said !== undefined)
    throw invalidBody('/marketing', 'no-such-consent', 'Must be left out: this person did not ask for news.')
  const who = { name, company, email }
  const question = request && corrected(request, { ...who, phone, message })
  const choice = marketing && readdressed(marketing, corrected(marketing, who), recording.now)
  const corrects =
    (question !== null && JSON.stringify(question) !== JSON.stringify(request)) ||
    (choice !== null && JSON.stringify(choice) !== JSON.stringify(marketing))
  return {
    corrects,
    record: {
      request: question && isAnswered !== undefined ? answered(question, isAnswered, recording) : question,
      marketing: choice && said !== undefined ? decided(choice, said, recording) : choice,
    },
  }
}
