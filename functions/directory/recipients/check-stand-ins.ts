import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { StoredDealer } from '../dealers/dealer.ts'

type Standing = Pick<StoredDealer, 'alertRecipients' | 'standIns' | 'zone'>

const hashes = (addresses: readonly { email: string }[] = []) =>
  new Set(addresses.map(({ email }) => recipientHash(email)))

/**
 * The errors of a dealer's stand-ins: one for somebody who gets no alerts, for oneself, a second one for the same
 * person, one who is away as well, one whose last day is over, and a person with nobody to stand in for after a
 * recipient is removed. Stand-ins whose day is over, and those that are as they were `before`, are not checked.
 */
export const standInErrors = (
  { alertRecipients, standIns = [], zone }: Standing,
  before: Standing | undefined,
  now: Date,
): ValidationError[] => {
  if (standIns.length === 0) return []
  const today = inKnownZone(zone, (known) => localDate(now, known))
  const kept = new Set((before?.standIns ?? []).map(canonicalJson))
  const recipients = hashes(alertRecipients)
  const recipientsBefore = hashes(before?.alertRecipients)
  const isOver = ({ until }: { until: string }) => until < today
  const current = standIns
    .map((standIn, index) => ({ ...standIn, index }))
    .filter((standIn) => !isOver(standIn))
  return standIns.flatMap((standIn, index): ValidationError[] => {
    const error = (field: string, code: string, detail: string): ValidationError[] => [
      { in: 'body', pointer: `/standIns/${index}/${field}`, code, detail },
    ]
    const [away, email] = [recipientHash(standIn.for), recipientHash(standIn.email)]
    const isRemoved = recipientsBefore.has(away) && !recipients.has(away)
    if (kept.has(canonicalJson(standIn)) && (isOver(standIn) || !isRemoved)) return []
    if (!recipients.has(away))
      return error('for', 'unknown-recipient', 'Must be the address of one of the alertRecipients.')
    if (isOver(standIn))
      return error('until', 'day-over', 'Must be today where the dealer is, or a later day.')
    if (email === away) return error('email', 'same-person', 'Must be the address of somebody else.')
    if (current.some((other) => other.index < index && recipientHash(other.for) === away))
      return error(
        'for',
        'repeated-recipient',
        'Must name each recipient once: they have one stand-in at a time.',
      )
    if (current.some((other) => recipientHash(other.for) === email))
      return error('email', 'also-away', 'Must be somebody whom nobody stands in for.')
    return []
  })
}
