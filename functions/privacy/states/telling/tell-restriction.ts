import type { StoredCall } from '../../../cases/call/call-item.ts'
import { keys } from '../../../cases/keys.ts'
import type { Suspension } from '../../../cases/suspension/stored-suspension.ts'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Rights } from '../../../directory/rights/open-rights.ts'
import type { Fact } from '../../../platform/mail/rendering/mail-document.ts'
import type { PostMail } from '../../../mails/posting/post-mail.ts'
import { requestIdOf } from '../../register/request-id.ts'
import { restrictionMail } from './restriction-mail.ts'

/** The call stands still since then by a restriction, and no erasure names it. */
const stillStands = (dealerId: string, callId: string, at: string): Fact => ({
  ...keys.call(dealerId, callId),
  is: { 'suspension.right': 'restriction', 'suspension.at': at, erasing: null },
})

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
    const facts = [stillStands(dealerId, callId, at)]
    for (const to of await recipients(dealer))
      await postMail(restrictionMail({ dealer, customerRef: content.customer.ref, to, id, facts }))
  }
