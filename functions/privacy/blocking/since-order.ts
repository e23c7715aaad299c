import { attributeOfRight } from '../../cases/customer/rights/customer-rights.ts'
import type { Erasure } from '../erasing/erasure-item.ts'

type Item = Readonly<Record<string, unknown>>

const rights: readonly string[] = Object.values(attributeOfRight)

/** When something on a customer's item was asked for or happened (ISO 8601); undefined if it does not say. */
const atOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string'
    ? value.at
    : undefined

/**
 * What stays of a customer's own item, or a contact's, in an erasure: the states that were set since its order, which somebody
 * asked for of what is new, with the numbers that they go with; the last calls since then, and the open problems of calls that
 * it does not erase. Null if there is nothing of the kind. Pure.
 */
export const sinceOrder =
  ({ orderedAt, calls }: Pick<Erasure, 'orderedAt' | 'calls'>) =>
  (item: Item): Record<string, unknown> | null => {
    const isNew = (value: unknown) => (atOf(value) ?? '') > orderedAt
    const states = Object.entries(item).filter(([name, value]) => rights.includes(name) && isNew(value))
    const last = Object.entries(item).filter(([name, value]) => name.startsWith('last:') && isNew(value))
    const { openProblems, numbers } = item
    const open =
      openProblems instanceof Set ? [...openProblems].filter((each) => !calls.includes(String(each))) : []
    if (states.length === 0 && last.length === 0 && open.length === 0) return null
    const { pk, sk, v, isCompany } = item
    return {
      ...{ pk, sk, v },
      ...Object.fromEntries([...states, ...last]),
      ...(open.length > 0 && { openProblems: new Set(open) }),
      ...(states.length > 0 && numbers !== undefined && { numbers }),
      ...(isCompany !== undefined && { isCompany }),
    }
  }
