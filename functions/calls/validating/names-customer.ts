import type { CallContent } from '../../cases/call/call-content.ts'
import { comparableNumbers } from '../../cases/customer/number-hash.ts'
import { plateKey } from '../../cases/head/head-facts.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'

/** As an id can have them: what separates the digits is taken for a space, by which numbers are grouped. */
const digitsOnly = /^[\d._-]+$/

const isNumber = (id: string, phone: string | undefined): boolean => {
  if (phone === undefined || !digitsOnly.test(id)) return false
  const numbers = comparableNumbers(phone)
  return comparableNumbers(id.replaceAll('_', ' ')).some((one) => numbers.includes(one))
}

/**
 * What is wrong with an id of a call or an amendment, named `parameter` in the path: that it is, in whatever spelling, a
 * reference, the plate or the phone number of the call's customer. An id stays where those may not (rights.md, "Tombstone").
 */
export const namesCustomer = (
  parameter: 'callId' | 'amendmentId',
  id: string,
  { customer, visit }: Pick<CallContent, 'customer' | 'visit'>,
): ValidationError[] => {
  const folded = plateKey(id)
  const keys = [customer.ref, visit.ref, visit.vehicle?.plate].map(plateKey)
  if (!keys.includes(folded) && !isNumber(id, customer.phone)) return []
  const detail = 'Must not be what the customer is known by: the id stays when the customer is erased.'
  return [{ in: 'path', pointer: parameter, code: 'names-customer', detail }]
}
