import type { Audience } from '../../platform/http/operation.ts'
import type { Dealer } from '../dealers/dealer.ts'
import { isManager } from '../recipients/is-manager.ts'
import { usualRightsHandledBy } from './rights-handling.ts'

/** A dealer, as far as it says who handles its customers' rights. */
export type RightsDealer = Pick<Dealer, 'dealerId' | 'rightsHandledBy' | 'alertRecipients'> & {
  /** Whether anybody has the role `privacy` there. */
  hasPrivacyPeople: boolean
}

/** Whoever calls; of a dealer's person also the address and the dealers at which they have the role `privacy`. */
type RightsCaller = {
  audience: Audience
  person?: { email: string; privacyOf?: readonly string[] | undefined } | undefined
}

/**
 * Whether somebody looks after a dealer's customers' rights for the dealer: with the role `privacy`, or, while nobody has
 * it, as one of its managers (recipients of its alerts above level 1).
 */
export const isForPrivacy = (person: RightsCaller['person'], dealer: RightsDealer): boolean =>
  person !== undefined &&
  (dealer.hasPrivacyPeople
    ? (person.privacyOf ?? []).includes(dealer.dealerId)
    : isManager(dealer, person.email))

/**
 * What somebody may do about the rights of a dealer's customers (rights.md, "Who decides"). `execute`: the dealer's own
 * privacy people always, Asortis's staff where the dealer has so instructed, then with an instruction. `register`: staff
 * elsewhere, who note what was asked, whereupon the privacy people are told. `nothing`: everybody else.
 */
export const mayHandleRights = (
  caller: RightsCaller,
  dealer: RightsDealer,
): 'execute' | 'register' | 'nothing' => {
  if (caller.audience === 'dealer') return isForPrivacy(caller.person, dealer) ? 'execute' : 'nothing'
  if (caller.audience !== 'staff') return 'nothing'
  return (dealer.rightsHandledBy ?? usualRightsHandledBy) === 'asortis' ? 'execute' : 'register'
}
