import * as z from 'zod/mini'
import { canonicalJson } from '../../../platform/content/canonical-json.ts'
import { type CheckWords, english } from './english.ts'
import { hash, sealedFields, type SealedList, sealedList, sealList } from '../sealed-list.ts'

/** What a record claims: a list, its commitment, the signature and winner once decided, and who holds which number. */
export type DrawToCheck = {
  list: SealedList
  commitment: string
  signature?: string
  winner?: number
  holders?: readonly (readonly [number, string])[]
}

/** What was read, or why it is invalid, in words that repeat nothing of what was given. */
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

type FormWords = CheckWords['form']

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'too_big' && issue.origin === 'array' && issue.path.length === 1) return 'too-many'
  return issue.code === 'custom' ? String(issue.params?.['code']) : issue.code
}

const wordsOf = (issues: readonly z.core.$ZodIssue[], given: boolean, words: FormWords): string => {
  if (!given) return words.missing
  // Where one of them is not a number, the order of them all means nothing.
  const hasInvalidItem = issues.some(({ path }) => path.length > 1)
  const codes = issues.map(codeOf).filter((code) => code === 'too-many' || !hasInvalidItem)
  if (codes.includes('too-many') || codes.includes('wrong-count')) return words.wrongCount
  return codes.includes('not-ascending') ? words.notAscending : words.wrongValue
}

const faultsOf = (
  issues: readonly z.core.$ZodIssue[],
  entries: readonly [string, unknown][],
  words: FormWords,
): string => {
  if (issues.some(({ path }) => path.length === 0)) return words.unknownFields
  const given = new Set(entries.flatMap(([name, value]) => (value === undefined ? [] : [name])))
  // The right number of participants depends on other fields: it is reported only if those are valid.
  const own = issues.filter((issue) => codeOf(issue) !== 'wrong-count')
  const byField = Map.groupBy(own.length > 0 ? own : issues, ({ path }) => String(path[0]))
  return words.invalid(
    [...byField].map(([field, some]) => `${field} (${wordsOf(some, given.has(field), words)})`),
  )
}

const readWith = <T>(schema: z.ZodMiniType<T>, value: unknown, words: FormWords): Read<T> => {
  const entries = entriesOf(value)
  if (!entries) return { invalid: words.notAnObject }
  const parsed = z.safeParse(schema, value)
  return parsed.success ? { read: parsed.data } : { invalid: faultsOf(parsed.error.issues, entries, words) }
}

const contradictionIn = (
  { reason }: SealedList,
  { signature, winner, state }: z.output<typeof result>,
  words: FormWords,
): string | null => {
  if ((signature === undefined) !== (winner === undefined)) return words.signatureAndWinner
  if (reason !== undefined && winner !== undefined) return words.reasonAndWinner
  const actual = reason !== undefined ? 'not-held' : winner === undefined ? 'sealed' : 'decided'
  return state === undefined || state === actual ? null : words.state(state, actual)
}

/**
 * Parses a draw's record: the list's fields, `commitment`, `signature` and `winner` once decided, and `holders` if
 * present. All other fields are evidence and are ignored. `alone` accepts a list without its commitment, which is
 * then computed.
 */
export const readRecord = (
  value: unknown,
  { alone = false, words = english }: { alone?: boolean; words?: CheckWords } = {},
): Read<DrawToCheck> => {
  const entries = entriesOf(value)
  if (!entries) return { invalid: words.form.notAnObject }
  const fields = entries.filter(([name]) => fieldNames.has(name))
  const list = readWith(sealedList, Object.fromEntries(fields), words.form)
  if ('invalid' in list) return list
  const rest = readWith(result, value, words.form)
  if ('invalid' in rest) return rest
  const invalid = contradictionIn(list.read, rest.read, words.form)
  if (invalid !== null) return { invalid }
  const {
    signature,
    winner,
    holders,
    commitment = alone ? sealList(list.read).commitment : undefined,
  } = rest.read
  if (commitment === undefined) return { invalid: words.form.invalid([`commitment (${words.form.missing})`]) }
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

/** Parses a sealed list from its exact bytes, as in the e-mail; surrounding whitespace is ignored. */
export const readSealed = (bytes: string, words: CheckWords = english): Read<SealedList> => {
  const text = bytes.trim()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { invalid: words.form.notJson }
  }
  const list = readWith(sealedList, value, words.form)
  if ('invalid' in list || canonicalJson(list.read) === text) return list
  return { invalid: words.form.notExactBytes }
}

/** The names of the fields in which two lists differ. */
export const differingFields = (one: SealedList, other: SealedList): string[] => {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...fieldNames].filter((name) => canonicalJson([a.get(name)]) !== canonicalJson([b.get(name)]))
}
