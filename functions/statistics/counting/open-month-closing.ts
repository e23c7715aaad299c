import type { Table } from '../../platform/table/client.ts'
import { figuresStore, type FiguresStore } from './figures-store.ts'

/**
 * Opens the closing of dealers' months for whoever ends data whose time is over, so that a month is not counted anew from
 * what is left of it.
 */
export const openMonthClosing = (table: Table): Pick<FiguresStore, 'close'> => figuresStore(table)
