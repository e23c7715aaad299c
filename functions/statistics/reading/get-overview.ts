import { localMonth } from '../../platform/calendar/local-time.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { acrossDealers, sumTotals } from '../counting/across-dealers.ts'
import type { Totals } from '../counting/figures-schema.ts'
import type { MonthOverview, SummaryStore } from '../counting/summary-store.ts'
import { shareOf } from '../rules/p-chart.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import type { OverviewResponse } from './response-schemas.ts'

/** Asortis's own zone: it only decides which month is the current one. */
const zone = 'Europe/Madrid'

const alertsOf = ({ alerts: of, told, withinMinute }: Totals) => ({
  of,
  told,
  withinMinute,
  share: shareOf({ n: withinMinute, of }),
})

const monthOf = ({ month, at, dealers, above, below, totals }: MonthOverview) => ({
  month,
  asOf: at,
  dealers,
  problems: { n: totals.n, of: totals.of, share: shareOf(totals) },
  alerts: alertsOf(totals),
  acknowledge: { met: totals.acknowledgedInTime, missed: totals.acknowledgedLate },
  resolve: { met: totals.resolvedInTime, missed: totals.resolvedLate },
  outside: { above, below },
})

/**
 * All dealers' figures together, by month, of one brand or all. For a single month, with each dealer beside the funnel's
 * limits, from its line; for more, from what was computed of each month. 422 for months that cannot be asked for.
 */
export const getOverview =
  ({ summaries, clock }: { summaries: Pick<SummaryStore, 'lines' | 'getOverview'>; clock: Clock }) =>
  async (query: {
    from?: string | undefined
    to?: string | undefined
    brand?: string | undefined
  }): Promise<OverviewResponse> => {
    const brand = query.brand ?? null
    const months = monthsAsked(query, localMonth(clock(), zone))
    const [from = '', to = ''] = [months[0], months.at(-1)]
    const single = from === to ? acrossDealers(from, await summaries.lines(from), brand) : undefined
    const found = single
      ? [single].filter(({ dealers }) => dealers > 0)
      : (await Promise.all(months.map((month) => summaries.getOverview(month, brand)))).filter(
          (one) => one !== undefined,
        )
    const asOf = found.reduce((latest, { at }) => (at > latest ? at : latest), '')
    return {
      from,
      to,
      brand,
      asOf: asOf === '' ? null : asOf,
      alerts: alertsOf(sumTotals(found.map(({ totals }) => totals))),
      months: found.map(monthOf),
      dealers: single?.list ?? null,
    }
  }
