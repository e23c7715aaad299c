import type { Brand } from '../../../directory/brands/brand.ts'
import type { QuestionTexts } from '../../../directory/brand-surveys/question-texts.ts'
import type { Figure } from '../../../platform/statistics/figure.ts'
import { countOf } from '../../../platform/statistics/pairs.ts'
import { acrossDealers, type AcrossFigures } from '../../coherence/figures/across-dealers.ts'
import { brandQuestionKey, countsOfBrand } from '../../coherence/figures/brand-questions.ts'
import { type AllFigures, allFigures } from '../../coherence/figures/all-questions.ts'
import { addRates, type AnswerRate, answerRate, sumRates } from '../../coherence/figures/answer-rate.ts'
import { choicesAcross, type AcrossChoiceFigures } from '../../coherence/figures/choices/choices-across.ts'
import { choiceFigures } from '../../coherence/figures/choices/choice-figures.ts'
import type { DescribedChoices } from '../../coherence/figures/choices/choice-meaning.ts'
import { fairFalls } from '../../coherence/figures/fair-falls.ts'
import { type Change, changesOf } from '../../coherence/figures/changes.ts'
import { questionFigures } from '../../coherence/figures/question-figures.ts'
import { questionPairs } from '../../coherence/figures/question-tables.ts'
import { addCounts } from '../../counting/add-counts.ts'
import { scalesOf } from '../../counting/scales.ts'
import type { SurveyMonth } from '../../counting/figures-item.ts'
import type { Fall, MonthCounts, ResponseCounts } from '../../counting/month-counts.ts'

/** A dealer with what was counted of each of its brands, in the month of a report and the one before. */
export type CountedDealer = {
  dealerId: string
  name: string
  brands: readonly {
    brand: Pick<Brand, 'brandId' | 'name'>
    texts: QuestionTexts
    /** What the brand's survey says of its questions' choices. */
    questions: readonly DescribedChoices[]
    /** Whether the brand allows today that something is shown of single customers. */
    perPerson: boolean
    coveredUntil: string | null
    known: readonly SurveyMonth[]
  }[]
}

/** Months (`YYYY-MM`) with the dealers that were on the sealed list of each; null where it is not known. */
type Rosters = {
  month: string
  monthBefore: string
  roster: readonly string[]
  rosterBefore: readonly string[] | null
  /** The day on which the report is made, `YYYY-MM-DD`. */
  today: string
}

type DealerChoice = Pick<AcrossChoiceFigures, 'question' | 'compared' | 'unmapped' | 'same'>

/**
 * One dealer's month. Questions are named by brand. `correlation` is Spearman's, of the question with the most pairs;
 * `choice` is the question with choices
 * with the most answers. `changes` are against the month before.
 */
export type ReportedDealer = {
  dealerId: string
  name: string
  responses: number
  figures: AllFigures
  /** In the month, and in the one before, whose 30 days for answering are over. */
  answering: AnswerRate
  answeringBefore: AnswerRate
  correlation: { question: string; pairs: number; figure: Figure } | null
  choice: DealerChoice | null
  changes: readonly Change[]
}

/** A customer's fall, and whose customer it is. */
type GroupFall = Fall & Pick<ReportedDealer, 'dealerId' | 'name'>

/** A group's month for Asortis: the group together, then and before, each of its dealers by name, and who fell the most. */
export type GroupReport = {
  participants: number
  responses: ResponseCounts
  /** All questions, then each. */
  across: readonly AcrossFigures[]
  /** Each question with choices. */
  choices: readonly AcrossChoiceFigures[]
  /** How many of the dealers have marks or choices to compare. */
  comparing: number
  answering: AnswerRate
  /** Of those who took part in the month before. */
  answeringBefore: AnswerRate
  /** All questions in the month before, of those who took part then; null if there is nothing to compare with. */
  before: AcrossFigures | null
  /** Who takes part in the month and did not in the one before, and the other way round, by name. */
  joined: readonly string[]
  left: readonly string[]
  dealers: readonly ReportedDealer[]
  fell: readonly GroupFall[]
  /** The names of the brands that do not allow it today that single customers are among those who fell. */
  notPerPerson: readonly string[]
  /** What each question asks, by brand and question. */
  questionTexts: QuestionTexts
}

const maxFalls = 10

/** A dealer's month, of each of its brands. */
const monthsOf = ({ brands }: Pick<CountedDealer, 'brands'>, month: string): MonthCounts[] =>
  brands.flatMap(({ brand, known }) =>
    known.filter((one) => one.month === month).map(({ counts }) => countsOfBrand(brand.brandId, counts)),
  )
const countsOf = (dealer: CountedDealer, month: string): MonthCounts => addCounts(monthsOf(dealer, month))
const rateOf = ({ brands }: CountedDealer, month: string, today: string): AnswerRate =>
  sumRates(
    brands.map(({ known, coveredUntil }) =>
      answerRate(
        known.filter((one) => one.month === month),
        coveredUntil,
        today,
      ),
    ),
  )

const correlationOf = ({ tables }: MonthCounts): ReportedDealer['correlation'] => {
  const [most] = questionPairs(tables).toSorted((a, b) => countOf(b.mapped) - countOf(a.mapped))
  if (!most) return null
  const { question, pairs, spearman } = questionFigures(most)
  return { question, pairs, figure: spearman }
}

const choiceOf = (
  { choices }: MonthCounts,
  described: readonly DescribedChoices[],
): ReportedDealer['choice'] => {
  const [most] = choiceFigures(choices, described).toSorted((a, b) => b.compared - a.compared)
  return most ?? null
}

/** What the brands' surveys say of choices, each question named by brand. */
const describedOf = (dealers: readonly CountedDealer[]): DescribedChoices[] =>
  dealers.flatMap(({ brands }) =>
    brands.flatMap(({ brand: { brandId }, questions }) =>
      questions.map((one) => ({ ...one, id: brandQuestionKey({ brand: brandId, question: one.id }) })),
    ),
  )

const fallsOf = (dealers: readonly CountedDealer[], month: string): GroupFall[] =>
  fairFalls(
    dealers.flatMap((dealer) =>
      monthsOf({ brands: dealer.brands.filter(({ perPerson }) => perPerson) }, month).flatMap(({ fell }) =>
        fell.map((fall) => ({ ...fall, dealerId: dealer.dealerId, name: dealer.name })),
      ),
    ),
    maxFalls,
  )

/** The names of the brands counted in a month of which nobody may be named. */
const notPerPersonOf = (dealers: readonly CountedDealer[], month: string): string[] => {
  const brands = dealers
    .flatMap((dealer) => dealer.brands)
    .filter(({ perPerson, known }) => !perPerson && known.some((one) => one.month === month))
  return [...new Set(brands.map(({ brand }) => brand.name))].toSorted()
}

const allQuestions = (dealers: readonly CountedDealer[], month: string): AcrossFigures | null => {
  const [all] = acrossDealers(
    dealers.map((dealer) => ({ dealerId: dealer.dealerId, counts: countsOf(dealer, month) })),
  )
  return all && all.pairs > 0 ? all : null
}

/** What the brands' questions ask, with the brand's name where the dealers have several. */
const textsOf = (dealers: readonly CountedDealer[]): QuestionTexts => {
  const brands = dealers.flatMap((dealer) => dealer.brands)
  const several = new Set(brands.map(({ brand }) => brand.brandId)).size > 1
  return Object.fromEntries(
    brands.flatMap(({ brand: { brandId, name }, texts, known }) => {
      const counted = known.flatMap(({ counts }) => [
        ...Object.keys(counts.tables).map((key) => scalesOf(key).question),
        ...Object.keys(counts.choices),
      ])
      return [...new Set([...Object.keys(texts), ...counted])].map((question) => {
        const text = texts[question] ?? question
        return [brandQuestionKey({ brand: brandId, question }), several ? `${name}: ${text}` : text]
      })
    }),
  )
}

/**
 * A group's month in figures, of the dealers on its sealed list, and what has changed since the month before; null
 * without a pair of marks or choices. Pure.
 */
export const groupReport = (
  dealers: readonly CountedDealer[],
  { month, monthBefore, roster, rosterBefore, today }: Rosters,
): GroupReport | null => {
  const on = (list: readonly string[]) =>
    dealers
      .filter(({ dealerId }) => list.includes(dealerId))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'es'))
  const now = on(roster)
  const counted = now
    .map((dealer) => ({ dealer, dealerId: dealer.dealerId, counts: countsOf(dealer, month) }))
    .filter(({ counts }) => counts.responses.all > 0)
  const across = acrossDealers(counted)
  const described = describedOf(now)
  const choices = choicesAcross(counted, described)
  if ((across[0]?.pairs ?? 0) === 0 && choices.length === 0) return null
  const before = rosterBefore ?? []
  const missing = (from: readonly string[], list: readonly string[]) =>
    rosterBefore === null ? [] : on(from.filter((id) => !list.includes(id))).map(({ name }) => name)
  return {
    participants: roster.length,
    responses: addCounts(counted.map(({ counts }) => counts)).responses,
    ...{ across, choices },
    comparing: counted.filter(
      ({ counts }) => counts.sums.clusters > 0 || Object.keys(counts.choices).length > 0,
    ).length,
    answering: addRates(now.map((dealer) => rateOf(dealer, month, today))),
    answeringBefore: addRates(on(before).map((dealer) => rateOf(dealer, monthBefore, today))),
    before: allQuestions(on(before), monthBefore),
    joined: missing(roster, before),
    left: missing(before, roster),
    dealers: counted.map(({ dealer, counts }) => ({
      ...{ dealerId: dealer.dealerId, name: dealer.name, responses: counts.responses.all },
      figures: allFigures(counts),
      answering: rateOf(dealer, month, today),
      answeringBefore: rateOf(dealer, monthBefore, today),
      correlation: correlationOf(counts),
      choice: choiceOf(counts, described),
      changes: changesOf(countsOf(dealer, monthBefore), counts),
    })),
    fell: fallsOf(now, month),
    notPerPerson: notPerPersonOf(now, month),
    questionTexts: textsOf(dealers),
  }
}
