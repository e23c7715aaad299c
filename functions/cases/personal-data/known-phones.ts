import * as z from 'zod/mini'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import { parseCallItem } from '../call/call-item.ts'
import { storedCallContent } from '../call/stored-content.ts'
import { parseEntryItem } from '../entries/entry-item.ts'
import { contactNumberOf } from './contact-number.ts'

/** The phone numbers that an item knows of a customer: as written, and those of which only the keyed hash is kept. */
export type KnownPhones = { written: string[]; hashes: string[] }

const amended = z.object({ customer: z.optional(storedCallContent.shape.customer) })
const customer = z.object({ numbers: z.optional(z.set(z.string())) })

const some = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined)

/** The numbers that an item of a case, or a customer's own, knows of the customer, also those before a correction. Pure. */
export const knownPhones = (held: HeldItem): KnownPhones => {
  const { kind, item } = held
  if (item === null) return { written: [], hashes: [] }
  if (kind === 'call') {
    const { content, put } = parseCallItem(item)
    return { written: some([put.content.customer.phone, content.customer.phone]), hashes: [] }
  }
  if (kind === 'amendment') {
    const entry = parseEntryItem(item)
    if (entry.kind !== 'amendment') return { written: [], hashes: [] }
    return { written: some([z.parse(amended, JSON.parse(entry.fields)).customer?.phone]), hashes: [] }
  }
  if (kind !== 'customer') return { written: [], hashes: [] }
  const { numbers = [] } = z.parse(customer, item)
  return { written: [], hashes: some([...numbers, contactNumberOf(held)]) }
}
