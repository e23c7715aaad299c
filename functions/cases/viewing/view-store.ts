import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryPage } from '../../platform/table/query.ts'
import { viewsPartition } from '../keys.ts'
import { type CaseView, parseView, viewItem } from './view-item.ts'

type Page = { from: string; to: string; after: string | undefined; limit: number }

/** Stores which of Asortis's people looked at which of a dealer's customers. */
export const viewStore = (table: Table) => ({
  /** Stores a view, unless the same person looked at the same on that day before. */
  put: async (dealerId: string, view: CaseView): Promise<void> => {
    await putIfAbsent(table, viewItem(dealerId, view), () => null)
  },

  /**
   * A page of a dealer's views from one day through another (`YYYY-MM-DD`), the latest day first, after the view at a
   * position if there is one; `next` is where to go on, null at the end. Eventually consistent.
   */
  list: async (
    dealerId: string,
    { from, to, after, limit }: Page,
    clock: Clock,
  ): Promise<{ views: CaseView[]; next: string | null }> => {
    const pk = viewsPartition(dealerId)
    const { items, next } = await queryPage(
      table,
      {
        Limit: limit,
        ScanIndexForward: false,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': `${to}\uffff` },
      },
      after === undefined ? undefined : { pk, sk: after },
    )
    const now = clock()
    return {
      views: items.flatMap((item) => parseView(item, now) ?? []),
      next: next ? String(next['sk']) : null,
    }
  },
})
export type ViewStore = ReturnType<typeof viewStore>
