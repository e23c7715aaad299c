import * as z from 'zod/mini'
import { line } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'

/** A group's id, narrower than other ids: it is a line of the month's digest (draw.md). */
export const groupId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))

/** Money, the amount as the sealed list of a draw takes it: `{"amount":"300.00","currency":"EUR"}`. */
export const money = named(
  'Money',
  z.strictObject({
    amount: z.string().check(z.maxLength(16), z.regex(/^(0|[1-9][0-9]*)\.[0-9]{2}$/)),
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  }),
)
export type Money = z.output<typeof money>

/** A group as staff write it. The monthly discount is its commercial policy: what the winner of a month receives. */
export const groupContent = named('GroupContent', z.strictObject({ name: line(100), monthlyDiscount: money }))
export type GroupContent = z.output<typeof groupContent>

/** A participation number and who holds it. Times are RFC 3339 in UTC, months `YYYY-MM`. */
export type Place = {
  number: number
  dealerId: string
  joinedAt: string
  /** The last month whose held list has this place. */
  sealedIn?: string
  /** Set when its dealer has left: the place only keeps its number from others, until that month's draw is concluded. */
  leftAt?: string
}

/** A list that was made up for: of which month, and when it was written (RFC 3339 in UTC). */
export type MissedList = { month: string; commitment: string; sealedAt: string }

/** A group as it stands. */
export type Group = GroupContent & {
  groupId: string
  /** Counts the changes of its content by people; makes the ETag. */
  revision: number
  /** The gateway's id of the request that made this revision. */
  putBy: string
  /** The first month that it has a sealed list of. */
  firstMonth: string
  createdAt: string
  places: readonly Place[]
  /** The last of its sealed lists, held or not. `missed`: those made up for since the last one of its own month. */
  lastSealed: { month: string; commitment: string; missed?: readonly MissedList[] } | null
  /**
   * The last month up to which all of its draws are concluded: decided, or not held. The draws write it; joining and
   * leaving go by it. Missing until the first is.
   */
  concludedThrough?: string
  /** Counts every write of the item, whoever made it: the next one is made on the condition that it has not moved. */
  n: number
}

export const mostParticipants = 10
export const fewestForADraw = 5

/** The places of those who take part now, by number. */
export const participantsOf = ({ places }: Pick<Group, 'places'>): readonly Place[] =>
  places.filter(({ leftAt }) => leftAt === undefined).sort((a, b) => a.number - b.number)

/** Whether it has enough participants for a draw: the service's prize may be spoken of. */
export const isActive = (group: Pick<Group, 'places'>): boolean =>
  participantsOf(group).length >= fewestForADraw

export const groupState = (group: Pick<Group, 'places'>): 'forming' | 'active' =>
  isActive(group) ? 'active' : 'forming'

/** Whether some number is held by a draw that is not concluded. */
const holdsNumbers = ({ places, concludedThrough = '' }: Group): boolean =>
  places.some(({ sealedIn = '' }) => sealedIn > concludedThrough)

/**
 * A group with its list of this month sealed. A held list (`held`) has the places of all participants, whose numbers
 * it holds until its draw is decided; one that is not held has no draw and is concluded at once, unless an earlier draw
 * is still to be decided. `missed`: the lists made up for, which the next list's mail has to mention.
 */
export const withSealed = (
  group: Group,
  {
    held,
    missed = [],
    ...sealed
  }: { month: string; commitment: string; held: boolean; missed?: readonly MissedList[] },
): Group => {
  const lastSealed = { ...sealed, ...(missed.length > 0 && { missed }) }
  if (!held) return { ...group, lastSealed, ...(!holdsNumbers(group) && { concludedThrough: sealed.month }) }
  const places = group.places.map((place) =>
    place.leftAt === undefined ? { ...place, sealedIn: sealed.month } : place,
  )
  return { ...group, lastSealed, places }
}
