import type { Draw } from '../draws/draw-item.ts'
import type { DrawMonth } from '../draws/month-item.ts'
import type { MissedList } from '../groups/group.ts'

/** Of the lists that were made up for before a draw, those that came when their own month was told of already. */
export type LateListsOf = (draw: Draw) => readonly MissedList[]

/**
 * A list that is written after its month's digest is in none of that month's walks: the draw after it tells of it. One
 * that is written before, because no group had a list of that month, is told of as any other.
 */
export const lateLists = (months: readonly DrawMonth[]): LateListsOf => {
  const digestAt = new Map(months.map((month) => [month.month, month.digestAt]))
  return ({ missedBefore = [] }) =>
    missedBefore.filter(({ month, sealedAt }) => {
      const concluded = digestAt.get(month)
      return concluded !== undefined && concluded < sealedAt
    })
}
