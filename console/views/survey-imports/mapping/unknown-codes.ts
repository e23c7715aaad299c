import type { Schemas } from '../../../app/app.ts'

const most = 20

/**
 * The codes of dealers that a file has and nobody knows yet, as trying it has found them: at most twenty, in the order of
 * the file. Whatever is left is found when it is tried again.
 */
export const unknownCodes = (
  { errors }: Pick<Schemas['SurveyImport'], 'errors'>,
  known: readonly Pick<Schemas['ListedDealerCode'], 'code'>[],
): string[] => {
  const all = errors
    .filter(({ code }) => code === 'unknown-dealer')
    .flatMap(({ examples }) => examples.flatMap(({ value }) => (value === undefined ? [] : [value])))
  const codes = new Set(known.map(({ code }) => code))
  return [...new Set(all)].filter((code) => !codes.has(code)).slice(0, most)
}
