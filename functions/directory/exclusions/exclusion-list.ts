import * as z from 'zod/mini'

/** `incomplete`: numbers are missing, and the earlier list is in force; `in-force`; `replaced` by a later one. */
export const exclusionListStates = ['incomplete', 'in-force', 'replaced'] as const

const list = z.object({
  listId: z.string(),
  source: z.string(),
  count: z.int(),
  state: z.enum(exclusionListStates),
  startedAt: z.string(),
  startedBy: z.string(),
  completedAt: z.optional(z.string()),
  /** Its numbers have been taken away. */
  emptied: z.optional(z.literal(true)),
})

/** An exclusion list, without its numbers. Instants are ISO 8601. */
export type ExclusionList = z.output<typeof list>

const stored = z.object({ v: z.literal(1), n: z.int(), lists: z.array(list) })

/** All exclusion lists that are remembered, the newest first; `n` counts the writes. */
export type ExclusionLists = Omit<z.output<typeof stored>, 'v'>

/** Parses an item as them. Throws if it is something else. */
export const parseExclusionLists = (item: unknown): ExclusionLists => {
  const { n, lists } = z.parse(stored, item)
  return { n, lists }
}

/** So many lists are remembered. */
const maxLists = 50
/** What is not complete after a day was given up. */
const givenUpAfterMs = 86_400_000

/** The lists with a new one; the oldest is forgotten if there are too many. Pure. */
export const withNew = (lists: readonly ExclusionList[], added: ExclusionList): ExclusionList[] => {
  const oldest = lists.toReversed().find(({ state }) => state !== 'in-force')
  return [added, ...(lists.length < maxLists ? lists : lists.filter((one) => one !== oldest))]
}

/** The lists once this one is complete: it is in force, and whichever was is replaced. Pure. */
export const withCompleted = (
  lists: readonly ExclusionList[],
  listId: string,
  completedAt: string,
): ExclusionList[] =>
  lists.map((one) => {
    if (one.listId === listId) return { ...one, state: 'in-force', completedAt }
    return one.state === 'in-force' ? { ...one, state: 'replaced' } : one
  })

/**
 * The lists whose numbers are of no use any more: those replaced, but for the last one, which functions may still be
 * reading for a minute; and those given up. Pure.
 */
export const useless = (lists: readonly ExclusionList[], now: Date): ExclusionList[] => {
  const [, ...before] = lists
    .filter(({ state }) => state === 'replaced')
    .toSorted((a, b) => (b.completedAt ?? '').localeCompare(a.completedAt ?? ''))
  const givenUp = lists.filter(
    ({ state, startedAt }) =>
      state === 'incomplete' && Date.parse(startedAt) + givenUpAfterMs < now.getTime(),
  )
  return [...before, ...givenUp].filter(({ emptied }) => emptied !== true)
}

/** The lists without the numbers of these; those that never were in force are forgotten. Pure. */
export const withEmptied = (lists: readonly ExclusionList[], emptied: readonly string[]): ExclusionList[] =>
  lists.flatMap((one) => {
    if (!emptied.includes(one.listId)) return [one]
    return one.state === 'incomplete' ? [] : [{ ...one, emptied: true as const }]
  })
