import type { ValidationError } from '../../platform/errors/errors.ts'
import { openingErrors } from './check-opening.ts'
import type { DealerContent } from './dealer.ts'

const brandError = (index: number, code: string, detail: string): ValidationError => ({
  in: 'body',
  pointer: `/brands/${index}`,
  code,
  detail,
})

const brandErrors = ({ brands }: DealerContent, unknown: ReadonlySet<string>) =>
  brands.flatMap((brand, index) => {
    if (brands.indexOf(brand) !== index) return [brandError(index, 'repeated-brand', 'is named twice')]
    return unknown.has(brand) ? [brandError(index, 'unknown-brand', 'names a brand that is not there')] : []
  })

/**
 * Checks what the schema cannot: brands that exist and are named once, and when the dealer is open. What a request does
 * not change is not checked again, so settings that were accepted under older rules do not stand in the way.
 *
 * @param before the dealer as it is stored, if it exists
 * @param unknownBrands the dealer's brands that the directory does not have
 */
export const validateDealer = (
  dealer: DealerContent,
  before: DealerContent | undefined,
  unknownBrands: ReadonlySet<string>,
  now: Date,
): ValidationError[] => [...brandErrors(dealer, unknownBrands), ...openingErrors(dealer, before, now)]
