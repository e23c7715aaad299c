import type { Clock } from '../../platform/runtime/clock.ts'
import { acrossDealers } from '../counting/across-dealers.ts'
import type { SummaryStore } from '../counting/summary-store.ts'

/** Computes a month across dealers, of all brands and of each. A month without calls has none. Returns when it began to read. */
export const recomputeOverview =
  ({ summaries, clock }: { summaries: SummaryStore; clock: Clock }) =>
  async (month: string): Promise<Date> => {
    const now = clock()
    const lines = await summaries.lines(month)
    if (lines.length === 0) return now
    const brands = new Set(lines.flatMap((line) => Object.keys(line.brands)))
    for (const brandId of [null, ...brands]) {
      const { list: _, ...overview } = acrossDealers(month, lines, brandId)
      await summaries.putOverview(brandId, overview)
    }
    return now
  }
