import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { openPeople } from '../../directory/people/open-people.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { isManager } from '../../directory/recipients/is-manager.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { type Caller, subjectOf } from '../../platform/http/caller.ts'
import { privacyErrors } from '../errors.ts'

type DealerForPorts = {
  directory: Pick<Directory, 'dealer'>
  people: Pick<ReturnType<typeof openPeople>, 'access' | 'get'>
}

/**
 * The dealer, if a caller may see and do what concerns the rights of its customers: staff, and of the dealer's people its
 * managers. 404 if there is no such dealer; 403 `privacy-people-only` for anybody else.
 */
export const dealerFor =
  ({ directory, people }: DealerForPorts) =>
  async (caller: Caller, dealerId: string): Promise<Dealer> => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    if (caller.audience === 'staff') return dealer
    const access = await people.access(subjectOf(caller) ?? '')
    const person = access && (await people.get(access.personId))
    if (!person || !isManager(dealer, person.email)) throw new DomainError(privacyErrors.privacyPeopleOnly)
    return dealer
  }
