import type { ResponseError } from '../../../client/errors.ts'
import type { Failure } from '../../data/failure.ts'
import type { ErrorTexts } from '../../texts/es/errors.ts'
import type { Language } from '../../texts/language.ts'

/** What is wrong with each field, in words, by the field's name: its JSON Pointer in the request's body. */
export type Mistakes = ReadonlyMap<string, string>

/** A failure in words: of the request as a whole, if the service gave a reason, and of each field. */
export type SaidFailure = { failure: Failure; reason: string | undefined; mistakes: Mistakes }

type FieldError = NonNullable<NonNullable<ResponseError['problem']>['errors']>[number]

/** A value's error by its code; what the catalogue does not have is said as the service says it. */
const inSpanish = (
  { fields, choices }: ErrorTexts,
  { code, detail, choices: listed }: Pick<FieldError, 'code' | 'detail' | 'choices'>,
): string => {
  const known = fields[code]
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

/**
 * Puts a failure into words: in English the service's own, in Spanish those for its codes, which are loaded when they are
 * first needed. Where they cannot be loaded, as when the connection is lost, the kind of failure says enough.
 */
export const sayFailure = async (failure: Failure, language: Language): Promise<SaidFailure> => {
  const problem = failure.error?.problem
  const errors = problem?.errors ?? []
  if (language === 'en')
    return {
      failure,
      reason: problem?.detail,
      mistakes: byField(errors, ({ detail }) => detail),
    }
  const words = await import('../../texts/es/errors.ts').catch(() => null)
  if (words === null) return { failure, reason: undefined, mistakes: new Map() }
  const { texts } = words
  return {
    failure,
    reason: problem && (texts.requests[problem.code] ?? problem.detail),
    mistakes: byField(errors, (error) => inSpanish(texts, error)),
  }
}

/**
 * What mistakes are in words, one by one, for a list of them: in English as the service says it, in Spanish by their
 * codes.
 */
export const mistakeWords = async (
  language: Language,
): Promise<(mistake: Pick<FieldError, 'code' | 'detail'>) => string> => {
  const words = language === 'es' ? await import('../../texts/es/errors.ts').catch(() => null) : null
  return ({ code, detail }) => (words ? inSpanish(words.texts, { code, detail }) : detail)
}
