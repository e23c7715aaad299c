import type { Schemas } from '../../app/app.ts'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'

/** Files are Asortis's own, not a dealer's: their times are those of Asortis. */
export const asortisZone = 'Europe/Madrid'

/** A brand's name; its id while brands are not read. */
export const nameOfBrand = (brands: readonly Schemas['ListedBrand'][], brandId: string): string =>
  brands.find((brand) => brand.brandId === brandId)?.name ?? brandId

const tones = { waiting: '', mapping: 'warn', reading: 'accent', done: 'good', failed: 'bad' } as const

/** An import's state in words; one that was only tried is not done yet. */
export const stateOf = (
  { state, dryRun }: Pick<Schemas['ListedSurveyImport'], 'state' | 'dryRun'>,
  t: SurveyImportsTexts,
): { tone: string; words: string } =>
  state === 'done' && dryRun
    ? { tone: 'accent', words: t.states.checked }
    : { tone: tones[state], words: t.states[state] }

/** How many rows differ from what is kept under their id. */
export const differingIn = ({ errors }: Pick<Schemas['SurveyImport'], 'errors'>): number =>
  errors.find(({ code }) => code === 'differs-from-kept')?.count ?? 0

/** Whether a file was not read for something that is mended on the page of its brand's survey. */
export const isForSurveyPage = (code: string | undefined): boolean =>
  code === 'no-survey' || code === 'use-forbidden'

/** The address of the page on which a brand's survey is set up. */
export const surveyPageOf = (brandId: string): string =>
  `/asortis/marcas/${encodeURIComponent(brandId)}/encuesta?ver=configuracion`
