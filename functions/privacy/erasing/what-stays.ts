import type { HeldKind } from '../../platform/personal-data/personal-data.ts'
import { tombstoneItem } from '../../platform/table/tombstone.ts'

/** What a pass-on has in place of its customer, once they were erased or their time was over (rights.md). */
export const noCustomer = 'erased'

type Item = Readonly<Record<string, unknown>>

/**
 * What stays in the place of an item of a kind when it is erased on a day (`YYYY-MM-DD`); null for nothing. Facts whose
 * ids callers chose leave a tombstone; a pass-on stays without its note, with `noCustomer` in place of the customer (rights.md). Pure.
 */
export const whatStays =
  (kind: HeldKind, day: string) =>
  (item: Item): Record<string, unknown> | null => {
    if (kind === 'call' || kind === 'survey-response')
      return tombstoneItem({ pk: String(item['pk']), sk: String(item['sk']) }, day)
    if (kind !== 'pass-on') return null
    const { note: _, ...passOn } = item
    return { ...passOn, customerRef: noCustomer }
  }
