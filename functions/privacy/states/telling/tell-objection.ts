import type { Cases } from '../../../cases/store/open-cases.ts'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Rights } from '../../../directory/rights/open-rights.ts'
import type { PostMail } from '../../../mails/posting/post-mail.ts'
import { requestIdOf } from '../../register/request-id.ts'
import { objectionMail } from './objection-mail.ts'

type TellObjectionPorts = {
  customers: Pick<Cases['customers'], 'get'>
  recipients: Rights['recipients']
  postMail: PostMail
}

/** Tells a dealer's privacy people that a customer with open problems objects (`tellObjection`). */
export type TellObjection = (
  dealer: Dealer,
  customerRef: string,
  contacts: ReadonlySet<string>,
  openProblems: number,
) => Promise<void>

/**
 * Tells them once for each objection, however often it is asked for; and once more of problems that arose after they had closed
 * the cases that there were.
 */
export const tellObjection =
  ({ customers, recipients, postMail }: TellObjectionPorts): TellObjection =>
  async (dealer, customerRef, contacts, openProblems) => {
    for (const contact of contacts) {
      const { rights } = await customers.get(dealer.dealerId, contact, { consistent: true })
      if (!rights?.objection || rights.objection.endedAt !== undefined) continue
      const { at, decision } = rights.objection
      if (decision?.choice === 'continue') continue
      const closed = decision?.choice === 'close' ? [decision.at] : []
      const id = requestIdOf(at, [dealer.dealerId, contact, 'objection', ...closed])
      for (const to of await recipients(dealer))
        await postMail(objectionMail({ dealer, customerRef, openProblems, to, id }))
    }
  }
