import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { StoredDealer } from '../dealers/dealer.ts'

type Recipient = StoredDealer['alertRecipients'][number]

/** A change of who receives a dealer's alerts: by address, in the order of the settings. */
export type RecipientChanges = {
  added: readonly Recipient[]
  removed: readonly Recipient[]
  /** Those who now receive other alerts than before, as they are now. */
  changed: readonly Recipient[]
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

/** What changes for whom; null if nobody receives other alerts than before. A new name alone changes nothing. */
export const recipientChanges = (
  before: readonly Recipient[],
  after: readonly Recipient[],
): RecipientChanges | null => {
  const [received, receives] = [receivedBy(before), receivedBy(after)]
  const changes = {
    added: once(after).filter(({ email }) => !received.has(recipientHash(email))),
    removed: once(before).filter(({ email }) => !receives.has(recipientHash(email))),
    changed: once(after).filter(({ email }) => {
      const was = received.get(recipientHash(email))
      return was !== undefined && was !== receives.get(recipientHash(email))
    }),
  }
  return Object.values(changes).every((list) => list.length === 0) ? null : changes
}
