import { clusteredError, type ClusterSums } from '../../../platform/statistics/clustered-mean.ts'
import { signalling } from '../../../platform/statistics/false-discovery.ts'
import { type Figure, isMissing, type Missing, missing } from '../../../platform/statistics/figure.ts'
import { gapsOf, momentsOf } from '../../../platform/statistics/pairs.ts'
import { errorOfMean, welch } from '../../../platform/statistics/welch.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { questionPairs } from './question-tables.ts'

/** At most this share of a dealer's signals in a month may be false. */
const falseShare = 0.1
/** Fewer responses on either side tell nothing yet. */
export const fewestToCompare = 25

/** One side: how many responses, and their mean gap. */
type Side = { n: number; gap: number | null }

/** Whether the mean gap of a question (null: of all) has changed, and how sure that is. */
export type Change = {
  question: string | null
  before: Side
  now: Side
  difference: Figure
  /** How likely a difference this large is if nothing has changed; null if it is not tested. */
  chance: number | null
  changed: boolean
}

type Tested = Omit<Change, 'changed'>
type Counts = Pick<MonthCounts, 'tables' | 'sums'>

const untested = (question: string | null, before: Side, now: Side, why: Missing): Tested => ({
  question,
  before,
  now,
  difference: why,
  chance: null,
})

const test = (
  question: string | null,
  before: Side & { error: Parameters<typeof welch>[0] | undefined },
  now: Side & { error: Parameters<typeof welch>[0] | undefined },
): Tested => {
  const sides = [
    { n: before.n, gap: before.gap },
    { n: now.n, gap: now.gap },
  ] as const
  if (before.n < fewestToCompare || now.n < fewestToCompare || !before.error || !now.error)
    return untested(question, ...sides, missing('too-early'))
  const result = welch(before.error, now.error)
  if (isMissing(result)) return untested(question, ...sides, result)
  return {
    question,
    before: sides[0],
    now: sides[1],
    difference: result.difference,
    chance: result.chance,
  }
}

const ofAll = (sums: ClusterSums) => {
  const error = clusteredError(sums)
  return { n: sums.clusters, gap: error?.mean ?? null, error }
}

const ofQuestion = (counts: Counts, question: string) => {
  const pairs = questionPairs(counts.tables).find((one) => one.question === question)?.comparable
  const moments = pairs ? momentsOf(gapsOf(pairs)) : undefined
  return { n: moments?.n ?? 0, gap: moments?.mean ?? null, error: moments && errorOfMean(moments) }
}

/**
 * What changed in a month against the twelve before: Welch's test of gaps for each question and for all together,
 * judged together (Benjamini and Hochberg). Questions whose scales differ are left out.
 */
export const changesOf = (before: Counts, now: Counts): Change[] => {
  const questions = questionPairs(now.tables).flatMap(({ question, comparable }) =>
    comparable ? [question] : [],
  )
  const tested = [
    test(null, ofAll(before.sums), ofAll(now.sums)),
    ...questions.map((question) => test(question, ofQuestion(before, question), ofQuestion(now, question))),
  ]
  const judged = tested.filter(({ chance }) => chance !== null)
  const signals = signalling(
    judged.map(({ chance }) => chance ?? 1),
    falseShare,
  )
  const changed = new Set(judged.filter((_, index) => signals[index]))
  return tested.map((one) => ({ ...one, changed: changed.has(one) }))
}
