import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import { currentStandIns, type StandInOfDealer } from './standing-in.ts'

/** What decides who receives a dealer's alerts. */
type Receiving = Pick<StoredDealer, 'alertRecipients' | 'standIns' | 'zone'>
type Recipient = StoredDealer['alertRecipients'][number]

/** A change of who receives a dealer's alerts: by address, in the order of the settings. */
export type RecipientChanges = {
  added: readonly Recipient[]
  removed: readonly Recipient[]
  /** Those who now receive other alerts than before, as they are now. */
  changed: readonly Recipient[]
  /** Those who now stand in for somebody, or until another day than before. */
  standingIn: readonly StandInOfDealer[]
  /** Those who no longer stand in for somebody, before their last day is over. */
  standingInNoMore: readonly StandInOfDealer[]
}

/** What an address receives: the levels and kinds of all its entries. */
const receivedBy = (recipients: readonly Recipient[]): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(recipients, ({ email }) => recipientHash(email))].map(([hash, entries]) => [
      hash,
      entries
        .flatMap(({ level, kinds }) => kinds.map((kind) => `${level} ${kind}`))
        .toSorted()
        .join(),
    ]),
  )

const once = (recipients: readonly Recipient[]): Recipient[] => [
  ...new Map(recipients.map((recipient) => [recipientHash(recipient.email), recipient])).values(),
]

const pairOf = (standIn: StandInOfDealer): string =>
  `${recipientHash(standIn.for)} ${recipientHash(standIn.email)}`

/** What changes for whom; null if nobody receives other alerts than before. A new name alone changes nothing. Pure. */
export const recipientChanges = (before: Receiving, after: Receiving, at: Date): RecipientChanges | null => {
  const [received, receives] = [receivedBy(before.alertRecipients), receivedBy(after.alertRecipients)]
  const [stood, stands] = [currentStandIns(before, at), currentStandIns(after, at)]
  const untilBefore = new Map(stood.map((standIn) => [pairOf(standIn), standIn.until]))
  const pairs = new Set(stands.map(pairOf))
  const changes = {
    added: once(after.alertRecipients).filter(({ email }) => !received.has(recipientHash(email))),
    removed: once(before.alertRecipients).filter(({ email }) => !receives.has(recipientHash(email))),
    changed: once(after.alertRecipients).filter(({ email }) => {
      const was = received.get(recipientHash(email))
      return was !== undefined && was !== receives.get(recipientHash(email))
    }),
    standingIn: stands.filter((standIn) => untilBefore.get(pairOf(standIn)) !== standIn.until),
    standingInNoMore: stood.filter((standIn) => !pairs.has(pairOf(standIn))),
  }
  return Object.values(changes).every((list) => list.length === 0) ? null : changes
}
