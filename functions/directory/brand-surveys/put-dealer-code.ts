import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Directory } from '../reading/read-directory.ts'
import {
  type PutResource,
  putResource,
  type PutResult,
  type ResourcePort,
} from '../resources/put-resource.ts'
import type { DealerCodeContent } from './dealer-code.ts'

type PutDealerCodePorts = {
  codes: ResourcePort<DealerCodeContent>
  directory: Pick<Directory, 'brand' | 'dealer'>
  clock: Clock
}

/**
 * Says whose a brand's code is, as `putResource` does. Throws `not-found` for an unknown brand, and 422 for a dealer that
 * does not exist or does not sell the brand.
 */
export const putDealerCode =
  ({ codes, directory, clock }: PutDealerCodePorts) =>
  async (brandId: string, put: PutResource<DealerCodeContent>): Promise<PutResult<DealerCodeContent>> => {
    if (!(await directory.brand(brandId))) throw new DomainError(platformErrors.notFound)
    const errors = await Promise.all(
      put.content.periods.map(async ({ dealerId }, index) => {
        const dealer = await directory.dealer(dealerId)
        const at = { in: 'body' as const, pointer: `/periods/${index}/dealerId` }
        if (!dealer) return [{ ...at, code: 'unknown-dealer', detail: 'Must be the id of a dealer.' }]
        if (dealer.brands.includes(brandId)) return []
        return [{ ...at, code: 'brand-not-of-this-dealer', detail: 'Must be a dealer that sells the brand.' }]
      }),
    )
    if (errors.flat().length > 0) throw invalidRequest(errors.flat())
    return putResource({ settings: codes, clock })(put)
  }
