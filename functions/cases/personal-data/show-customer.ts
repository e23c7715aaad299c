import type { ShownItem } from '../../platform/personal-data/personal-data.ts'
import { roleOf } from '../../platform/personal-data/role-of.ts'
import { attributeOfRight, customerRights, type RightRecord } from '../customer/rights/customer-rights.ts'
import { parseCustomerItem } from '../customer/customer-item.ts'

/** A state that the person is or was in, with roles in place of people. */
const showState = ({ by, endedBy, decision, ...said }: RightRecord) => ({
  ...said,
  by: roleOf(by),
  ...(decision && { decision: { ...decision, by: roleOf(decision.by) } }),
  ...(endedBy !== undefined && { endedBy: roleOf(endedBy) }),
})

/**
 * What a person sees of their own item: states, calls and attempts; not the hashes by which their numbers are known, nor that
 * the reference is a company's, which its calls say. Null if nothing is left.
 */
export const showCustomer = (item: unknown): ShownItem | null => {
  const { rights = {}, lastCalls, openProblems, attempts, moreProblems } = parseCustomerItem(item)
  const states = customerRights.flatMap((right) => {
    const record = rights[right]
    return record ? [[attributeOfRight[right], showState(record)] as const] : []
  })
  const data = {
    ...(lastCalls.length > 0 && { lastCalls }),
    ...(openProblems.length > 0 && { openProblems }),
    ...(moreProblems && { moreProblems }),
    ...(attempts && { attempts }),
    ...Object.fromEntries(states),
  }
  return Object.keys(data).length > 0 ? { at: null, data } : null
}
