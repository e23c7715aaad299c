import type { StoredCall } from '../../../cases/call/call-item.ts'
import type { Suspension } from '../../../cases/suspension/stored-suspension.ts'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Rights } from '../../../directory/rights/open-rights.ts'
import type { PostMail } from '../../../mails/posting/post-mail.ts'
import { requestIdOf } from '../../register/request-id.ts'
import { restrictionMail } from './restriction-mail.ts'

/** Tells a dealer's privacy people of an open problem that stands still by a restriction (`tellRestriction`). */
export type TellRestriction = (
  dealer: Dealer,
  call: Pick<StoredCall, 'dealerId' | 'callId' | 'content'>,
  suspension: Suspension,
) => Promise<void>

/** Tells them once of each problem, as long as it stands still: nobody else sees it, and somebody may be in danger. */
export const tellRestriction =
  ({ recipients, postMail }: { recipients: Rights['recipients']; postMail: PostMail }): TellRestriction =>
  async (dealer, { dealerId, callId, content }, { at }) => {
    const id = requestIdOf(at, [dealerId, callId, 'restriction'])
    for (const to of await recipients(dealer))
      await postMail(restrictionMail({ dealer, customerRef: content.customer.ref, to, id }))
  }
