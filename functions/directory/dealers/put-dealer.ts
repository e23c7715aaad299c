import type { Clock } from '../../platform/runtime/clock.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import { validateDealer } from './validate-dealer.ts'
import type { DealerContent } from './dealer.ts'
import {
  type PutResult,
  type PutResource,
  putResource,
  type ResourcePort,
} from '../resources/put-resource.ts'
import type { Directory } from '../reading/read-directory.ts'

export type PutDealerPorts = {
  dealers: ResourcePort<DealerContent>
  directory: Pick<Directory, 'brand'>
  clock: Clock
}

const unknownOf = async (directory: Pick<Directory, 'brand'>, brands: readonly string[]) => {
  const found = await Promise.all(
    brands.map(async (id) => ({ id, known: (await directory.brand(id)) !== undefined })),
  )
  return new Set(found.filter(({ known }) => !known).map(({ id }) => id))
}

/** Makes or replaces a dealer, as `putSetting` does; 422 for what `checkDealer` finds. */
export const putDealer =
  ({ dealers, directory, clock }: PutDealerPorts) =>
  async (put: PutResource<DealerContent>): Promise<PutResult<DealerContent>> => {
    const errors = validateDealer(put.content, await unknownOf(directory, put.content.brands), clock())
    if (errors.length > 0) throw invalidRequest(errors)
    return putResource({ settings: dealers, clock })(put)
  }
