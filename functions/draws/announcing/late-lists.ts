import type { Draw } from '../store/draw-item.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MissedList } from '../../groups/group/group.ts'
import { listOfDraw } from './mail/draw-mail-facts.ts'

/** Which lists came when their own month was concluded. */
export type LateLists = {
  /** The late ones among the missed lists written right before a draw: its e-mail mentions them. */
  before: (draw: Draw) => readonly MissedList[]
  /** Whether a list is itself one of them: the walks of its own month pass over it, however far behind they are. */
  has: (draw: Draw) => boolean
}

/**
 * A list that is made up for after its month's digest is not of that month's counts: the draw after it tells of it. One
 * that is written before, because no group had a list of that month, is told of as any other. Every list is the one or
 * the other.
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
