import type { Attempts } from '../customer/attempts.ts'
import type { Rights } from '../customer/rights/customer-rights.ts'

/** The last call that reached a customer about a brand: when it was received (ISO 8601) and its visit's reference. */
type LastCall = { brandId: string; at: string; visit: string }

/** At most this many open problems are listed for a customer, so that the item costs one small read. */
export const maxOpenProblems = 50

/**
 * A customer's state across calls: the last call per brand, and the call ids of the open problems. `moreProblems`: once
 * there were more of them than are listed at a time. That is no person but a reference that many share, so it counts as
 * having an open problem from then on.
 */
export type CustomerState = {
  lastCalls: LastCall[]
  openProblems: string[]
  moreProblems?: true | undefined
  /** The calls that reached nobody, by visit; absent if there are none. */
  attempts?: Attempts[] | undefined
  /** The states in which nobody calls them, ended ones included. */
  rights?: Rights | undefined
  /** The keyed hashes of the numbers under which they were called. */
  numbers?: string[] | undefined
  /** The reference is a company's, which its drivers share: a call of theirs has said so. */
  isCompany?: true | undefined
}

/** What is known of somebody of whom nothing is kept. */
export const nobody = (): CustomerState => ({ lastCalls: [], openProblems: [] })

/** Whether a customer has an open problem, or may have one: from another call than these. */
export const hasOpenProblem = (
  { openProblems, moreProblems }: Pick<CustomerState, 'openProblems' | 'moreProblems'>,
  except: readonly string[] = [],
): boolean => moreProblems === true || openProblems.some((open) => !except.includes(open))
