import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { RightEnd, RightRecord } from './customer-rights.ts'

/** What becomes of a state: customers come into it, or it is ended. */
export type RightChange = { set: RightRecord } | { end: RightEnd }

/** What else is written with the change of a state; `isNew` is false if nothing changes. */
export type WriteAlso = (isNew: boolean) => Promise<readonly TransactionItem[]>
