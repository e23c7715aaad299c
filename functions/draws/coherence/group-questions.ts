import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { questionTexts } from '../../directory/brand-surveys/question-texts.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { BrandQuestion } from '../../surveys/coherence/figures/brand-questions.ts'
import type { Disclosed } from './disclosed-figures.ts'

/** A brand whose questions are shown: its name, and what each of them asks. */
type ShownBrand = { brand: string; name: string; questions: { question: string; text: string }[] }

/** The questions that figures are shown of. */
export const shownQuestions = (disclosed: Disclosed): BrandQuestion[] =>
  disclosed.shown
    ? disclosed.figures.flatMap(({ brand, question }) =>
        brand === null || question === null ? [] : [{ brand, question }],
      )
    : []

/** The brands of these questions by id, with their names and what each question asks: its id, where nothing says so. */
export const describeQuestions =
  (directory: Pick<Directory, 'brand'>, surveys: ReadonlyMap<string, BrandSurvey | undefined>) =>
  (shown: readonly BrandQuestion[]): Promise<ShownBrand[]> =>
    Promise.all(
      [...Map.groupBy(shown, ({ brand }) => brand)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(async ([brand, own]) => {
          const known = await directory.brand(brand)
          const texts = questionTexts(surveys.get(brand))
          const ids = [...new Set(own.map(({ question }) => question))].toSorted()
          const questions = ids.map((question) => ({ question, text: texts[question] ?? question }))
          return { brand, name: known?.name ?? brand, questions }
        }),
    )
