import { sealTime } from '../../platform/calendar/draw-months.ts'

/** Who was on a group's sealed list of a month (`YYYY-MM`): nobody, if the list was missed. */
export type Roster = { month: string; dealerIds: readonly string[] }

/** What a group says of its lists, and of who takes part. */
type SealedGroup = {
  rosters?: readonly Roster[]
  lastSealed: { month: string } | null
  firstMonth: string
  places: readonly { dealerId: string; joinedAt: string; leftAt?: string }[]
}

/** The last months' rosters are kept with the group, for whatever is told about a month after its end. */
const keptRosters = 3

/** Rosters with that of the month that has just been sealed. */
export const withRoster = (before: readonly Roster[], roster: Roster): readonly Roster[] =>
  [...before.filter(({ month }) => month !== roster.month), roster].slice(-keptRosters)

/**
 * The dealers on a group's sealed list of a month, whoever takes part now; null if the month is not sealed, or was too
 * long ago. Of a list that was sealed before rosters were kept, those whose places say that they took part then.
 */
export const rosterOf = (
  { rosters = [], lastSealed, firstMonth, places }: SealedGroup,
  month: string,
): readonly string[] | null => {
  const known = rosters.find((one) => one.month === month)
  if (known) return known.dealerIds
  const first = rosters[0]?.month
  const isSealed = lastSealed !== null && firstMonth <= month && month <= lastSealed.month
  if (!isSealed || (first !== undefined && month < first && rosters.length === keptRosters)) return null
  const sealed = sealTime(month).toISOString()
  return places
    .filter(({ joinedAt, leftAt }) => joinedAt <= sealed && (leftAt === undefined || leftAt > sealed))
    .map(({ dealerId }) => dealerId)
}
