import { limitsOf } from '../rules/p-chart.ts'
import type { Totals } from './figures-schema.ts'
import type { MonthOverview, SummaryLine } from './summary-store.ts'

/** A dealer's share beside the funnel's limits: above, below, or null within them. */
export type FunnelDealer = { dealerId: string; n: number; of: number; outside: 'above' | 'below' | null }

const add = (a: Totals, b: Totals): Totals => ({
  n: a.n + b.n,
  of: a.of + b.of,
  alerts: a.alerts + b.alerts,
  told: a.told + b.told,
  withinMinute: a.withinMinute + b.withinMinute,
  acknowledgedInTime: a.acknowledgedInTime + b.acknowledgedInTime,
  acknowledgedLate: a.acknowledgedLate + b.acknowledgedLate,
  resolvedInTime: a.resolvedInTime + b.resolvedInTime,
  resolvedLate: a.resolvedLate + b.resolvedLate,
})

const nothing: Totals = {
  n: 0,
  of: 0,
  alerts: 0,
  told: 0,
  withinMinute: 0,
  acknowledgedInTime: 0,
  acknowledgedLate: 0,
  resolvedInTime: 0,
  resolvedLate: 0,
}

/** The sum of totals. */
export const sumTotals = (all: readonly Totals[]): Totals => all.reduce(add, nothing)

/** Tells which dealers lie outside the limits around the common share. Limits are computed once per number of calls. */
const funnel = (
  dealers: readonly { dealerId: string; totals: Totals }[],
  { n, of }: Totals,
): FunnelDealer[] => {
  const limits = new Map<number, ReturnType<typeof limitsOf>>()
  const limitsFor = (calls: number) => {
    const known = limits.get(calls) ?? limitsOf(calls, n / of)
    limits.set(calls, known)
    return known
  }
  return dealers.map(({ dealerId, totals }) => {
    const about = { dealerId, n: totals.n, of: totals.of }
    if (totals.of === 0) return { ...about, outside: null }
    const { lower, upper } = limitsFor(totals.of)
    const share = totals.n / totals.of
    return { ...about, outside: share > upper ? 'above' : share < lower ? 'below' : null }
  })
}

/**
 * A month across the dealers that had calls, of one brand (or all: null): its totals, and each dealer beside the
 * funnel's limits, by id and not by rank. `at` is the newest of the lines.
 */
export const acrossDealers = (
  month: string,
  lines: readonly SummaryLine[],
  brandId: string | null,
): MonthOverview & { list: FunnelDealer[] } => {
  const dealers = lines.flatMap(({ dealerId, brands }) => {
    const own =
      brandId === null ? Object.values(brands) : [brands[brandId]].filter((one) => one !== undefined)
    return own.length === 0 ? [] : [{ dealerId, totals: sumTotals(own) }]
  })
  const totals = sumTotals(dealers.map((dealer) => dealer.totals))
  const list = funnel(dealers, totals).toSorted((a, b) => (a.dealerId < b.dealerId ? -1 : 1))
  return {
    month,
    at: lines.reduce((latest, { at }) => (at > latest ? at : latest), ''),
    dealers: dealers.length,
    above: list.filter(({ outside }) => outside === 'above').length,
    below: list.filter(({ outside }) => outside === 'below').length,
    totals,
    list,
  }
}
