import * as z from 'zod/mini'
import type { StoredDealer } from '../dealers/dealer.ts'
import { type Listed, placeOf } from './listed.ts'

const text = z.string()

/** What the list shows of a dealer, beside its id and membership. */
export const dealerSummary = z.object({
  name: text,
  brands: z.array(text),
  language: text,
  zone: text,
  endsAt: z.optional(text),
})

/** How a dealer is listed. */
export const listedDealer = (
  dealerId: string,
  { name, brands, language, zone, endsAt }: StoredDealer,
): Listed => ({
  listed: 'dealer',
  listedAs: placeOf(name, dealerId),
  summary: JSON.stringify({ name, brands, language, zone, endsAt } satisfies z.output<typeof dealerSummary>),
})
