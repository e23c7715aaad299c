import type { TransactionItem } from '../../../platform/table/transaction.ts'
import type { RightEnd, RightRecord } from './customer-rights.ts'

/**
 * What becomes of a state: customers come into it, or it is ended. `again`: it is asked for by a request that is not carried out
 * yet, so that an objection is a new one, even in the words of the last (`isAnew`).
 */
export type RightChange = { set: RightRecord; again?: boolean } | { end: RightEnd }

/** What else is written with the change of a state; `isNew` is false if nothing changes. */
export type WriteAlso = (isNew: boolean) => Promise<readonly TransactionItem[]>
