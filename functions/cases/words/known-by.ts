import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import { comparableNumbers } from '../customer/number-hash.ts'

/** What a customer is known by: references and plates, and a phone, as given; undefined what there is none of. */
export type KnownBy = { keys: readonly (string | undefined)[]; phone?: string | undefined }

/** Whether an id consists of digits and what separates them, so that it may be a phone number. Pure. */
export const mayBeNumber = (id: string): boolean => /^[\d._-]+$/.test(id)

/** The numbers that an id may be, as they are compared: numbers are grouped by anything but underscores. */
const numbersIn = (id: string): string[] =>
  mayBeNumber(id) ? comparableNumbers(id.replaceAll('_', ' ')) : []

/** Whether an id may be a phone number, and is long enough for one. Pure. */
export const hasNumber = (id: string): boolean => numbersIn(id).length > 0

const isNumber = (id: string, phone: string | undefined): boolean => {
  const numbers = numbersIn(id)
  // Few ids have any: then the phone is not read, which costs a call more than all else here.
  if (phone === undefined || numbers.length === 0) return false
  const ofPhone = comparableNumbers(phone)
  return numbers.some((one) => ofPhone.includes(one))
}

/** Whether an id is, in whatever spelling, one of the things that a customer is known by. Pure. */
export const isKnownBy = (id: string, { keys, phone }: KnownBy): boolean => {
  const compared = comparableKey(id)
  return (compared !== '' && keys.some((one) => comparableKey(one) === compared)) || isNumber(id, phone)
}

/**
 * The error for an id that is what its customer is known by, named `parameter` in the path: ids stay when the customer is
 * erased, where those may not (rights.md, "Tombstone").
 */
export const namesCustomer = (parameter: 'callId' | 'amendmentId' | 'responseId'): ValidationError => ({
  ...{ in: 'path', pointer: parameter, code: 'names-customer' },
  detail: 'Must not be what the customer is known by: the id stays when the customer is erased.',
})
