import type { PersonKeyKind } from './person-key-kinds.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import { findPhones } from '../../cases/phone/find-phone.ts'

/** What a customer can be found by, in the one spelling in which it is compared. */
export type PersonKey = { kind: PersonKeyKind; value: string }

/** An address in one spelling: without spaces, in lower case. */
const foldedAddress = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')

/**
 * The keys of a value as somebody wrote it: one for each number in a phone, none for a value of which nothing is left.
 * A phone in which there is no number is compared by its letters and digits. `country` (ISO 3166 alpha-2) is how a number
 * without a prefix is read. Pure.
 */
export const personKeys = (kind: PersonKeyKind, written: string, country: string): PersonKey[] => {
  if (kind === 'phone') {
    const numbers = findPhones(written, country)
    if (numbers.length > 0) return numbers.map((value) => ({ kind, value }))
  }
  const value = kind === 'email' ? foldedAddress(written) : comparableKey(written)
  return value === '' ? [] : [{ kind, value }]
}
