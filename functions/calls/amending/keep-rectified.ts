import type { AmendedFields } from '../../cases/amendment/amendment-content.ts'
import {
  rectifiable,
  type Rectifiable,
  rectifiedHashes,
  valueAt,
} from '../../cases/amendment/rectified-fields.ts'
import type { Customer, Visit } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'

type Call = Pick<StoredCall, 'dealerId' | 'callId' | 'content' | 'rectified'>

/** What of an amendment holds, and the fields of which what the person had corrected is kept. */
type Kept = { fields: AmendedFields; kept: Rectifiable[] }

/** Whether a value says nothing but what a call says, or said before the person had it corrected, in any spelling. */
const isOld = (fingerprint: Fingerprint, call: Call, field: Rectifiable, given: string): boolean => {
  const was = call.rectified[field]
  if (was === undefined) return false
  if (was === 'any') return true
  const now = valueAt(call.content, field)
  const known = [...was, ...(now === undefined ? [] : rectifiedHashes(fingerprint, call, field, now))]
  return rectifiedHashes(fingerprint, call, field, given).every((hash) => known.includes(hash))
}

/** The customer or vehicle that an amendment gives, with what is rectified of it in place of what is missing or old. */
const kept = (
  fingerprint: Fingerprint,
  call: Call,
  given: AmendedFields,
  under: '/customer/' | '/visit/vehicle/',
): [Rectifiable, string][] =>
  rectifiable.flatMap((field): [Rectifiable, string][] => {
    const now = valueAt(call.content, field)
    if (!field.startsWith(under) || !(field in call.rectified) || now === undefined) return []
    const said = valueAt(given, field)
    if (said === now || (said !== undefined && !isOld(fingerprint, call, field, said))) return []
    return [[field, now]]
  })

const nameOf = (field: Rectifiable) => field.slice(field.lastIndexOf('/') + 1)
const values = (found: readonly [Rectifiable, string][]) =>
  Object.fromEntries(found.map(([field, value]) => [nameOf(field), value]))

/** Whether a number that an amendment gives is one that the call has never had: of a company, another driver's. */
const hasNewNumber = (fingerprint: Fingerprint, call: Call, customer: Customer): boolean => {
  const phone = valueAt({ customer }, '/customer/phone')
  const now = valueAt(call.content, '/customer/phone')
  if (phone === undefined || phone === now) return false
  const field = '/customer/phone'
  return !isOld(fingerprint, { ...call, rectified: { [field]: [], ...call.rectified } }, field, phone)
}

const keptVehicle = (fingerprint: Fingerprint, call: Call, visit: Visit, given: AmendedFields) => {
  const field = '/visit/vehicle/plate'
  const said = valueAt(given, field)
  const withPlate = { ...call, rectified: { [field]: [], ...call.rectified } }
  const isAnother = said !== undefined && !isOld(fingerprint, withPlate, field, said)
  const found = isAnother ? [] : kept(fingerprint, call, given, '/visit/vehicle/')
  if (found.length === 0) return { visit, found }
  return { visit: { ...visit, vehicle: { ...visit.vehicle, ...values(found) } }, found }
}

/**
 * What of an amendment holds of a call that the person had corrected (decision 81): a field that they had corrected stays as
 * they had it, unless the amendment gives it a value that the call never had. Call-centre software sends whole records, and
 * sends again what it has not put right itself. Of another customer, another driver of a company or another vehicle all holds
 * as given. `isCompany`: the reference is known to be a company's. Pure.
 */
export const keepRectified = (
  fingerprint: Fingerprint,
  call: Call,
  fields: AmendedFields,
  isCompany: boolean,
): Kept => {
  const { customer, visit } = fields
  const isTheirs =
    customer?.ref === call.content.customer.ref && !(isCompany && hasNewNumber(fingerprint, call, customer))
  const ofCustomer = isTheirs ? kept(fingerprint, call, fields, '/customer/') : []
  const car = visit && keptVehicle(fingerprint, call, visit, fields)
  const found = [...ofCustomer, ...(car?.found ?? [])]
  if (found.length === 0) return { fields, kept: [] }
  return {
    fields: {
      ...fields,
      ...(customer && ofCustomer.length > 0 && { customer: { ...customer, ...values(ofCustomer) } }),
      ...(car && { visit: car.visit }),
    },
    kept: found.map(([field]) => field),
  }
}

/** Whether an amendment leaves nothing of what the person had corrected in their own data: it is another customer's call. */
export const forgetsRectified = (call: Call, { customer }: AmendedFields): boolean =>
  customer !== undefined && customer.ref !== call.content.customer.ref
