import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { type PrivacyPeopleChange, withoutPrivacy } from '../rights/privacy-people.ts'
import type { PrivacyPeopleStore } from '../rights/privacy-people-store.ts'
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
 * person and the dealer's managers are told by e-mail. A role at the dealer goes with the access.
 *
 * Throws `not-found` for somebody who does not act for the dealer, `last-privacy-person`, and `unavailable`.
 */
export const removePerson =
  (ports: PeopleOfDealerPorts & { privacy: Pick<PrivacyPeopleStore, 'get'> }) =>
  async ({ personId, dealerId, by }: Removal): Promise<void> => {
    const { people, users, directory, privacy, clock, retryOnConflict } = ports
    const roleGoes = async ({ privacyOf = [] }: Person): Promise<PrivacyPeopleChange | undefined> => {
      if (!privacyOf.includes(dealerId)) return undefined
      const now = await privacy.get(dealerId)
      return { dealerId, before: now, people: withoutPrivacy(now, personId) }
    }
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
      const role = await roleGoes(before)
      const privacyOf = role && { privacyOf: before.privacyOf?.filter((id) => id !== dealerId) }
      const after = changed(before, { dealers, ...left, ...privacyOf }, by, at)
      return people.write({ before, after, privacy: role, mails })
    })
    if (removed.dealers.length === 0) await users.lockOut(removed.email)
  }
