import { drawTime } from '../../platform/calendar/draw-months.ts'
import { type Group, mostParticipants, participantsOf } from '../group/group.ts'

/** The number of who joins, or why there is none: ten take part, or the numbers left are held by a draw. */
export type Choice =
  { number: number } | { refused: 'group-full' } | { refused: 'no-number-until'; until: Date }

/**
 * The lowest free participation number of 1 to 10. A number whose dealer left is not free while its place is kept
 * (draw.md, "Sealed list"); `until` is when the first of the draws that hold numbers takes place: in the past where
 * that draw still waits for its randomness.
 */
export const chooseNumber = (group: Pick<Group, 'places'>): Choice => {
  if (participantsOf(group).length >= mostParticipants) return { refused: 'group-full' }
  const taken = new Set(group.places.map(({ number }) => number))
  const number = Array.from({ length: mostParticipants }, (_, index) => index + 1).find(
    (each) => !taken.has(each),
  )
  if (number !== undefined) return { number }
  const held = group.places.flatMap(({ leftAt, sealedIn }) =>
    leftAt !== undefined && sealedIn !== undefined ? [drawTime(sealedIn).getTime()] : [],
  )
  return { refused: 'no-number-until', until: new Date(Math.min(...held)) }
}
