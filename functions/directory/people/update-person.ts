import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import { type PrivacyPeopleChange, withoutPrivacy, withPrivacy } from '../rights/privacy-people.ts'
import type { PrivacyPeopleStore } from '../rights/privacy-people-store.ts'
import { changed, dealerOf, type PeopleOfDealerPorts, personOfDealer } from './people-ports.ts'
import type { Person } from './store/person-item.ts'
import { personMails } from './telling/person-mails.ts'

type UpdatePorts = Omit<PeopleOfDealerPorts, 'users'> & { privacy: Pick<PrivacyPeopleStore, 'get'> }

type Update = {
  personId: string
  dealerId: string
  name?: string | undefined
  /** The roles at this dealer, all of them. */
  roles?: readonly 'privacy'[] | undefined
  ifMatch: IfMatch | undefined
  by: string
}

const others = ({ privacyOf = [] }: Person, dealerId: string) => privacyOf.filter((id) => id !== dealerId)

/**
 * Changes a person's name, or which roles they have at a dealer. What is so already is no change, whatever `If-Match`
 * says. Of a role, the person and the dealer's managers are told by e-mail. Throws `not-found`, `if-match-missing`,
 * `stale-version`, `last-privacy-person`, `too-many-privacy-people` and `unavailable`.
 */
export const updatePerson =
  ({ people, privacy, directory, clock, retryOnConflict }: UpdatePorts) =>
  ({ personId, dealerId, name, roles, ifMatch, by }: Update): Promise<Person> =>
    retryOnConflict(async () => {
      const before = personOfDealer(await people.get(personId), dealerId)
      const has = before.privacyOf?.includes(dealerId) ?? false
      const gets = roles === undefined ? has : roles.includes('privacy')
      const isRenamed = name !== undefined && name !== before.name
      if (!isRenamed && has === gets) return before
      if (ifMatch === undefined) throw ifMatchMissing()
      if (ifMatch !== 'any' && ifMatch !== before.revision) throw new DomainError(platformErrors.staleVersion)
      const at = clock()
      const renamed = changed(before, isRenamed ? { name } : {}, by, at)
      if (has === gets) return people.write({ before, after: renamed })
      const dealer = await dealerOf(directory, dealerId)
      const now = await privacy.get(dealerId)
      const list = gets ? withPrivacy(now, personId) : withoutPrivacy(now, personId)
      const change: PrivacyPeopleChange = { dealerId, before: now, people: list }
      const told = { dealer, person: renamed, revision: before.revision + 1, at }
      return people.write({
        before,
        after: { ...renamed, privacyOf: [...others(before, dealerId), ...(gets ? [dealerId] : [])] },
        privacy: change,
        mails: personMails({ ...told, what: gets ? 'privacy-given' : 'privacy-taken' }),
      })
    })
