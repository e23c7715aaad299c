import type { MonthCounts } from '../../counting/month-counts.ts'

/** A question of a brand's survey: what another brand asks under the same id is another question. */
export type BrandQuestion = { brand: string; question: string }

/** Ids have no slash. */
const separator = '/'

/** The one text by which a brand's question is known where figures are of several brands. */
export const brandQuestionKey = ({ brand, question }: BrandQuestion): string =>
  `${brand}${separator}${question}`

/** The brand and the question of such a text. */
export const brandQuestionOf = (key: string): BrandQuestion => {
  const [brand = '', question = ''] = key.split(separator)
  return { brand, question }
}

/**
 * A brand's counts with its questions named by brand and id, so that they may be added to other brands': otherwise two
 * questions that have only their id in common would be taken for one.
 */
export const countsOfBrand = (brand: string, counts: MonthCounts): MonthCounts => {
  const name = (question: string) => brandQuestionKey({ brand, question })
  const named = <One>(record: Record<string, One>): Record<string, One> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]))
  return {
    ...counts,
    tables: named(counts.tables),
    rechecks: named(counts.rechecks),
    choices: named(counts.choices),
    marks: named(counts.marks),
    fell: counts.fell.map((fall) => ({ ...fall, question: name(fall.question) })),
  }
}
