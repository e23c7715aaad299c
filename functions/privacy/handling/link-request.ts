import { invalidBody } from '../../platform/errors/errors.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { noCustomer } from '../../platform/personal-data/no-customer.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { dueDay } from '../register/due-day.ts'
import { requestIdOf } from '../register/request-id.ts'
import type { RequestStore } from '../register/request-store.ts'
import { type CarriedOut, maxCarriedOut, type Right, type RightsRequest } from '../register/rights-request.ts'

type LinkRequestPorts = {
  requests: Pick<RequestStore, 'get' | 'record' | 'carryOut'>
  held: Pick<HeldStore, 'requestStep'>
}

/**
 * The steps that tell the register of an order, for the transaction in which the order is stored: whoever is cut off has
 * left both or neither. With a request of the register, what is done to carry it out; without one, the register gets an
 * entry of its own, concluded at once, so that it is complete; that of an erasure does not say whose. 422 if it is no
 * request of this customer for one of these rights.
 */
export const linkRequest =
  ({ requests, held }: LinkRequestPorts) =>
  async (
    { dealerId, customerRef }: CustomerOf,
    rights: readonly [Right, ...Right[]],
    { requestId, ...how }: Pick<CarriedOut, 'identityCheck' | 'instruction'> & { requestId?: string },
    done: Pick<CarriedOut, 'what' | 'id' | 'at' | 'by'>,
  ): Promise<TransactionItem[]> => {
    if (requestId === undefined) {
      const { at, by, what, id } = done
      const isAnonymous = what === 'erasure'
      // An instruction's reference may say whose data it is about.
      const { instruction, ...checked } = how
      const known = { ...checked, ...(!isAnonymous && instruction && { instruction }) }
      const own: RightsRequest = {
        ...{ dealerId, requestId: requestIdOf(at, [dealerId, what, id]), right: rights[0], askedAt: at },
        ...{
          customerRef: isAnonymous ? noCustomer : customerRef,
          how: 'other',
          carriedOut: [{ ...done, ...known }],
        },
        ...{ registeredAt: at, registeredBy: by, dueBy: dueDay(at.slice(0, 10)), ...known },
        ...{ state: 'completed', concludedAt: at, concludedBy: by },
      }
      const found = isAnonymous ? [] : [held.requestStep(dealerId, customerRef, own.requestId)]
      return [requests.record(own), ...found]
    }
    const request = await requests.get(dealerId, requestId)
    if (request?.customerRef !== customerRef || !rights.includes(request.right))
      throw invalidBody(
        '/requestId',
        'no-such-request',
        `Must be the id of a request of this customer for ${rights.join(' or ')}, or be left out.`,
      )
    const { carriedOut: before = [] } = request
    return before.length < maxCarriedOut ? [requests.carryOut(dealerId, requestId, { ...done, ...how })] : []
  }
