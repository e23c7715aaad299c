import type { RightRecord } from '../../../cases/customer/rights/customer-rights.ts'
import { keys } from '../../../cases/keys.ts'
import type { Cases } from '../../../cases/store/open-cases.ts'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Rights } from '../../../directory/rights/open-rights.ts'
import type { Fact } from '../../../platform/mail/rendering/mail-document.ts'
import type { PostMail } from '../../../mails/posting/post-mail.ts'
import { requestIdOf } from '../../register/request-id.ts'
import { objectionMail } from './objection-mail.ts'

type TellObjectionPorts = {
  customers: Pick<Cases['customers'], 'get'>
  recipients: Rights['recipients']
  postMail: PostMail
}

/** The same objection, in force, and nothing decided about it since: what whoever decides is told. */
const stillObjects = (dealerId: string, contact: string, { at, decision }: RightRecord): Fact => ({
  ...keys.customer(dealerId, contact),
  is: { 'objection.at': at, 'objection.endedAt': null, 'objection.decision.at': decision?.at ?? null },
})

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
      const facts = [stillObjects(dealer.dealerId, contact, rights.objection)]
      const id = requestIdOf(at, [dealer.dealerId, contact, 'objection', ...closed])
      for (const to of await recipients(dealer))
        await postMail(objectionMail({ dealer, customerRef, openProblems, to, id, facts }))
    }
  }
