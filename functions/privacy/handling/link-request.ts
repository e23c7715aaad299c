import { invalidBody } from '../../platform/errors/errors.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { noCustomer } from '../erasing/what-stays.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { dueDay } from '../register/due-day.ts'
import { requestIdOf } from '../register/request-id.ts'
import type { RequestStore } from '../register/request-store.ts'
import type { CarriedOut, Right, RightsRequest } from '../register/rights-request.ts'

type LinkRequestPorts = {
  requests: Pick<RequestStore, 'get' | 'carryOut' | 'record'>
  held: Pick<HeldStore, 'putRequest'>
}

/**
 * Records with a request of the register what is done to carry it out, if one is named: once for each thing. Without one, the
 * register gets an entry of its own, concluded at once, so that it is complete; that of an erasure does not say whose. 422 if
 * it is no request of this customer for one of these rights.
 */
export const linkRequest =
  ({ requests, held }: LinkRequestPorts) =>
  async (
    { dealerId, customerRef }: CustomerOf,
    rights: readonly [Right, ...Right[]],
    { requestId, ...how }: Pick<CarriedOut, 'identityCheck' | 'instruction'> & { requestId?: string },
    done: Pick<CarriedOut, 'what' | 'id' | 'at' | 'by'>,
  ): Promise<void> => {
    const carriedOut = { ...done, ...how }
    if (requestId === undefined) {
      const { at, by, what, id } = done
      const own: RightsRequest = {
        ...{ dealerId, requestId: requestIdOf(at, [dealerId, what, id]), right: rights[0], askedAt: at },
        ...{
          customerRef: what === 'erasure' ? noCustomer : customerRef,
          how: 'other',
          carriedOut: [carriedOut],
        },
        ...{ registeredAt: at, registeredBy: by, dueBy: dueDay(at.slice(0, 10)), ...how },
        ...{ state: 'completed', concludedAt: at, concludedBy: by },
      }
      await requests.record(own)
      if (own.customerRef !== noCustomer) await held.putRequest(dealerId, customerRef, own.requestId)
      return
    }
    const isTheirs = (request: RightsRequest | undefined): request is RightsRequest =>
      request?.customerRef === customerRef && rights.includes(request.right)
    if (!isTheirs(await requests.get(dealerId, requestId)))
      throw invalidBody(
        '/requestId',
        'no-such-request',
        `Must be the id of a request of this customer for ${rights.join(' or ')}, or be left out.`,
      )
    await requests.carryOut(dealerId, requestId, carriedOut)
  }
