import type { DrawEvent } from '../events.ts'
import type { Draw } from '../store/draw-item.ts'
import type { MissedList } from '../../groups/group/group.ts'
import { listOfDraw } from './mail/draw-mail-facts.ts'

/**
 * The event of a sealed list: `DrawSealed`, or `DrawNotHeld` if it has no draw. Repeated calls return the same event.
 */
export const sealedEventOf = (draw: Draw): DrawEvent => {
  const { groupId, month, commitment, sealedAt: at } = draw
  const { reason, round, participants } = listOfDraw(draw)
  const id = `draw/${groupId}/${month}`
  return reason === undefined
    ? {
        name: 'DrawSealed',
        id: `${id}/sealed`,
        at,
        data: { groupId, month, commitment, round, participants: participants.length },
      }
    : { name: 'DrawNotHeld', id: `${id}/not-held`, at, data: { groupId, month, commitment, reason } }
}

/** The event of a list written for a missed month: identical to that of the list itself. */
export const missedEventOf = (
  groupId: string,
  { month, commitment, sealedAt: at }: MissedList,
): DrawEvent => ({
  name: 'DrawNotHeld',
  id: `draw/${groupId}/${month}/not-held`,
  at,
  data: { groupId, month, commitment, reason: 'missed' },
})

/** The event of a decided draw; null while it is undecided. */
export const decidedEventOf = (draw: Draw): DrawEvent | null => {
  const { groupId, month, commitment, winner, decidedAt: at, holders } = draw
  const dealerId = holders.find(([number]) => number === winner)?.[1]
  if (winner === undefined || at === undefined || dealerId === undefined) return null
  return {
    name: 'DrawDecided',
    id: `draw/${groupId}/${month}/decided`,
    at,
    data: { groupId, month, commitment, winner, dealerId },
  }
}
