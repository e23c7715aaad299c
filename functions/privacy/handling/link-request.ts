import { invalidBody } from '../../platform/errors/errors.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { RequestStore } from '../register/request-store.ts'
import type { CarriedOut, Right, RightsRequest } from '../register/rights-request.ts'

type LinkRequestPorts = { requests: Pick<RequestStore, 'get' | 'carryOut'> }

/**
 * Records with a request of the register what is done to carry it out, if one is named: once for each thing. 422 if it is
 * no request of this customer for one of these rights.
 */
export const linkRequest =
  ({ requests }: LinkRequestPorts) =>
  async (
    { dealerId, customerRef }: CustomerOf,
    rights: readonly Right[],
    { requestId, ...how }: Pick<CarriedOut, 'identityCheck' | 'instruction'> & { requestId?: string },
    done: Pick<CarriedOut, 'what' | 'id' | 'at' | 'by'>,
  ): Promise<void> => {
    if (requestId === undefined) return
    const isTheirs = (request: RightsRequest | undefined): request is RightsRequest =>
      request?.customerRef === customerRef && rights.includes(request.right)
    if (!isTheirs(await requests.get(dealerId, requestId)))
      throw invalidBody(
        '/requestId',
        'no-such-request',
        `Must be the id of a request of this customer for ${rights.join(' or ')}, or be left out.`,
      )
    await requests.carryOut(dealerId, requestId, { ...done, ...how })
  }
