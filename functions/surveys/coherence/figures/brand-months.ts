import { type Figure, missing } from '../../../platform/statistics/figure.ts'
import type { SurveyMonth } from '../../counting/figures-item.ts'
import { scalesOf } from '../../counting/scales.ts'
import { acrossDealers, type DealerCounts } from './across-dealers.ts'
import { choicesAcross } from './choices/choices-across.ts'
import type { DescribedChoices } from './choices/choice-meaning.ts'
import { addRates, type AnswerRate, answerRate } from './answer-rate.ts'

/** A month across dealers: of all questions, or of one. What fewer than five dealers have is `too-few`. */
export type BrandMonth = {
  month: string
  /** When its newest counts were read; null if there are none. */
  asOf: string | null
  dealers: number
  pairs: number
  gap: Figure
  identical: Figure
  withinOne: Figure
  answering: AnswerRate
}

/** What a dealer's months are of, and up to which day the brand's files cover it. */
type DealerMonths = {
  dealerId: string
  coveredUntil: string | null
  months: readonly Pick<SurveyMonth, 'month' | 'at' | 'counts'>[]
}

const onlyOf = ({ dealerId, counts }: DealerCounts, question: string | null): DealerCounts => {
  if (question === null) return { dealerId, counts }
  const own = Object.entries(counts.tables).filter(([key]) => scalesOf(key).question === question)
  const choices = Object.entries(counts.choices).filter(([key]) => key === question)
  return {
    dealerId,
    counts: { ...counts, tables: Object.fromEntries(own), choices: Object.fromEntries(choices) },
  }
}

/** The figures of a month: those of marks, else of choices, which have no distance. */
const figuresOf = (
  own: readonly DealerCounts[],
  question: string | null,
  described: readonly DescribedChoices[],
): Pick<BrandMonth, 'dealers' | 'pairs' | 'gap' | 'identical' | 'withinOne'> => {
  const marks = acrossDealers(own).find((one) => one.question === question)
  if (marks) return marks
  const choices = choicesAcross(own, described).find((one) => one.question === question)
  if (!choices) {
    const none = missing('too-few')
    return { dealers: 0, pairs: 0, gap: none, identical: none, withinOne: none }
  }
  const { dealers, compared: pairs, same } = choices
  const none = missing('scales-differ')
  return { dealers, pairs, gap: none, identical: same, withinOne: none }
}

/** Each of these months across the dealers that have it. `described` says what choices mean. */
export const brandMonths = (
  months: readonly string[],
  dealers: readonly DealerMonths[],
  question: string | null,
  described: readonly DescribedChoices[],
  today: string,
): BrandMonth[] =>
  months.map((month) => {
    const own = dealers.flatMap(({ dealerId, coveredUntil, months: all }) =>
      all.filter((one) => one.month === month).map((one) => ({ ...one, dealerId, coveredUntil })),
    )
    const {
      dealers: counted,
      pairs,
      gap,
      identical,
      withinOne,
    } = figuresOf(
      own.map((one) => onlyOf(one, question)),
      question,
      described,
    )
    return {
      month,
      asOf:
        own
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? null,
      ...{ dealers: counted, pairs, gap, identical, withinOne },
      answering: addRates(own.map((one) => answerRate([one], one.coveredUntil, today))),
    }
  })
