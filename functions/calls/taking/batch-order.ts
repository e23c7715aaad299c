import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'

const named = z.object({ callId: id })
const naming = z.object({ recheckOf: z.optional(id), reminderOf: z.optional(id) })

/** The id of a call in a batch; null if it has none that is valid. */
export const callIdOf = (item: unknown): string | null => {
  const name = z.safeParse(named, item)
  return name.success ? name.data.callId : null
}

/** The id of the call whose problem a call in a batch follows up; null if it names none. */
export const namedBy = (item: unknown): string | null => {
  const name = z.safeParse(naming, item)
  return name.success ? (name.data.recheckOf ?? name.data.reminderOf ?? null) : null
}

type Key = string | number

/** The indexes of a batch's calls by id, or by index for those without a valid one, in the batch's order. */
const byId = (calls: readonly unknown[]): Map<Key, number[]> => {
  const indexes = new Map<Key, number[]>()
  calls.forEach((item, index) => {
    const key = callIdOf(item) ?? index
    const before = indexes.get(key)
    if (before) before.push(index)
    else indexes.set(key, [index])
  })
  return indexes
}

/** Whatever names others after them; where calls name one another in a circle, the batch's first comes last. */
const namedFirst = (keys: Iterable<Key>, namesOf: (key: Key) => readonly Key[]): Key[] => {
  const begun = new Set<Key>()
  const ordered: Key[] = []
  const visit = (key: Key) => {
    if (begun.has(key)) return
    begun.add(key)
    namesOf(key).forEach(visit)
    ordered.push(key)
  }
  for (const key of keys) visit(key)
  return ordered
}

/**
 * The indexes of a batch's calls in groups of which none depends on another, each in the order in which to take it: calls
 * with the same id in the batch's order, after the calls of the batch that any of them names.
 */
export const inOrder = (calls: readonly unknown[]): number[][] => {
  const indexes = byId(calls)
  const ownOf = (key: Key) => indexes.get(key) ?? []
  const namesOf = (key: Key) =>
    ownOf(key)
      .flatMap((index) => namedBy(calls[index]) ?? [])
      .filter((name) => indexes.has(name))
  const groupOf = new Map<Key, Key[]>()
  for (const key of namedFirst(indexes.keys(), namesOf)) {
    const before = new Set(namesOf(key).flatMap((name) => groupOf.get(name) ?? []))
    const group = [...before, key]
    for (const member of group) groupOf.set(member, group)
  }
  return [...new Set(groupOf.values())].map((group) => group.flatMap(ownOf))
}
