import type { StoredCall } from '../call/call-item.ts'
import { type CustomerRight, type Rights, rightsInForce } from '../customer/rights/customer-rights.ts'
import type { RightEntry } from '../entries/entry-item.ts'
import { isOpen } from '../problem/problem-status.ts'
import type { Suspension } from './stored-suspension.ts'

/**
 * The state of a customer by which the cases stand still: a restriction, or an objection until the dealer has decided that
 * its cases go on on another ground. Undefined if they go on.
 */
export const suspendedBy = (rights: Rights): Suspension['right'] | undefined => {
  const inForce = rightsInForce([rights])
  if (inForce.some(({ right }) => right === 'restriction')) return 'restriction'
  const objection = inForce.find(({ right }) => right === 'objection')
  return objection && objection.record.decision?.choice !== 'continue' ? 'objection' : undefined
}

/** A change of a case, and what its thread has told of the customer's states after it. */
type RightChange = { entry: Omit<RightEntry, 'at'>; told: CustomerRight[] }

/**
 * What a case has to be told next of the states that its customer is in; null once it is in line with them. That a
 * customer wants no more calls is told only where there is an open problem: it changes nothing else of a case.
 */
export const nextRightChange = (
  { rightsTold, problem, suspension }: Pick<StoredCall, 'rightsTold' | 'problem' | 'suspension'>,
  rights: Rights,
): RightChange | null => {
  const inForce = rightsInForce([rights])
  const concerns = (right: CustomerRight) =>
    right !== 'no-contact' || (problem !== null && isOpen(problem.status))
  const fresh = inForce.find(({ right }) => !rightsTold.includes(right) && concerns(right))
  if (fresh) {
    const { by, ground, at: since } = fresh.record
    const { right } = fresh
    const entry = { kind: 'right' as const, by, right, change: 'in-force' as const, ground, since }
    return { entry, told: [...rightsTold, right] }
  }
  const ended = rightsTold.find((told) => !inForce.some(({ right }) => right === told))
  if (ended) {
    const { endedBy: by = 'service', at: since } = { endedBy: undefined, at: undefined, ...rights[ended] }
    return {
      entry: { kind: 'right', by, right: ended, change: 'ended', ...(since !== undefined && { since }) },
      told: rightsTold.filter((right) => right !== ended),
    }
  }
  const objection = inForce.find(({ right }) => right === 'objection')?.record
  const standsStill = suspendedBy(rights) !== undefined
  if (standsStill === (suspension !== null) || !objection) return null
  const { by, ground } = objection.decision ?? objection
  // Decided anew, or another of a company's drivers objects: what went on stands still again.
  const change = standsStill ? ('in-force' as const) : ('goes-on' as const)
  const entry = {
    kind: 'right' as const,
    by,
    right: 'objection' as const,
    change,
    ground,
    since: objection.at,
  }
  return { entry, told: rightsTold }
}
