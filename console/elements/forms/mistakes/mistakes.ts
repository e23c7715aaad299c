import type { ResponseError } from '../../../../client/errors.ts'
import type { Failure } from '../../../data/failure.ts'
import type { ErrorTexts } from '../../../texts/es/errors.ts'
import type { Language } from '../../../texts/language.ts'
import type { MistakenField } from './field-kind.ts'

/** What is wrong with each field, in words, by the field's name: its JSON Pointer in the request's body. */
export type Mistakes = ReadonlyMap<string, string>

/** A failure in words: of the request as a whole, if the service gave a reason, and of each field. */
export type SaidFailure = { failure: Failure; reason: string | undefined; mistakes: Mistakes }

type FieldError = NonNullable<NonNullable<ResponseError['problem']>['errors']>[number]

/** The codes that say that nothing was entered, chosen or added. */
const lacking: readonly string[] = ['empty', 'missing', 'too-small']

/**
 * What is wrong with a value in words for whoever is at the page: the field's own for that it is lacking, those for its code
 * and for what the field takes, or for its code alone; what the catalogue does not have is said as the service says it. Pure.
 */
export const mistakeText = (
  { fields, byKind, choices }: ErrorTexts,
  { code, detail, choices: listed }: Pick<FieldError, 'code' | 'detail' | 'choices'>,
  field?: MistakenField,
): string => {
  if (field?.needed !== undefined && lacking.includes(code)) return field.needed
  const known = (field && byKind[code]?.[field.kind]) ?? fields[code]
  if (known === undefined) return detail
  const few = listed && listed.length <= 12 && code === 'unknown-choice'
  return few ? `${known} ${choices(listed.join(', '))}` : known
}

/** What is wrong with each field: several mistakes of one, such as of a file, one after the other. */
const byField = (errors: readonly FieldError[], say: (error: FieldError) => string): Mistakes =>
  new Map(
    [...Map.groupBy(errors, ({ pointer }) => pointer)].map(([pointer, of]) => [
      pointer,
      [...new Set(of.map(say))].join(' '),
    ]),
  )

const wordsIn = async (language: Language): Promise<ErrorTexts | null> => {
  const read =
    language === 'en' ? import('../../../texts/en/errors.ts') : import('../../../texts/es/errors.ts')
  return read.then(
    ({ texts }) => texts,
    () => null,
  )
}

/**
 * Puts a failure into words: those for its codes, which are loaded when they are first needed, or in English the service's
 * own. Where they cannot be loaded, as when the connection is lost, the kind of failure says enough. `fieldAt` finds the field
 * that a mistake is in.
 */
export const sayFailure = async (
  failure: Failure,
  language: Language,
  fieldAt: (pointer: string) => MistakenField | undefined = () => undefined,
): Promise<SaidFailure> => {
  const problem = failure.error?.problem
  const texts = await wordsIn(language)
  if (texts === null) return { failure, reason: undefined, mistakes: new Map() }
  return {
    failure,
    reason: problem && (texts.requests[problem.code] ?? problem.detail),
    mistakes: byField(problem?.errors ?? [], (error) => mistakeText(texts, error, fieldAt(error.pointer))),
  }
}

/** What mistakes are in words, one by one, for a list of them. */
export const mistakeWords = async (
  language: Language,
): Promise<(mistake: Pick<FieldError, 'code' | 'detail'>) => string> => {
  const texts = await wordsIn(language)
  return ({ code, detail }) => (texts ? mistakeText(texts, { code, detail }) : detail)
}
