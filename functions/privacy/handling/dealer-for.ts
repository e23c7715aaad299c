import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Rights } from '../../directory/rights/open-rights.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { privacyErrors } from '../errors.ts'

type DealerForPorts = {
  directory: Pick<Directory, 'dealer'>
  rights: Pick<Rights, 'standing'>
}

/**
 * The dealer, if a caller may do this about the rights of its customers: `register` is for its privacy people and staff,
 * `execute` for its privacy people and, where the dealer has so instructed, staff. 404 if there is no such dealer; 403
 * `privacy-people-only` or `not-instructed` for anybody else.
 */
export const dealerFor =
  ({ directory, rights }: DealerForPorts) =>
  async (caller: Caller, dealerId: string, may: 'register' | 'execute'): Promise<Dealer> => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const standing = await rights.standing(caller, dealer)
    if (standing === 'nothing') throw new DomainError(privacyErrors.privacyPeopleOnly)
    if (may === 'execute' && standing === 'register') throw new DomainError(privacyErrors.notInstructed)
    return dealer
  }
