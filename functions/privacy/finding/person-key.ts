import type { PersonKeyKind } from './person-key-kinds.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import { comparableNumbers } from '../../cases/customer/number-hash.ts'
import { findPhones } from '../../cases/phone/find-phone.ts'

/** What a customer can be found by, in the one spelling in which it is compared. */
export type PersonKey = { kind: PersonKeyKind; value: string }

/** An address in one spelling: without spaces, in lower case. */
const foldedAddress = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')

/** A value by its letters and digits; none if it has none. */
const lettersAndDigits = (written: string): string[] =>
  [comparableKey(written)].filter((value) => value !== '')

/** A phone's numbers in E.164, or its letters and digits if none can be read. */
const phonesInFull = (written: string, country: string): string[] => {
  const numbers = findPhones(written, country)
  return numbers.length > 0 ? numbers : lettersAndDigits(written)
}

/**
 * The keys of a value as somebody wrote it that are in full: of a phone, none that another number may have, too. `country` as
 * in `personKeys`. Pure.
 */
export const personKeysInFull = (kind: PersonKeyKind, written: string, country: string): PersonKey[] => {
  if (kind === 'phone') return phonesInFull(written, country).map((value) => ({ kind, value }))
  const values = kind === 'email' ? [foldedAddress(written)] : lettersAndDigits(written)
  return values.flatMap((value) => (value === '' ? [] : [{ kind, value }]))
}

/**
 * The keys of a value as somebody wrote it: those of every number in a phone, none for a value of which nothing is left. A
 * phone has its numbers in full and, as suppression compares numbers, the last eight digits of every one that it may have,
 * whatever is written among them. `country` (ISO 3166 alpha-2) is how a number without a prefix is read. Pure.
 */
export const personKeys = (kind: PersonKeyKind, written: string, country: string): PersonKey[] => {
  const inFull = personKeysInFull(kind, written, country)
  const values = new Set([
    ...inFull.map(({ value }) => value),
    ...(kind === 'phone' ? comparableNumbers(written) : []),
  ])
  return [...values].map((value) => ({ kind, value }))
}
