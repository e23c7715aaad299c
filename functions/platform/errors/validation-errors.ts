import type * as z from 'zod/mini'
import type { ValidationError } from './errors.ts'
import { explainIssue } from './explain-issue.ts'

type Path = readonly PropertyKey[]

/** A JSON Pointer (RFC 6901) from the path of an issue. */
const jsonPointer = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** At most this many errors in a response: enough to correct a body, too few for a large response to a small request. */
const maxErrors = 20

/** Of an unknown field with a longer name, the error points to the object that it is in. */
const longestName = 64

type Found = { path: Path; issue: z.core.$ZodIssue }

/** Each mistake with its own path: unknown fields come from zod as one issue. */
const separate = (issue: z.core.$ZodIssue): Found[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: key.length > longestName ? issue.path : [...issue.path, key], issue }))
    : [{ path: issue.path, issue }]

const isWithin = (inner: Path, outer: Path) =>
  inner.length > outer.length && outer.every((part, index) => part === inner[index])

/**
 * Converts the issues that zod found to at most 20 errors: only the first for each place, and none for an object or
 * list if something inside it is wrong, because that is usually the cause. Never repeats a value. The schema must have
 * been parsed with `reportInput`, to distinguish missing values from wrong ones.
 *
 * @param schema the schema that was parsed, which says what would be valid
 */
export const validationErrorsOf = (
  where: ValidationError['in'],
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
): ValidationError[] => {
  const found = issues.flatMap(separate)
  const errors = new Map<string, ValidationError>()
  for (const { path, issue } of found) {
    const pointer = where === 'body' ? jsonPointer(path) : path.join('.')
    if (errors.has(pointer) || found.some((other) => isWithin(other.path, path))) continue
    errors.set(pointer, { in: where, pointer, ...explainIssue(where, issue, schema) })
    if (errors.size === maxErrors) break
  }
  return [...errors.values()]
}

/**
 * At most 20 errors of two sets, without those of the second that are at, in or around a place of the first: their
 * cause is told already.
 */
export const joinErrors = (
  errors: readonly ValidationError[],
  more: readonly ValidationError[],
): ValidationError[] => {
  const isAt = (a: ValidationError, b: ValidationError) =>
    a.in === b.in && (a.pointer === b.pointer || a.pointer.startsWith(`${b.pointer}/`))
  const others = more.filter((error) => !errors.some((told) => isAt(told, error) || isAt(error, told)))
  return [...errors, ...others].slice(0, maxErrors)
}
