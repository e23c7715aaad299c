import * as z from 'zod/mini'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Customer, Visit } from '../call/call-content.ts'
import { comparableNumbers } from '../customer/number-hash.ts'

/** The fields of a call that a person can have corrected, as pointers into its content. */
export const rectifiable = [
  '/customer/name',
  '/customer/phone',
  '/customer/email',
  '/customer/language',
  '/visit/vehicle/plate',
  '/visit/vehicle/model',
  '/visit/vehicle/vin',
] as const
export type Rectifiable = (typeof rectifiable)[number]

/**
 * The attribute `rectified` of a call: which fields the person had corrected, each with the keyed hashes of what the call
 * said before; `any` where what it said was to be destroyed at once, so that nothing may be kept that tells it.
 */
export const storedRectified = z.partialRecord(
  z.enum(rectifiable),
  z.union([z.literal('any'), z.array(z.string())]),
)
export type RectifiedFields = z.output<typeof storedRectified>

type Place = { dealerId: string; callId: string }
type Version = { customer?: Partial<Customer> | undefined; visit?: Pick<Visit, 'vehicle'> | undefined }

/** What a version of a call says in a field; undefined if nothing. Pure. */
export const valueAt = ({ customer, visit }: Version, field: Rectifiable): string | undefined => {
  const [, of, ...path] = field.split('/')
  const holder: Readonly<Record<string, unknown>> = { ...(of === 'customer' ? customer : visit?.vehicle) }
  const value = holder[path.at(-1) ?? '']
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A name without its accents, which call-centre software often leaves out. */
const withoutAccents = (name: string): string => name.normalize('NFKD').replaceAll(/\p{M}/gu, '')

/** A value in one spelling: of a phone, each number in it. */
const comparable = (field: Rectifiable, value: string): string[] => {
  if (field === '/customer/name') return [comparableKey(withoutAccents(value))]
  if (field === '/customer/email') return [value.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')]
  const numbers = field === '/customer/phone' ? comparableNumbers(value) : []
  return numbers.length > 0 ? numbers : [comparableKey(value)]
}

/** The keyed hashes by which a value of a field of this call, and of no other, is known again in any spelling. */
export const rectifiedHashes = (
  fingerprint: Fingerprint,
  { dealerId, callId }: Place,
  field: Rectifiable,
  value: string,
): string[] =>
  comparable(field, value).map((said) => fingerprint({ purpose: 'rectified', dealerId, callId, field, said }))
