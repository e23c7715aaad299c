import type { ValidationError } from '../../platform/errors/errors.ts'
import { callHoursErrors, openingErrors } from './check-opening.ts'
import { standInErrors } from '../recipients/check-stand-ins.ts'
import type { StoredDealer } from './dealer.ts'
import { addressErrors } from '../recipients/recipient-address.ts'

const brandError = (index: number, code: string, detail: string): ValidationError => ({
  in: 'body',
  pointer: `/brands/${index}`,
  code,
  detail,
})

/** The errors of a dealer's brands: one named twice, or one of those that the directory does not have. */
export const brandErrors = (brands: readonly string[], unknown: ReadonlySet<string>): ValidationError[] =>
  brands.flatMap((brand, index) => {
    if (brands.indexOf(brand) !== index)
      return [brandError(index, 'repeated-brand', 'Must name each brand once.')]
    return unknown.has(brand)
      ? [brandError(index, 'unknown-brand', 'Must be the id of an existing brand; create the brand first.')]
      : []
  })

/**
 * Checks what the schema cannot in what a dealer decides for itself: when it is open and its customers may be called,
 * addresses, and who stands in for whom. What a request does not change is not checked again, so settings that were
 * accepted under older rules do not stand in the way.
 *
 * @param before the dealer as it is stored, if it exists
 */
export const validatePreferences = (
  dealer: StoredDealer,
  before: StoredDealer | undefined,
  now: Date,
): ValidationError[] => [
  ...openingErrors(dealer, before, now),
  ...callHoursErrors(dealer, before, now),
  ...addressErrors('alertRecipients', dealer.alertRecipients, before?.alertRecipients),
  ...addressErrors('standIns', dealer.standIns, before?.standIns),
  ...standInErrors(dealer, before, now),
  ...addressErrors('digestRecipients', dealer.digestRecipients, before?.digestRecipients),
]

/**
 * Checks what the schema cannot: brands that exist and are named once, and what `validatePreferences` checks.
 *
 * @param unknownBrands the dealer's brands that the directory does not have
 */
export const validateDealer = (
  dealer: StoredDealer,
  before: StoredDealer | undefined,
  unknownBrands: ReadonlySet<string>,
  now: Date,
): ValidationError[] => [
  ...brandErrors(dealer.brands, unknownBrands),
  ...validatePreferences(dealer, before, now),
]
