import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Rights } from '../../directory/rights/open-rights.ts'
import type { PostMail } from '../../mails/posting/post-mail.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { noCustomer } from '../../platform/personal-data/no-customer.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { refuseUnlikelyTime } from '../handling/refuse-unlikely-time.ts'
import { requestMail } from '../reminding/request-mail.ts'
import { dueDay } from './due-day.ts'
import { requestIdOf } from './request-id.ts'
import type { RequestStore } from './request-store.ts'
import type { NewRequest, RightsRequest } from './rights-request.ts'

type RegisterRequestPorts = {
  requests: Pick<RequestStore, 'open' | 'move' | 'leave'>
  held: Pick<HeldStore, 'putRequest' | 'moveRequestSteps' | 'customerHash'>
  rights: Pick<Rights, 'recipients'>
  postMail: PostMail
  clock: Clock
}

/**
 * A request, who registers it, and what makes it this one and no other; and whose the call was before in which it was asked
 * for, by their references.
 */
export type NewEntry = NewRequest & {
  callId?: string
  by: string
  of: unknown
  askedAs?: readonly string[]
}

/**
 * The entry of a request that was registered for another customer, whose the call was: it is this one's while it is open.
 * One that was concluded keeps what was done for the other, without what was asked, and this one's is another entry.
 */
const moveEntry = async (
  { requests, held }: RegisterRequestPorts,
  found: RightsRequest,
  now: RightsRequest,
  of: unknown,
): Promise<RightsRequest> => {
  const { dealerId, customerRef, requestId } = now
  if (found.state === 'open') {
    const moved = { ...found, customerRef, moves: (found.moves ?? 0) + 1 }
    const index = held.moveRequestSteps(dealerId, { from: found.customerRef, to: customerRef }, requestId)
    if (await requests.move(found, moved, index)) return moved
  }
  await requests.leave(dealerId, requestId)
  const own = requestIdOf(now.askedAt, [dealerId, of, held.customerHash(dealerId, customerRef)])
  return requests.open({ ...now, requestId: own })
}

/**
 * Registers a request, due one month after it was asked for, and tells the dealer's privacy people once. The same `of`
 * again changes nothing, and completes what was interrupted; with another customer, whose the call turned out to be, it is
 * theirs from then on, and the privacy people are told. Returns it as the register has it. 422 for one
 * that was asked for later than now, or before 2000.
 */
export const registerRequest =
  (ports: RegisterRequestPorts) =>
  async (dealer: Dealer, { by, of, askedAs = [], ...asked }: NewEntry): Promise<RightsRequest> => {
    const { requests, held, rights, postMail, clock } = ports
    refuseUnlikelyTime('/askedAt', asked.askedAt, clock())
    const { dealerId, zone } = dealer
    const now: RightsRequest = {
      ...{ dealerId, requestId: requestIdOf(asked.askedAt, [dealerId, of]), ...asked },
      ...{ registeredAt: clock().toISOString(), registeredBy: by, state: 'open' },
      dueBy: dueDay(localDate(new Date(asked.askedAt), zone)),
    }
    const found = await requests.open(now)
    const isMoved = found.customerRef !== asked.customerRef && askedAs.length > 0
    const request = isMoved ? await moveEntry(ports, found, now, of) : found
    // The same request once its customer was erased: it leads from nobody any more.
    if (request.customerRef !== noCustomer)
      await held.putRequest(dealerId, request.customerRef, request.requestId)
    const what = isMoved || request.moves !== undefined ? 'moved' : 'registered'
    if (request.state === 'open')
      for (const to of await rights.recipients(dealer))
        await postMail(requestMail({ dealer, request, to, what }))
    return request
  }
