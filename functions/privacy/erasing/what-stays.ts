import type { HeldKind } from '../../platform/personal-data/personal-data.ts'
import { tombstoneItem } from '../../platform/table/tombstone.ts'

type Item = Readonly<Record<string, unknown>>

/**
 * What stays in the place of an item of a kind when it is erased on a day (`YYYY-MM-DD`); null for nothing. Facts whose
 * ids callers chose leave a tombstone; a pass-on stays, with `erased` in place of the customer (rights.md). Pure.
 */
export const whatStays =
  (kind: HeldKind, day: string) =>
  (item: Item): Record<string, unknown> | null => {
    if (kind === 'call' || kind === 'survey-response')
      return tombstoneItem({ pk: String(item['pk']), sk: String(item['sk']) }, day)
    if (kind === 'pass-on') return { ...item, customerRef: 'erased' }
    return null
  }
