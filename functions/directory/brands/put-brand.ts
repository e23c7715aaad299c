import { invalidRequest } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { addressErrors, shownRecipient, storedRecipient } from '../recipients/recipient-address.ts'
import {
  type PutResource,
  putResource,
  type PutResult,
  type ResourcePort,
} from '../resources/put-resource.ts'
import type { BrandContent, StoredBrand } from './brand.ts'

/** A brand as responses show it, with its managers' addresses as typed. */
export const shownBrand = (brandId: string, { managers, ...content }: StoredBrand) => ({
  brandId,
  ...content,
  ...(managers && { managers: managers.map(shownRecipient) }),
})

/** Creates or replaces a brand, as `putResource` does. Throws 422 for a new address of a manager that SES would not accept. */
export const putBrand =
  ({ brands, clock }: { brands: ResourcePort<StoredBrand>; clock: Clock }) =>
  async (put: PutResource<BrandContent>): Promise<PutResult<StoredBrand>> => {
    const { managers, ...rest } = put.content
    const content = { ...rest, ...(managers && { managers: managers.map(storedRecipient) }) }
    // Nothing else needs what is stored.
    const before = content.managers && (await brands.get(put.id, true))?.content
    const errors = addressErrors('managers', content.managers, before?.managers)
    if (errors.length > 0) throw invalidRequest(errors)
    return putResource({ settings: brands, clock })({ ...put, content })
  }
