/** The type of records joined: every name of each. */
export type Joined<T extends readonly object[]> = T extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & Joined<Rest>
  : unknown

/**
 * Joins records into one, in their order. Throws when two of them have a name in common; `what` says in the message
 * what the names are of.
 */
export const joinDistinct = <const T extends readonly object[]>(what: string, records: T): Joined<T> => {
  const joined = new Map<string, unknown>()
  for (const [name, value] of records.flatMap((record) => Object.entries(record))) {
    if (joined.has(name)) throw new Error(`Two parts declare the ${what} ${name}`)
    joined.set(name, value)
  }
  return Object.fromEntries(joined) as Joined<T>
}

/** Joins lists into one, in their order. Throws when a value is in two of them, or in one twice. */
export const joinDistinctLists = <const V extends string>(
  what: string,
  lists: readonly (readonly V[])[],
): readonly V[] => {
  const values = lists.flat()
  joinDistinct(
    what,
    values.map((value) => ({ [value]: value })),
  )
  return values
}
