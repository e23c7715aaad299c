import type * as z from 'zod/mini'
import type { ValidationError } from './errors.ts'

/** A JSON Pointer (RFC 6901) from the path of an issue. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const sentences: Record<string, string> = {
  'wrong-type': 'is missing, or not of the type the contract asks for',
  'too-big': 'is over the maximum',
  'too-small': 'is under the minimum',
  'wrong-format': 'does not have the form the contract asks for',
  'not-a-choice': 'is not one of the values the contract lists',
  'unknown-field': 'is not a field of this contract',
}

const codes: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'wrong-type',
  too_big: 'too-big',
  too_small: 'too-small',
  invalid_format: 'wrong-format',
  invalid_value: 'not-a-choice',
  unrecognized_keys: 'unknown-field',
}

const codeOf = (issue: z.core.$ZodIssue): string => {
  const own = issue.code === 'custom' ? issue.params?.['code'] : undefined
  return typeof own === 'string' ? own : (codes[issue.code] ?? 'does-not-fit')
}

/** At most this many are told at once: enough to mend a body, too few to make a large answer of a small request. */
const most = 20

/** Of an unknown field with a longer name, only where it stands is told. */
const longestName = 64

/** What zod found, as the contract tells it: where and what, never the value. */
export const validationErrorsOf = (
  where: ValidationError['in'],
  issues: readonly z.core.$ZodIssue[],
): ValidationError[] => {
  const point = (path: readonly PropertyKey[]) => (where === 'body' ? jsonPointer(path) : path.join('.'))
  const tell = (path: readonly PropertyKey[], code: string): ValidationError => ({
    in: where,
    pointer: point(path),
    code,
    detail: sentences[code] ?? `does not fit: ${code.replaceAll('-', ' ')}`,
  })
  return issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) =>
            tell(key.length > longestName ? issue.path : [...issue.path, key], 'unknown-field'),
          )
        : [tell(issue.path, codeOf(issue))],
    )
    .slice(0, most)
}
