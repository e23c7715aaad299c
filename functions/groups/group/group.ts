import * as z from 'zod/mini'
import { line } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'
import { money } from './money.ts'
import { type Roster, withRoster } from './rosters.ts'

/** A group's id, narrower than other ids: it is a line of the month's digest (draw.md). */
export const groupId = z.string().check(
  z.maxLength(40, { abort: true }),
  z.regex(/^(?=.*[a-z0-9])[a-z0-9-]{1,40}$/, {
    error:
      'Must have 1 to 40 lower-case letters (a to z), digits or hyphens, with at least one letter or digit, such as castilla.',
    abort: true,
  }),
)

/** A group as staff write it. The monthly discount is what the winner of a month receives. */
export const groupContent = named('GroupContent', z.strictObject({ name: line(100), monthlyDiscount: money }))
export type GroupContent = z.output<typeof groupContent>

/** A participation number and its dealer. Times are RFC 3339 in UTC, months `YYYY-MM`. */
export type Place = {
  number: number
  dealerId: string
  joinedAt: string
  /** The last month whose held list includes this place. */
  sealedIn?: string
  /** When the dealer left; from then on the place only reserves its number until that month's draw is concluded. */
  leftAt?: string
}

/** A missed list that was sealed later: its month, and when it was sealed (RFC 3339 in UTC). */
export type MissedList = { month: string; commitment: string; sealedAt: string }

/** A stored group. */
export type Group = GroupContent & {
  groupId: string
  /** Counts the changes of its content by people; becomes the ETag. */
  revision: number
  /** API Gateway's id of the request that wrote this revision. */
  putBy: string
  /** The first month for which it has a sealed list. */
  firstMonth: string
  createdAt: string
  places: readonly Place[]
  /** Its last sealed list, held or not. `missed`: lists sealed late since the last one sealed on time. */
  lastSealed: { month: string; commitment: string; missed?: readonly MissedList[] } | null
  /** Who was on its last lists, the latest last; absent before one is sealed. */
  rosters?: readonly Roster[]
  /**
   * The month up to which all its draws are concluded (decided or not held), written by the draws part. Absent until
   * the first one is.
   */
  concludedThrough?: string
  /** Counts every write of the item; each write is conditional on it. */
  n: number
}

export const maxParticipants = 10
export const fewestForADraw = 5

/** The places of the current participants, by number. */
export const participantsOf = ({ places }: Pick<Group, 'places'>): readonly Place[] =>
  places.filter(({ leftAt }) => leftAt === undefined).sort((a, b) => a.number - b.number)

/** Whether it has enough participants for a draw, so that the prize may be mentioned. */
export const isActive = (group: Pick<Group, 'places'>): boolean =>
  participantsOf(group).length >= fewestForADraw

export const groupState = (group: Pick<Group, 'places'>): 'forming' | 'active' =>
  isActive(group) ? 'active' : 'forming'

/** Whether a draw that is not concluded holds any number. */
const holdsNumbers = ({ places, concludedThrough = '' }: Group): boolean =>
  places.some(({ sealedIn = '' }) => sealedIn > concludedThrough)

/**
 * A group after its list of a month is sealed. A held list (`held`) reserves the numbers of all participants until its
 * draw is decided; one that is not held has no draw and counts as concluded, unless an earlier draw is undecided.
 * `missed` are lists sealed late, which the next list's mail mentions; nobody is on such a list.
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
  const dealerIds = missed.length > 0 ? [] : participantsOf(group).map(({ dealerId }) => dealerId)
  const rosters = withRoster(group.rosters ?? [], { month: sealed.month, dealerIds })
  if (!held)
    return { ...group, lastSealed, rosters, ...(!holdsNumbers(group) && { concludedThrough: sealed.month }) }
  const places = group.places.map((place) =>
    place.leftAt === undefined ? { ...place, sealedIn: sealed.month } : place,
  )
  return { ...group, lastSealed, rosters, places }
}
