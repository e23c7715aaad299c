import type * as z from 'zod/mini'
import type { ValidationError } from './errors.ts'
import { choicesIn, formIn, schemaAt, unexplained } from './schema-place.ts'

type Issue = z.core.$ZodIssue
type Explained = Pick<ValidationError, 'code' | 'detail' | 'choices'>

const partNames: Record<ValidationError['in'], string> = {
  body: 'field',
  query: 'query parameter',
  path: 'path parameter',
  header: 'header',
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (a JSON array)',
  tuple: 'a list (a JSON array)',
  object: 'an object',
}

const plural = (count: number | bigint, one: string) => `${count} ${one}${Number(count) === 1 ? '' : 's'}`

/** A limit in words: characters of text, items of a list, or the number itself. */
const limitOf = (origin: string, limit: number | bigint, bound: 'most' | 'least', inclusive = true) => {
  if (origin === 'string') return `Must have at ${bound} ${plural(limit, 'character')}.`
  if (origin === 'array') return `Must have at ${bound} ${plural(limit, 'item')}.`
  if (inclusive) return `Must be at ${bound} ${limit}.`
  return `Must be ${bound === 'most' ? 'less' : 'more'} than ${limit}.`
}

const isChoice = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** The mistakes that choosing from the values in the contract mends. */
const mendedByChoosing: readonly Issue['code'][] = [
  'invalid_type',
  'invalid_value',
  'invalid_union',
  'too_small',
]

/** The values that the contract lists for the place of an issue, if it does. */
const choicesOf = (issue: Issue, place: z.core.$ZodType | undefined): Pick<Explained, 'choices'> => {
  if (issue.code === 'invalid_value') return { choices: issue.values.filter(isChoice) }
  // A discriminated union's own field.
  const listed = issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined
  if (Array.isArray(listed)) return { choices: listed.filter(isChoice) }
  const choices = place && choicesIn(place)
  return choices ? { choices } : {}
}

const isMissing = (issue: Issue): boolean => {
  if (issue.code === 'custom') return issue.params?.['code'] === 'missing'
  if (issue.code === 'invalid_union' && 'discriminator' in issue) {
    const { discriminator, input } = issue
    return typeof input === 'object' && input !== null && !(String(discriminator) in input)
  }
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined
}

/** The code and the sentence of a mistake of one of zod's kinds. */
const explainKind = (where: ValidationError['in'], issue: Issue): { code: string; detail: string } => {
  switch (issue.code) {
    case 'invalid_type': {
      const type = typeNames[issue.expected] ?? 'of the type that the contract states'
      return { code: 'wrong-type', detail: `Must be ${type}${issue.input === null ? ', not null' : ''}.` }
    }
    case 'too_big':
      return { code: 'too-big', detail: limitOf(issue.origin, issue.maximum, 'most', issue.inclusive) }
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? { code: 'empty', detail: 'Must contain at least one visible character.' }
        : { code: 'too-small', detail: limitOf(issue.origin, issue.minimum, 'least', issue.inclusive) }
    case 'invalid_format':
      return { code: 'wrong-format', detail: 'Must have the form that the contract states.' }
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'not-a-choice', detail: 'Must be one of the values in `choices`.' }
    case 'unrecognized_keys':
      return {
        code: 'unknown-field',
        detail: `The contract has no such ${partNames[where]} here; check its spelling.`,
      }
    case 'custom': {
      const code = issue.params?.['code']
      return { code: typeof code === 'string' ? code : 'does-not-fit', detail: 'Does not fit the contract.' }
    }
    default:
      return { code: 'does-not-fit', detail: 'Does not fit the contract.' }
  }
}

/** What the value of a missing place would be: one of its choices, of its form, or of its type. */
const wanted = (issue: Issue, place: z.core.$ZodType | undefined, hasChoices: boolean): string => {
  if (hasChoices) {
    const many = place?._zod.def.type === 'array'
    return many
      ? ' Must be a list of one or more of the values in `choices`.'
      : ' Must be one of the values in `choices`.'
  }
  const isOwn = issue.code === 'invalid_type' && issue.message !== unexplained
  const form = isOwn ? issue.message : place && formIn(place)
  if (form !== undefined) return ` ${form}`
  const type = typeNames[(issue.code === 'invalid_type' ? issue.expected : place?._zod.def.type) ?? '']
  return type === undefined ? '' : ` Must be ${type}.`
}

/** The sentence of an issue: the schema's own, or one for its kind, with the form, which may say it, where a string is too long. */
const sentenceOf = (issue: Issue, detail: string, place: z.core.$ZodType | undefined): string => {
  if (issue.message !== unexplained) return issue.message
  const form = issue.code === 'too_big' && place ? formIn(place) : undefined
  if (form === undefined || issue.code !== 'too_big') return detail
  return form.includes(` to ${issue.maximum} `) ? form : `${detail} ${form}`
}

/**
 * Describes a zod issue to a client: a stable code, a sentence that says what would be valid (for what is missing too,
 * with its form), and the `choices` if the contract lists the values. A message in the schema itself takes precedence.
 *
 * @param schema the schema that found the issue
 */
export const explainIssue = (
  where: ValidationError['in'],
  issue: Issue,
  schema: z.core.$ZodType,
): Explained => {
  const place = schemaAt(schema, issue.path)
  if (isMissing(issue)) {
    const choices = choicesOf(issue, place)
    const required = issue.code === 'custom' ? issue.message : `This ${partNames[where]} is required.`
    return {
      code: 'missing',
      detail: required + wanted(issue, place, choices.choices !== undefined),
      ...choices,
    }
  }
  const { code, detail } = explainKind(where, issue)
  const choices = mendedByChoosing.includes(issue.code) ? choicesOf(issue, place) : {}
  return { code, detail: sentenceOf(issue, detail, place), ...choices }
}
