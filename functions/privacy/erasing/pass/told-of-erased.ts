import * as z from 'zod/mini'
import {
  type CustomerRight,
  customerRights,
  type Rights,
} from '../../../cases/customer/rights/customer-rights.ts'
import type { HeldItem } from '../../../platform/personal-data/personal-data.ts'

const told = z.object({
  kind: z.literal('right'),
  right: z.enum(customerRights),
  change: z.string(),
  since: z.optional(z.string()),
  of: z.optional(z.string()),
  former: z.optional(z.literal(true)),
})

/**
 * The sort keys of a case's entries that tell of states which an erasure took: those from before its order (`orderedAt`, ISO
 * 8601) that nobody of the case is in any more (`rights`), and that they ended. `items` is the case, its entries in their
 * order. None of entries that do not say since when, from before they did. Pure.
 */
export const toldOfErased = (items: readonly HeldItem[], orderedAt: string, rights: Rights): Set<string> => {
  const found = new Set<string>()
  const last = new Map<CustomerRight, boolean>()
  for (const { key, item } of items) {
    const { success, data } = z.safeParse(told, item)
    if (!success || data.of) continue
    const { right, change, since, former = false } = data
    const isErased = since !== undefined && since <= orderedAt && rights[right]?.at !== since
    const isEnd = change === 'ended' && since === undefined && last.get(right) === true
    last.set(right, isErased || former)
    if ((isErased || isEnd) && !former) found.add(key.sk)
  }
  return found
}
