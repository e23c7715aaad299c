import { drawTime } from '../../platform/calendar/draw-months.ts'
import { type Group, maxParticipants, participantsOf } from '../group/group.ts'

/** The number for a new participant, or why there is none: ten take part, or draws hold the others. */
export type Choice =
  { number: number } | { refused: 'group-full' } | { refused: 'no-number-until'; until: Date }

/**
 * The lowest free participation number from 1 to 10. The number of a dealer that left stays reserved while its place is
 * kept (draw.md, "Sealed list"). `until` is the time of the first draw that holds a number; it is in the past while
 * that draw waits for its randomness.
 */
export const chooseNumber = (group: Pick<Group, 'places'>): Choice => {
  if (participantsOf(group).length >= maxParticipants) return { refused: 'group-full' }
  const taken = new Set(group.places.map(({ number }) => number))
  const number = Array.from({ length: maxParticipants }, (_, index) => index + 1).find(
    (each) => !taken.has(each),
  )
  if (number !== undefined) return { number }
  const held = group.places.flatMap(({ leftAt, sealedIn }) =>
    leftAt !== undefined && sealedIn !== undefined ? [drawTime(sealedIn).getTime()] : [],
  )
  return { refused: 'no-number-until', until: new Date(Math.min(...held)) }
}
