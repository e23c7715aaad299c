import * as z from 'zod/mini'
import type { CustomerState } from '../call/customer-state.ts'
import { readRights, storedRights } from './rights/customer-rights.ts'

const lastCall = z.object({ at: z.string(), visit: z.string() })
const customerItem = z.looseObject({
  v: z.literal(1),
  openProblems: z.optional(z.set(z.string())),
  moreProblems: z.optional(z.literal(true)),
  attempts: z.optional(
    z.array(z.object({ visit: z.string(), brandId: z.string(), calls: z.array(z.string()) })),
  ),
  ...storedRights,
  numbers: z.optional(z.set(z.string())),
  isCompany: z.optional(z.literal(true)),
})

/** Parses a table item as a customer's state. Throws if it is not one. */
export const parseCustomerItem = (item: unknown): CustomerState => {
  const { openProblems, moreProblems, attempts, numbers, isCompany, ...others } = z.parse(customerItem, item)
  const { noContact, objection, restriction, ...rest } = others
  const lastCalls = Object.entries(rest).flatMap(([name, value]) =>
    name.startsWith('last:') ? [{ brandId: name.slice('last:'.length), ...z.parse(lastCall, value) }] : [],
  )
  const rights = readRights({ noContact, objection, restriction })
  return {
    ...{ lastCalls, openProblems: [...(openProblems ?? [])].sort(), moreProblems, attempts },
    ...(Object.keys(rights).length > 0 && { rights }),
    ...(numbers && { numbers: [...numbers].sort() }),
    ...(isCompany && { isCompany }),
  }
}
