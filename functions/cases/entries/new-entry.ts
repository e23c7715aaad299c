import { keys } from '../keys.ts'
import { entryItemVersion } from './closing-entry.ts'
import type { CaseEntry } from './entry-item.ts'

/** The table item of an entry. */
export const entryItem = (dealerId: string, callId: string, number: number, entry: CaseEntry) => ({
  ...keys.entry(dealerId, callId, number),
  v: entryItemVersion,
  ...entry,
})
