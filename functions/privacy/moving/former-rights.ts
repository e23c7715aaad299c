import * as z from 'zod/mini'
import { type CustomerRight, customerRights } from '../../cases/customer/rights/customer-rights.ts'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import type { LeftVersions } from './left-versions.ts'

const told = z.object({
  kind: z.literal('right'),
  at: z.string(),
  right: z.enum(customerRights),
  change: z.string(),
  former: z.optional(z.literal(true)),
})

/**
 * The sort keys of a case's entries that tell of the states of a customer whose call it is no more: those from while it was,
 * and that one of their states ended once it was another's. `items` is the case, its entries in their order. Pure.
 */
export const formerRights = (
  items: readonly HeldItem[],
  { isTheirsAt }: Pick<LeftVersions, 'isTheirsAt'>,
): Set<string> => {
  const found = new Set<string>()
  const last = new Map<CustomerRight, boolean>()
  for (const { key, item } of items) {
    const { success, data } = z.safeParse(told, item)
    if (!success) continue
    const { at, right, change, former = false } = data
    const isFormer = isTheirsAt(at) || (change === 'ended' && last.get(right) === true)
    last.set(right, isFormer || former)
    if (isFormer && !former) found.add(key.sk)
  }
  return found
}
