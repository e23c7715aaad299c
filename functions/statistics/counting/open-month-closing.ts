import { closeStoredFigures } from '../../platform/recomputing/closing-store.ts'
import type { Table } from '../../platform/table/client.ts'
import { keys } from '../keys.ts'

/**
 * Closes a dealer's month (`YYYY-MM`): its figures stay as they are from then on. For whoever ends data whose time is over,
 * so that a month is not counted anew from what is left of it. Idempotent.
 */
export const openMonthClosing = (table: Table) => ({
  close: (dealerId: string, month: string): Promise<void> =>
    closeStoredFigures(table, keys.figures(dealerId, month)),
})
