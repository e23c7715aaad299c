import type { Caller } from '../../platform/http/caller.ts'
import type { DrawRecord } from '../record/draw-record.ts'
import { monthsBetween } from '../../platform/calendar/draw-months.ts'
import { recordOfDraw } from '../record/record-of-draw.ts'
import { type DrawReads, type GroupReads, visibleGroup } from './visible-group.ts'

/**
 * Lists the records of a group's months, newest first, starting from the month `from`. A group's months have no gaps.
 * `position` is the month of the next page, null after the last. 404 as for the group.
 */
export const listDraws = (ports: GroupReads & DrawReads) => {
  const seeGroup = visibleGroup(ports)
  return async (
    groupId: string,
    caller: Caller,
    limit: number,
    from?: string,
  ): Promise<{ items: DrawRecord[]; position: string | null }> => {
    const { firstMonth, lastSealed } = await seeGroup(groupId, caller)
    if (!lastSealed) return { items: [], position: null }
    const months = monthsBetween(firstMonth, from ?? lastSealed.month).reverse()
    const found = await Promise.all(months.slice(0, limit).map((month) => ports.draws.get(groupId, month)))
    const items = found.flatMap((draw) => (draw ? [recordOfDraw(draw)] : []))
    return { items, position: months[limit] ?? null }
  }
}
