import * as z from 'zod/mini'
import { canonicalJson } from '../platform/canonical-json.ts'
import { hash, sealedFields, type SealedList, sealedList, sealList } from './sealed-list.ts'

/** What is checked: a list, the commitment it is said to have, and what is said to have been drawn from it. */
export type DrawToCheck = { list: SealedList; commitment: string; signature?: string; winner?: number }

/** What was read, or in words why it has not the form. The words carry nothing of what was given. */
export type Read<T> = { read: T } | { misfit: string }

const result = z.object({
  commitment: z.optional(hash),
  signature: z.optional(z.string()),
  winner: z.optional(z.int()),
  state: z.optional(z.enum(['sealed', 'not-held', 'decided'])),
})

const fieldNames = new Set(Object.keys(sealedFields))

const readWith = <T>(schema: z.ZodMiniType<T>, value: unknown): Read<T> => {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return { read: parsed.data }
  const faults = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`)
  return { misfit: `not as it should be: ${[...new Set(faults)].join(', ')}` }
}

const entriesOf = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : []

const misfitOf = ({ reason }: SealedList, said: z.output<typeof result>): string | null => {
  const { signature, winner, state } = said
  if ((signature === undefined) !== (winner === undefined)) return 'a signature and a winner come together'
  if (reason !== undefined && winner !== undefined)
    return 'a list with a reason for not being held has a winner'
  const actual = reason !== undefined ? 'not-held' : winner === undefined ? 'sealed' : 'decided'
  return state === undefined || state === actual ? null : `the state is said to be ${state}, and is ${actual}`
}

/**
 * Reads a draw's record: the list's fields, `commitment`, and `signature` and `winner` once decided. What else stands in
 * it is evidence and is not looked at. `alone` takes a list without its commitment, which is then computed.
 */
export const readRecord = (value: unknown, { alone = false } = {}): Read<DrawToCheck> => {
  const fields = entriesOf(value).filter(([name]) => fieldNames.has(name))
  const list = readWith(sealedList, Object.fromEntries(fields))
  if ('misfit' in list) return list
  const rest = readWith(result, value)
  if ('misfit' in rest) return rest
  const misfit = misfitOf(list.read, rest.read)
  if (misfit !== null) return { misfit }
  const { signature, winner, commitment = alone ? sealList(list.read).commitment : undefined } = rest.read
  if (commitment === undefined) return { misfit: 'not as it should be: commitment (missing)' }
  return {
    read: {
      list: list.read,
      commitment,
      ...(signature !== undefined && { signature }),
      ...(winner !== undefined && { winner }),
    },
  }
}

/** Reads a sealed list from its exact bytes, as the mail has it; space around it does not count. */
export const readSealed = (bytes: string): Read<SealedList> => {
  const text = bytes.trim()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { misfit: 'not JSON' }
  }
  const list = readWith(sealedList, value)
  if ('misfit' in list || canonicalJson(list.read) === text) return list
  return { misfit: "not the list's exact bytes: take the attached file as it is" }
}

/** The names of the fields in which two lists differ. */
export const differingFields = (one: SealedList, other: SealedList): string[] => {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...fieldNames].filter((name) => canonicalJson([a.get(name)]) !== canonicalJson([b.get(name)]))
}
