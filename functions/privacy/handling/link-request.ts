import { invalidBody } from '../../platform/errors/errors.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { noCustomer } from '../../platform/personal-data/no-customer.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { dueDay } from '../register/due-day.ts'
import { requestIdOf } from '../register/request-id.ts'
import type { RequestStore } from '../register/request-store.ts'
import {
  type CarriedOut,
  doneAboutStates,
  maxCarriedOut,
  type RegisteredRight,
  type Right,
  type RightsRequest,
} from '../register/rights-request.ts'

type LinkRequestPorts = {
  requests: Pick<RequestStore, 'get' | 'record' | 'opening' | 'carryOut' | 'conclusion'>
  held: Pick<HeldStore, 'requestStep'>
}

/** How an order was given: the request of the register that it carries out, the check of who asked, the instruction. */
export type Ordered = Pick<CarriedOut, 'identityCheck' | 'instruction'> & { requestId?: string }

/** What is done, and what makes its entry this one and no other, if its id does not. */
export type Done = Pick<CarriedOut, 'what' | 'id' | 'at' | 'by' | 'phonesEnding' | 'numbers' | 'proofId'> & {
  unique?: string
}

/**
 * What an order that is over at once concludes its request with. `isRepeat`: it has changed nothing. `once-done`: it takes
 * its time, and an entry of its own stays open until whoever carries it out concludes it (`ownEntryId`).
 */
type Concluding = { outcome?: string | undefined; isRepeat: boolean } | 'once-done'

/** The id of an order's own entry in the register. Pure. */
export const ownEntryId = (dealerId: string, { what, id, at, unique }: Done): string =>
  requestIdOf(at, [dealerId, what, id, ...(unique === undefined ? [] : [unique])])

/** What an order's own entry is about: the first of its rights, or what it does that nobody asks for. */
const ownRight = ({ what }: Pick<Done, 'what'>, [right]: readonly [Right, ...Right[]]): RegisteredRight =>
  doneAboutStates.find((one) => one === what) ?? right

/** Finds the request of this customer that an order names. 422 if it is none for one of these rights. */
const requestFor = async (
  { requests }: Pick<LinkRequestPorts, 'requests'>,
  { dealerId, customerRef }: CustomerOf,
  rights: readonly Right[],
  requestId: string,
): Promise<RightsRequest> => {
  const request = await requests.get(dealerId, requestId)
  if (request?.customerRef !== customerRef || !rights.some((right) => right === request.right))
    throw invalidBody(
      '/requestId',
      'no-such-request',
      `Must be the id of a request of this customer for ${rights.join(' or ')}, or be left out.`,
    )
  return request
}

/**
 * The steps that tell the register of an order, for the transaction in which the order is stored: whoever is cut off has left
 * both or neither. With a request of the register, what is done to carry it out, which `concluding` ends, too; without one,
 * the register gets an entry of its own, so that it is complete, concluded at once or `once-done`; that of an erasure does
 * not say whose. A repeat that has changed nothing leaves nothing, unless the request that it names is still open. 422 if it
 * is no request of this customer for one of these rights.
 */
export const linkRequest =
  ({ requests, held }: LinkRequestPorts) =>
  async (
    of: CustomerOf,
    rights: readonly [Right, ...Right[]],
    { requestId, ...how }: Ordered,
    done: Done,
    ends?: Concluding,
  ): Promise<TransactionItem[]> => {
    const { dealerId, customerRef } = of
    const { unique: _, ...what } = done
    const isOnceDone = ends === 'once-done'
    const concluding = isOnceDone ? undefined : ends
    const { at, by } = what
    const concluded = {
      ...{ state: 'completed' as const, concludedAt: at, concludedBy: by },
      ...(concluding?.outcome !== undefined && { outcome: concluding.outcome }),
    }
    if (requestId === undefined) {
      if (concluding?.isRepeat) return []
      const isAnonymous = what.what === 'erasure'
      // An instruction's reference may say whose data it is about.
      const { instruction, ...checked } = how
      const known = { ...checked, ...(!isAnonymous && instruction && { instruction }) }
      const id = ownEntryId(dealerId, done)
      const own: RightsRequest = {
        ...{ dealerId, requestId: id, right: ownRight(what, rights), askedAt: at, how: 'other' },
        customerRef: isAnonymous ? noCustomer : customerRef,
        carriedOut: [{ ...what, controller: 'dealer', ...known }],
        ...(what.proofId !== undefined && { proofId: what.proofId }),
        ...{ registeredAt: at, registeredBy: by, dueBy: dueDay(at.slice(0, 10)), ...known },
        ...(isOnceDone ? { state: 'open' } : concluded),
      }
      const steps = isOnceDone ? requests.opening(own) : [requests.record(own)]
      return [...steps, ...(isAnonymous ? [] : [held.requestStep(dealerId, customerRef, id)])]
    }
    const request = await requestFor({ requests }, of, rights, requestId)
    const { carriedOut: before = [] } = request
    const carried: CarriedOut = { ...what, controller: 'dealer', ...how }
    if (concluding && request.state === 'open') {
      const carriedOut = [...before, carried].slice(0, maxCarriedOut)
      return requests.conclusion({ ...request, ...how, ...concluded, carriedOut }, new Date(at))
    }
    if (concluding?.isRepeat || before.length >= maxCarriedOut) return []
    return [requests.carryOut(dealerId, requestId, carried)]
  }
