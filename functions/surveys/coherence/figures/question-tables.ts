import { countOf, type Pair, type Weighted } from '../../../platform/statistics/pairs.ts'
import type { Scale } from '../../counting/facts.ts'
import { isOn, marksOf, sameScale, scalesOf, toTen } from '../../counting/scales.ts'

/** A question's pairs. `comparable` are null if the two scales differ, or the scale changed within the time. */
export type QuestionPairs = {
  question: string
  /** The scale of both marks; null where there is no common one. */
  scale: Scale | null
  comparable: readonly Pair[] | null
  /** On 0 to 10, for correlations. */
  mapped: readonly Pair[]
}

/** The pairs of each question, from its tables by scale, in the order of questions. */
export const questionPairs = (tables: Record<string, readonly Pair[]>): QuestionPairs[] => {
  const all = Object.entries(tables).map(([key, pairs]) => ({ ...scalesOf(key), pairs }))
  return [...Map.groupBy(all, ({ question }) => question)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, list]) => {
      const [first] = list
      const scale = list.length === 1 && first && sameScale(first.call, first.survey) ? first.survey : null
      return {
        question,
        scale,
        comparable: scale && first ? first.pairs : null,
        mapped: list.flatMap(({ call, survey, pairs }) =>
          scale ? pairs : pairs.map(({ x, y, n }) => ({ x: toTen(x, call), y: toTen(y, survey), n })),
        ),
      }
    })
}

/**
 * A question's marks in the survey, of all of these records, and whether they are on one scale, on which `scales` are, too.
 * Of marks counted before scales were kept that is so if they lie on the only one that is known.
 */
export const questionMarks = (
  records: readonly Record<string, readonly Weighted[]>[],
  question: string,
  scales: readonly Scale[] = [],
): { marks: readonly Weighted[]; onOneScale: boolean } => {
  const own = records.flatMap((record) =>
    Object.entries(record).flatMap(([key, marks]) => {
      const of = marksOf(key)
      return of.question === question && countOf(marks) > 0 ? [{ scale: of.scale, marks }] : []
    }),
  )
  const known = [...scales, ...own.flatMap(({ scale }) => scale ?? [])]
  const [first] = known
  const marks = own.flatMap((one) => one.marks)
  return {
    marks,
    onOneScale:
      !first ||
      (known.every((one) => sameScale(one, first)) && marks.every(({ value }) => isOn(value, first))),
  }
}
