import type { Clock } from '../../platform/runtime/clock.ts'
import {
  DomainError,
  platformErrors,
  invalidRequest,
  type ValidationError,
} from '../../platform/errors/errors.ts'
import { validateDealer } from './validate-dealer.ts'
import { brandsIn, validatePartly } from './validate-partly.ts'
import { blockingErrors } from '../preferences/check-preferences.ts'
import type { DealerContent, StoredDealer } from './dealer.ts'
import { storedDealerOf } from './stored-dealer.ts'
import {
  type PutResult,
  type PutResource,
  putResource,
  type ResourcePort,
} from '../resources/put-resource.ts'
import { tellingOf } from '../recipients/telling-of.ts'
import type { Directory } from '../reading/read-directory.ts'

type PutDealerPorts = {
  dealers: ResourcePort<StoredDealer>
  directory: Pick<Directory, 'brand'>
  clock: Clock
}

const unknownOf = async (directory: Pick<Directory, 'brand'>, brands: readonly string[]) => {
  const found = await Promise.all(
    brands.map(async (id) => ({ id, known: (await directory.brand(id)) !== undefined })),
  )
  return new Set(found.filter(({ known }) => !known).map(({ id }) => id))
}

/** How often a put with `If-Match: *` is tried, if others write in between. */
const maxAttempts = 3

/**
 * Creates or replaces a dealer, as `putResource` does, and tells the recipients of alerts, old and new, if they change.
 * Throws 422 with the errors that `validateDealer` finds.
 */
export const putDealer = ({ dealers, directory, clock }: PutDealerPorts) => {
  const putOnce = async (put: PutResource<DealerContent>): Promise<PutResult<StoredDealer>> => {
    const stored = await dealers.get(put.id, true)
    const before = stored?.content
    const content = storedDealerOf(put.content, before)
    const added = content.brands.filter((brand) => !before?.brands.includes(brand))
    const errors = [
      ...validateDealer(content, before, await unknownOf(directory, added), clock()),
      ...blockingErrors(content, before, false),
    ]
    if (errors.length > 0) throw invalidRequest(errors)
    return putResource({ settings: dealers, clock })({
      ...put,
      content,
      ...tellingOf(put, stored, content, clock()),
    })
  }
  return async (put: PutResource<DealerContent>): Promise<PutResult<StoredDealer>> => {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await putOnce(put)
      } catch (fault) {
        // Whoever wrote in between: `If-Match: *` is for whatever is there.
        const isOvertaken =
          fault instanceof DomainError && fault.error === platformErrors.staleVersion && put.ifMatch === 'any'
        if (!isOvertaken || attempts === maxAttempts) throw fault
      }
    }
  }
}

/** What else is wrong with a dealer that does not fit its schema, as far as it can be parsed. */
export const dealerErrors =
  ({ dealers, directory }: Pick<PutDealerPorts, 'dealers' | 'directory'>) =>
  async (dealerId: string, body: unknown): Promise<ValidationError[]> => {
    const before = (await dealers.get(dealerId, true))?.content
    const added = brandsIn(body).filter((brand) => !before?.brands.includes(brand))
    return validatePartly(body, before, await unknownOf(directory, added))
  }
