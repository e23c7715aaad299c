import { type Group, participantsOf } from '../../groups/group/group.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Draw } from '../store/draw-item.ts'

const isOfOne = (caller: Caller, dealerIds: readonly string[]): boolean =>
  caller.audience === 'dealer' && dealerIds.some((dealerId) => caller.dealerIds.includes(dealerId))

/**
 * Whether a caller may see a group: Asortis's people see every group, a dealer's people the one it takes part in now.
 */
export const seesGroup = (caller: Caller, group: Pick<Group, 'places'>): boolean => {
  if (caller.audience !== 'dealer') return true
  return isOfOne(
    caller,
    participantsOf(group).map(({ dealerId }) => dealerId),
  )
}

/** Whether a caller's dealer holds a number in a draw; it may then see that draw even after leaving the group. */
export const holdsNumber = (caller: Caller, { holders }: Pick<Draw, 'holders'>): boolean =>
  isOfOne(
    caller,
    holders.map(([, dealerId]) => dealerId),
  )

/** The dealer that won a draw; undefined if it is undecided or was not held. */
export const winnerOf = ({ state, winner, holders }: Pick<Draw, 'state' | 'winner' | 'holders'>) =>
  state === 'decided' ? holders.find(([number]) => number === winner)?.[1] : undefined

/** Whether a caller belongs to the dealer that won a draw. */
export const isOfWinner = (caller: Caller, draw: Pick<Draw, 'state' | 'winner' | 'holders'>): boolean => {
  const winner = winnerOf(draw)
  return winner !== undefined && isOfOne(caller, [winner])
}
