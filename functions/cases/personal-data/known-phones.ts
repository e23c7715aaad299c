import * as z from 'zod/mini'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import { parseCallItem } from '../call/call-item.ts'
import { storedCallContent } from '../call/stored-content.ts'
import { parseEntryItem } from '../entries/entry-item.ts'
import { contactNumberOf } from './contact-number.ts'

/** The phone numbers that an item knows of a customer: as written, and those of which only the keyed hash is kept. */
type KnownPhones = { written: string[]; hashes: string[] }

const amended = z.object({ customer: z.optional(storedCallContent.shape.customer) })
const customer = z.object({ numbers: z.optional(z.set(z.string())) })

const some = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined)

type Called = { ref: string; phone?: string | undefined }
const phoneOf =
  (customerRef: string) =>
  ({ ref, phone }: Called): string | undefined =>
    ref === customerRef ? phone : undefined

/**
 * The numbers that an item of a case, or a customer's own, knows of the customer of this reference, also those before a
 * correction; none with which the call was somebody else's. Pure.
 */
export const knownPhones = (held: HeldItem, customerRef: string): KnownPhones => {
  const { kind, item } = held
  if (item === null) return { written: [], hashes: [] }
  if (kind === 'call') {
    const { content, put } = parseCallItem(item)
    return { written: some([put.content.customer, content.customer].map(phoneOf(customerRef))), hashes: [] }
  }
  if (kind === 'amendment') {
    const entry = parseEntryItem(item)
    if (entry.kind !== 'amendment') return { written: [], hashes: [] }
    const { customer: given } = z.parse(amended, JSON.parse(entry.fields))
    return { written: some(given ? [phoneOf(customerRef)(given)] : []), hashes: [] }
  }
  if (kind !== 'customer') return { written: [], hashes: [] }
  const { numbers = [] } = z.parse(customer, item)
  return { written: [], hashes: some([...numbers, contactNumberOf(held)]) }
}
