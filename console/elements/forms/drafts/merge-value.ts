/** Something as three versions have it: as it was, as it was typed here, and as others have saved it since. */
export type Versions<T> = { before: T; typed: T; now: T }

/** What three versions of something come to: what stands, whether others changed it, and whether both did, differently. */
type Merged<T> = { value: T; changed: boolean; both: boolean }

/** What stands of three versions, by how they compare: what only one side changed; what was typed, if both did. Pure. */
export const mergeValue = <T>(
  { before, typed, now }: Versions<T>,
  isSame: (a: T, b: T) => boolean = Object.is,
): Merged<T> => {
  if (isSame(typed, now)) return { value: now, changed: false, both: false }
  if (isSame(before, now)) return { value: typed, changed: false, both: false }
  const both = !isSame(before, typed)
  return { value: both ? typed : now, changed: true, both }
}
