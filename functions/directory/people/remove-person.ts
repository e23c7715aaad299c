import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { changed, dealerOf, type PeopleOfDealerPorts } from './people-ports.ts'
import type { Person } from './store/person-item.ts'
import { personMails } from './telling/person-mails.ts'

type Removal = { personId: string; dealerId: string; by: string }

/** Whether a removal from this dealer was the person's last, and may have been interrupted before the pool knew. */
const isLeftFrom = ({ dealers, left }: Person, dealerId: string): boolean =>
  dealers.length === 0 && left?.dealerId === dealerId

/**
 * Takes from a person the access to a dealer; from their last one, also the sign-in. First the table, which every
 * operation asks, then the user pool: an interrupted removal has taken effect, and the same request completes it. The
 * person and the dealer's managers are told by e-mail.
 *
 * Throws `not-found` for somebody who does not act for the dealer, and `unavailable`.
 */
export const removePerson =
  ({ people, users, directory, clock, retryOnConflict }: PeopleOfDealerPorts) =>
  async ({ personId, dealerId, by }: Removal): Promise<void> => {
    const removed = await retryOnConflict(async () => {
      const before = await people.get(personId)
      if (before && isLeftFrom(before, dealerId)) return before
      if (!before?.dealers.includes(dealerId)) throw new DomainError(platformErrors.notFound)
      const dealers = before.dealers.filter((id) => id !== dealerId)
      const at = clock()
      const left = dealers.length === 0 && { left: { dealerId, at: at.toISOString(), by } }
      const dealer = await dealerOf(directory, dealerId)
      const told = { dealer, person: before, revision: before.revision + 1, at }
      const mails = personMails({ ...told, what: 'removed', others: dealers.length > 0 })
      return people.write({ before, after: changed(before, { dealers, ...left }, by, at), mails })
    })
    if (removed.dealers.length === 0) await users.lockOut(removed.email)
  }
