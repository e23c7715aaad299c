import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { QuestionTexts } from '../../directory/brand-surveys/question-texts.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { missing } from '../../platform/statistics/figure.ts'
import { show } from '../../platform/statistics/shown-figure.ts'
import { addCounts } from '../counting/add-counts.ts'
import type { SurveyMonth } from '../counting/figures-item.ts'
import type { MonthCounts } from '../counting/month-counts.ts'
import { allFigures } from './figures/all-questions.ts'
import { answerRate } from './figures/answer-rate.ts'
import { beforeAndAfter } from './figures/before-and-after.ts'
import { changesOf } from './figures/changes.ts'
import { choiceFigures } from './figures/choices/choice-figures.ts'
import type { DescribedChoices } from './figures/choices/choice-meaning.ts'
import { doesItWork } from './figures/does-it-work.ts'
import { type Goal, goalFigures } from './figures/goal-figures.ts'
import { questionFigures } from './figures/question-figures.ts'
import { questionPairs } from './figures/question-tables.ts'
import type { CoherenceResponse } from './response-schemas.ts'
import {
  showAll,
  showChange,
  showChoices,
  showComparison,
  showGoal,
  showJoining,
  showQuestion,
  showRate,
} from './show-figures.ts'

type Shown = CoherenceResponse['brands'][number]

/** A brand's figures, with those who fell the most by their calls alone. */
export type BrandOfDealer = Omit<Shown, 'fell'> & { fell: Omit<Shown['fell'][number], 'visitRef'>[] }

/** What is asked of a brand's survey at a dealer. */
export type Asked = {
  from: string
  to: string
  question: string | null
  /** The day on which it is asked, where the dealer is. */
  today: string
  /** The month in which the dealer joined its group; null if it takes part in none, or it does not matter. */
  joined?: string | null
}

/** What a brand's coherence is composed from: its stored months, from a year before `from` on. */
export type BrandFacts = {
  brand: Pick<Brand, 'brandId' | 'name' | 'rewardRule'>
  goal: Goal | null
  /** Whether the brand allows today that something is shown of single customers: else nobody is among the falls. */
  perPerson: boolean
  questions: BrandSurvey['surveyQuestions']
  /** What they ask. */
  texts: QuestionTexts
  known: readonly SurveyMonth[]
  coveredUntil: string | null
}

/** So many falls are handed on: some of their customers may not be listed. */
const maxCandidates = 20

/** Only one question's tables, or all. */
const onlyOf = <One>(record: Record<string, One>, question: string | null): Record<string, One> =>
  question === null
    ? record
    : Object.fromEntries(Object.entries(record).filter(([key]) => key.split('|')[0] === question))

const monthFigures = (
  counts: MonthCounts,
  question: string | null,
  described: readonly DescribedChoices[],
) => {
  if (question === null) {
    const { responses, pairs, gap, identical, withinOne } = showAll(allFigures(counts))
    return { responses, pairs, gap, identical, withinOne }
  }
  const [one] = questionPairs(onlyOf(counts.tables, question))
  const [choices] = choiceFigures(onlyOf(counts.choices, question), described)
  if (!one && choices) {
    const { compared, same } = choices
    const none = show(missing('scales-differ'))
    return { responses: compared, pairs: compared, gap: none, identical: show(same), withinOne: none }
  }
  const { pairs, gap, identical, withinOne } = showQuestion(
    questionFigures(one ?? { question, scale: null, comparable: [], mapped: [] }),
  )
  return { responses: pairs, pairs, gap, identical, withinOne }
}

const changesIn = (known: readonly SurveyMonth[], to: string) => {
  const of = (month: (one: string) => boolean) =>
    addCounts(known.filter((one) => month(one.month)).map(({ counts }) => counts))
  const before = of((month) => month < to && month >= shiftMonth(to, -12))
  return changesOf(
    before,
    of((month) => month === to),
  )
}

/** The later of two times or days. */
export const latest = (all: readonly (string | null)[]): string | null =>
  all.reduce((newest, one) => (one !== null && (newest === null || one > newest) ? one : newest), null)

/**
 * A brand's survey at a dealer in figures, each with what it is based on; the falls without their visits, some more than are
 * shown. Pure.
 */
export const composeBrand = (
  { brand, goal, perPerson, questions, texts, known, coveredUntil }: BrandFacts,
  { from, to, question, today, joined = null }: Asked,
): BrandOfDealer => {
  const months = known.filter(({ month }) => month >= from && month <= to)
  const sum = addCounts(months.map(({ counts }) => counts))
  const tables = onlyOf(sum.tables, question)
  const [asked] = question === null ? [] : questionPairs(tables)
  const falls = (perPerson ? months : [])
    .flatMap(({ month, counts }) => counts.fell.toReversed().map((one) => ({ month, ...one })))
    .filter((one) => question === null || one.question === question)
    // Of equal ones the newest first.
    .toReversed()
    .toSorted((a, b) => b.call - b.survey - (a.call - a.survey))
  const compared = months.map(({ month, counts: { arms, toldOfTopMarks } }) => ({
    ...{ brand: brand.brandId, month, coveredUntil, arms, toldOfTopMarks },
  }))
  /** A pair that occurs once is one customer's: the dealer knows its own calls' marks. */
  const shown = <T>(pairs: readonly T[]): T[] => (perPerson ? [...pairs] : [])
  const topMarksNow = brand.rewardRule === 'for-top-marks'
  const joining = joined === null ? null : beforeAndAfter([{ joined, months: known }], topMarksNow, question)
  return {
    brand: brand.brandId,
    name: brand.name,
    asOf: latest(months.map(({ at }) => at)),
    coveredUntil,
    questionTexts: texts,
    responses: sum.responses,
    answering: showRate(answerRate(months, coveredUntil, today)),
    all: showAll(allFigures(sum)),
    questions: questionPairs(tables).map((one) => showQuestion(questionFigures(one))),
    table: asked
      ? shown((asked.comparable ?? asked.mapped).map(({ x, y, n }) => ({ call: x, survey: y, n })))
      : null,
    rechecks: questionPairs(onlyOf(sum.rechecks, question)).map((one) => showQuestion(questionFigures(one))),
    choices: choiceFigures(onlyOf(sum.choices, question), questions).map((one) =>
      showChoices({ ...one, pairs: shown(one.pairs) }),
    ),
    goal: goal && showGoal(goalFigures(goal, sum)),
    changes: { month: to, items: changesIn(known, to).map(showChange) },
    works: doesItWork(compared, topMarksNow).map(showComparison),
    joined,
    joining: joining && showJoining(joining),
    perPerson,
    fell: falls.slice(0, maxCandidates),
    months: months.map(({ month, at, counts }) => ({
      month,
      asOf: at,
      ...monthFigures(counts, question, questions),
      answering: showRate(answerRate([{ month, counts }], coveredUntil, today)),
    })),
  }
}
