import type { Draw } from '../store/draw-item.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MissedList } from '../../groups/group/group.ts'
import { listOfDraw } from './mail/draw-mail-facts.ts'

/** The lists that were written after their own month's digest. */
export type LateLists = {
  /** The late ones among the missed lists written right before a draw; they are announced with that draw. */
  before: (draw: Draw) => readonly MissedList[]
  /** Whether a list is late itself; the passes of its own month skip it, however far behind they are. */
  has: (draw: Draw) => boolean
}

/**
 * Classifies missed lists. One written after its month's digest is not in that month's counts, so it is announced
 * with the draw after it. One written before the digest, because no group had a list that month, is announced like
 * any other. Every list is one or the other.
 */
export const lateLists = (months: readonly DrawMonth[]): LateLists => {
  const digestAt = new Map(months.map((month) => [month.month, month.digestAt]))
  const isLate = ({ month, sealedAt }: Pick<MissedList, 'month' | 'sealedAt'>) => {
    const concluded = digestAt.get(month)
    return concluded !== undefined && concluded < sealedAt
  }
  return {
    before: ({ missedBefore = [] }) => missedBefore.filter(isLate),
    has: (draw) => draw.state === 'not-held' && listOfDraw(draw).reason === 'missed' && isLate(draw),
  }
}
