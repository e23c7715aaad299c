import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Rights } from '../../directory/rights/open-rights.ts'
import type { PostMail } from '../../mails/posting/post-mail.ts'
import { invalidBody } from '../../platform/errors/errors.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { noCustomer } from '../../platform/personal-data/no-customer.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { requestMail } from '../reminding/request-mail.ts'
import { dueDay } from './due-day.ts'
import { requestIdOf } from './request-id.ts'
import type { RequestStore } from './request-store.ts'
import type { NewRequest, RightsRequest } from './rights-request.ts'

export type OpenRequestPorts = {
  requests: Pick<RequestStore, 'open'>
  held: Pick<HeldStore, 'putRequest'>
  rights: Pick<Rights, 'recipients'>
  postMail: PostMail
  clock: Clock
}

/** A request, who registers it, and what makes it this one and no other. */
export type Opening = NewRequest & { callId?: string; by: string; of: unknown }

/** Nobody asked this service for anything before. */
const earliest = '2000-01-01T00:00:00.000Z'

/** Throws 422 for a time that has not come, or is long past. */
const checkTime = (askedAt: string, now: Date): void => {
  const isEarly = Date.parse(askedAt) < Date.parse(earliest)
  if (!isEarly && Date.parse(askedAt) <= now.getTime()) return
  const detail = isEarly
    ? 'Must be a time from the year 2000 on, such as 2026-11-20T10:00:00Z.'
    : 'Must be a time that has come, such as 2026-11-20T10:00:00Z.'
  throw invalidBody('/askedAt', isEarly ? 'implausible-time' : 'in-future', detail)
}

/**
 * Registers a request, due one month after it was asked for, and tells the dealer's privacy people once. The same `of`
 * again changes nothing, and completes what was interrupted. Returns it as the register has it. 422 for one
 * that was asked for later than now, or before 2000.
 */
export const openRequest =
  ({ requests, held, rights, postMail, clock }: OpenRequestPorts) =>
  async (dealer: Dealer, { by, of, ...asked }: Opening): Promise<RightsRequest> => {
    checkTime(asked.askedAt, clock())
    const { dealerId, zone } = dealer
    const request = await requests.open({
      ...{ dealerId, requestId: requestIdOf(asked.askedAt, [dealerId, of]), ...asked },
      ...{ registeredAt: clock().toISOString(), registeredBy: by, state: 'open' },
      dueBy: dueDay(localDate(new Date(asked.askedAt), zone)),
    })
    // The same request once its customer was erased: it leads from nobody any more.
    if (request.customerRef !== noCustomer)
      await held.putRequest(dealerId, request.customerRef, request.requestId)
    if (request.state === 'open')
      for (const to of await rights.recipients(dealer))
        await postMail(requestMail({ dealer, request, to, what: 'registered' }))
    return request
  }
