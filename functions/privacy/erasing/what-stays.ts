import type { HeldKind } from '../../platform/personal-data/personal-data.ts'
import { tombstoneItem } from '../../platform/table/tombstone.ts'

/** What a pass-on or a request has in place of its customer, once they were erased or their time was over (rights.md). */
export const noCustomer = 'erased'

type Item = Readonly<Record<string, unknown>>

/**
 * What stays in the place of an item of a kind when it is erased on a day (`YYYY-MM-DD`); null for nothing. Facts whose
 * ids callers chose leave a tombstone; a pass-on and a
 * request of the register stay, without what was written in them, with `noCustomer` in place of the customer (rights.md). Pure.
 */
export const whatStays =
  (kind: HeldKind, day: string) =>
  (item: Item): Record<string, unknown> | null => {
    if (kind === 'call' || kind === 'survey-response')
      return tombstoneItem({ pk: String(item['pk']), sk: String(item['sk']) }, day)
    if (kind !== 'pass-on' && kind !== 'request') return null
    const { note: _, text: __, outcome: ___, ...rest } = item
    return { ...rest, customerRef: noCustomer }
  }
