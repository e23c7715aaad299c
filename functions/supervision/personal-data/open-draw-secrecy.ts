import type { Table } from '../../platform/table/client.ts'
import { isReviewKey } from '../keys.ts'
import { parseReview } from '../review/review-item.ts'
import { sampleMonthStore } from '../sample/sample-month-store.ts'

/** Says of each item whether it may be shown now: for one reading. */
export type DrawSecrecy = () => (item: Readonly<Record<string, unknown>>) => Promise<boolean>

/**
 * Opens what may be shown of items as they are stored. Until a month's key is published, a review would tell that its call
 * was drawn (`sampling-and-blindness.md`); not one that changed what the case says, of which the dealer was told.
 */
export const openDrawSecrecy = (table: Table): DrawSecrecy => {
  const months = sampleMonthStore(table)
  return () => {
    const published = new Map<string, Promise<boolean>>()
    const isPublished = (month: string) => {
      const known = published.get(month) ?? months.get(month).then((found) => found?.key !== undefined)
      published.set(month, known)
      return known
    }
    return async (item) => {
      if (!isReviewKey(String(item['pk']))) return true
      const { month, action = { action: 'confirm' } } = parseReview(item)
      return action.action !== 'confirm' || isPublished(month)
    }
  }
}
