import type { Brand } from '../../directory/brands/brand.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { addCounts } from '../counting/add-counts.ts'
import type { SurveyMonth } from '../counting/figures-item.ts'
import type { MonthCounts } from '../counting/month-counts.ts'
import { allFigures } from './figures/all-questions.ts'
import { answerRate } from './figures/answer-rate.ts'
import { changesOf } from './figures/changes.ts'
import { doesItWork } from './figures/does-it-work.ts'
import { type Goal, goalFigures } from './figures/goal-figures.ts'
import { questionFigures } from './figures/question-figures.ts'
import { questionPairs } from './figures/question-tables.ts'
import type { CoherenceResponse } from './response-schemas.ts'
import { showAll, showChange, showComparison, showGoal, showQuestion, showRate } from './show-figures.ts'

type BrandOfDealer = CoherenceResponse['brands'][number]

/** What is asked of a brand's survey at a dealer. */
export type Asked = { from: string; to: string; question: string | null }

/** What a brand's coherence is composed from: its stored months, from a year before `from` on. */
export type BrandFacts = {
  brand: Pick<Brand, 'brandId' | 'rewardRule'>
  goal: Goal | null
  known: readonly SurveyMonth[]
  coveredUntil: string | null
}

const maxFalls = 10

/** Only one question's tables, or all. */
const onlyOf = <One>(record: Record<string, One>, question: string | null): Record<string, One> =>
  question === null
    ? record
    : Object.fromEntries(Object.entries(record).filter(([key]) => key.split('|')[0] === question))

const monthFigures = (counts: MonthCounts, question: string | null) => {
  if (question === null) {
    const { responses, pairs, gap, identical, withinOne } = showAll(allFigures(counts))
    return { responses, pairs, gap, identical, withinOne }
  }
  const [one] = questionPairs(onlyOf(counts.tables, question))
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

/** A brand's survey at a dealer in figures, each with what it is based on. Pure. */
export const composeBrand = (
  { brand, goal, known, coveredUntil }: BrandFacts,
  { from, to, question }: Asked,
): BrandOfDealer => {
  const months = known.filter(({ month }) => month >= from && month <= to)
  const sum = addCounts(months.map(({ counts }) => counts))
  const tables = onlyOf(sum.tables, question)
  const [asked] = question === null ? [] : questionPairs(tables)
  const falls = months
    .flatMap(({ month, counts }) => counts.fell.map((one) => ({ month, ...one })))
    .filter((one) => question === null || one.question === question)
    .toSorted((a, b) => b.call - b.survey - (a.call - a.survey) || (a.callId < b.callId ? -1 : 1))
  const compared = months.map(({ month, counts: { arms } }) => ({
    ...{ brand: brand.brandId, month, coveredUntil, arms },
  }))
  return {
    brand: brand.brandId,
    asOf: latest(months.map(({ at }) => at)),
    coveredUntil,
    responses: sum.responses,
    answering: showRate(answerRate(months, coveredUntil)),
    all: showAll(allFigures(sum)),
    questions: questionPairs(tables).map((one) => showQuestion(questionFigures(one))),
    table: asked
      ? (asked.comparable ?? asked.mapped).map(({ x, y, n }) => ({ call: x, survey: y, n }))
      : null,
    rechecks: questionPairs(onlyOf(sum.rechecks, question)).map((one) => showQuestion(questionFigures(one))),
    choices: Object.entries(onlyOf(sum.choices, question)).map(([of, pairs]) => ({ question: of, pairs })),
    goal: goal && showGoal(goalFigures(goal, sum)),
    changes: { month: to, items: changesIn(known, to).map(showChange) },
    works: doesItWork(compared, brand.rewardRule === 'for-top-marks').map(showComparison),
    fell: falls.slice(0, maxFalls),
    months: months.map(({ month, at, counts }) => ({
      month,
      asOf: at,
      ...monthFigures(counts, question),
      answering: showRate(answerRate([{ month, counts }], coveredUntil)),
    })),
  }
}
