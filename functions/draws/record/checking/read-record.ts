import * as z from 'zod/mini'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { hash, sealedFields, type SealedList, sealedList, sealList } from './sealed-list.ts'

/**
 * What is checked: a list, the commitment it is said to have, what is said to have been drawn from it, and who is said
 * to have which number.
 */
export type DrawToCheck = {
  list: SealedList
  commitment: string
  signature?: string
  winner?: number
  holders?: readonly (readonly [number, string])[]
}

/** What was read, or in words why it has not the form. The words carry nothing of what was given. */
export type Read<T> = { read: T } | { invalid: string }

const result = z.object({
  commitment: z.optional(hash),
  signature: z.optional(z.string()),
  winner: z.optional(z.int()),
  state: z.optional(z.enum(['sealed', 'not-held', 'decided'])),
  holders: z.optional(z.array(z.tuple([z.int(), z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/))]))),
})

const fieldNames = new Set(Object.keys(sealedFields))

const entriesOf = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : null

/** What is wrong with the participants as a whole, in the words that tools/check_draw.py has too. */
const codeWords = new Map([
  ['too-many', 'wrong number of participants'],
  ['wrong-count', 'wrong number of participants'],
  ['not-ascending', 'not in ascending order'],
])
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'too_big' && issue.origin === 'array' && issue.path.length === 1) return 'too-many'
  return issue.code === 'custom' ? String(issue.params?.['code']) : issue.code
}

const wordsOf = (issues: readonly z.core.$ZodIssue[], given: boolean): string => {
  if (!given) return 'missing'
  // Where one of them is no number, the order of all says nothing.
  const hasInvalidItem = issues.some(({ path }) => path.length > 1)
  const codes = issues.map(codeOf).filter((code) => code === 'too-many' || !hasInvalidItem)
  const said = [...codeWords].find(([code]) => codes.includes(code))
  return said?.[1] ?? 'not in its form'
}

const notAsItShouldBe = (faults: readonly string[]) => ({
  invalid: `not as it should be: ${faults.join(', ')}`,
})
const noObject = notAsItShouldBe(['the whole (not an object)'])

const faultsOf = (issues: readonly z.core.$ZodIssue[], entries: readonly [string, unknown][]): string[] => {
  if (issues.some(({ path }) => path.length === 0)) return ['the whole (fields that a list has not)']
  const given = new Set(entries.flatMap(([name, value]) => (value === undefined ? [] : [name])))
  // How many there must be hangs on other fields too: it is only said when these are right.
  const own = issues.filter((issue) => codeOf(issue) !== 'wrong-count')
  const byField = Map.groupBy(own.length > 0 ? own : issues, ({ path }) => String(path[0]))
  return [...byField].map(([field, some]) => `${field} (${wordsOf(some, given.has(field))})`)
}

const readWith = <T>(schema: z.ZodMiniType<T>, value: unknown): Read<T> => {
  const entries = entriesOf(value)
  if (!entries) return noObject
  const parsed = z.safeParse(schema, value)
  return parsed.success ? { read: parsed.data } : notAsItShouldBe(faultsOf(parsed.error.issues, entries))
}

const invalidityOf = ({ reason }: SealedList, said: z.output<typeof result>): string | null => {
  const { signature, winner, state } = said
  if ((signature === undefined) !== (winner === undefined)) return 'a signature and a winner come together'
  if (reason !== undefined && winner !== undefined)
    return 'a list with a reason for not being held has a winner'
  const actual = reason !== undefined ? 'not-held' : winner === undefined ? 'sealed' : 'decided'
  return state === undefined || state === actual ? null : `the state is said to be ${state}, and is ${actual}`
}

/**
 * Reads a draw's record: the list's fields, `commitment`, `signature` and `winner` once decided, and `holders` where they
 * are told. What else stands in it is evidence and is not looked at. `alone` takes a list without its commitment, which
 * is then computed.
 */
export const readRecord = (value: unknown, { alone = false } = {}): Read<DrawToCheck> => {
  const entries = entriesOf(value)
  if (!entries) return noObject
  const fields = entries.filter(([name]) => fieldNames.has(name))
  const list = readWith(sealedList, Object.fromEntries(fields))
  if ('invalid' in list) return list
  const rest = readWith(result, value)
  if ('invalid' in rest) return rest
  const invalid = invalidityOf(list.read, rest.read)
  if (invalid !== null) return { invalid }
  const {
    signature,
    winner,
    holders,
    commitment = alone ? sealList(list.read).commitment : undefined,
  } = rest.read
  if (commitment === undefined) return notAsItShouldBe(['commitment (missing)'])
  return {
    read: {
      list: list.read,
      commitment,
      ...(signature !== undefined && { signature }),
      ...(winner !== undefined && { winner }),
      ...(holders !== undefined && { holders }),
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
    return { invalid: 'not JSON' }
  }
  const list = readWith(sealedList, value)
  if ('invalid' in list || canonicalJson(list.read) === text) return list
  return { invalid: "not the list's exact bytes: take the attached file as it is" }
}

/** The names of the fields in which two lists differ. */
export const differingFields = (one: SealedList, other: SealedList): string[] => {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...fieldNames].filter((name) => canonicalJson([a.get(name)]) !== canonicalJson([b.get(name)]))
}
