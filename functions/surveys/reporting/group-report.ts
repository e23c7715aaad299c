import { acrossDealers, type AcrossFigures } from '../coherence/figures/across-dealers.ts'
import { type AllFigures, allFigures } from '../coherence/figures/all-questions.ts'
import { addCounts } from '../counting/add-counts.ts'
import type { MonthCounts } from '../counting/month-counts.ts'

/** A dealer of a group with what was counted of each of its brands in a month. */
export type CountedDealer = { dealerId: string; name: string; counts: readonly MonthCounts[] }

/** A group's month for Asortis: the group together, and each of its dealers, by name. */
export type GroupReport = {
  across: AcrossFigures
  dealers: readonly { dealerId: string; name: string; responses: number; figures: AllFigures }[]
}

/** A group's month in figures, with its dealers as they take part now; null without a pair of marks. Pure. */
export const groupReport = (dealers: readonly CountedDealer[]): GroupReport | null => {
  const summed = dealers
    .map(({ dealerId, name, counts }) => ({ dealerId, name, counts: addCounts(counts) }))
    .filter(({ counts }) => counts.responses.all > 0)
  const [across] = acrossDealers(summed)
  if (!across || across.pairs === 0) return null
  return {
    across,
    dealers: summed
      .map(({ dealerId, name, counts }) => ({
        ...{ dealerId, name, responses: counts.responses.all },
        figures: allFigures(counts),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
  }
}
