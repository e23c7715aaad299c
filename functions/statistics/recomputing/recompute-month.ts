import { readHeads } from '../../cases/head/read-heads.ts'
import type { RootCause } from '../../cases/problem/root-causes.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { causeCounts, monthsForCauses } from '../counting/cause-counts.ts'
import { type CountedMonth, countMonth } from '../counting/count-month.ts'
import type { StoredFigures } from '../counting/figures-item.ts'
import type { StatisticsEvent } from '../events.ts'
import { findRepeated } from '../rules/find-repeated.ts'
import { judgeCauses } from '../rules/judge-causes.ts'
import type { RecomputePorts } from './recompute-ports.ts'

/** The causes that have risen in a month, as events; none for a month that nobody acts on any more. */
const risenCauses = (
  dealerId: string,
  months: readonly StoredFigures[],
  now: StoredFigures,
  thisMonth: string,
) => {
  if (now.month < shiftMonth(thisMonth, -1)) return []
  const known = [...months.filter(({ month }) => month !== now.month), now]
  return judgeCauses(causeCounts(known, now.month))
    .filter(({ signal }) => signal === 'risen')
    .map((cause): StatisticsEvent & { data: { cause: RootCause } } => ({
      name: 'CauseRisen',
      id: `${dealerId}/${now.month}/${cause.cause}/risen`,
      at: now.at,
      data: { dealerId, month: now.month, cause: cause.cause, now: cause.now, before: cause.before },
    }))
}

/** Looks anew for causes that came back in the last twelve months, if the month's closed problems have changed. */
const recomputeRepeated = async (
  { figures }: RecomputePorts,
  dealerId: string,
  month: string,
  caused: CountedMonth['caused'],
  until: string,
) => {
  const from = shiftMonth(until, -11)
  const year = await figures.listCaused(dealerId, from < month ? from : month, until > month ? until : month)
  const before = year.find((one) => one.month === month)?.cases ?? []
  const changed = JSON.stringify(before) !== JSON.stringify(caused)
  if (changed) await figures.putCaused(dealerId, month, caused)
  const known = await figures.getRepeated(dealerId)
  if (month < from || (!changed && known?.until === until)) return
  const others = year.filter((one) => one.month !== month && one.month >= from).flatMap(({ cases }) => cases)
  const found = findRepeated([...others, ...caused]).map(({ key, ...one }) =>
    one.by === 'adviser' ? { ...one, adviser: key } : one,
  )
  await figures.putRepeated(dealerId, { until, found })
}

/**
 * Counts a month of a dealer anew from its calls and stores it with its line of the overview. Publishes the causes that
 * have risen since. Returns when it began to read: what happened before then is in the figures. Running it twice does no
 * harm.
 */
export const recomputeMonth =
  (ports: RecomputePorts) =>
  async (dealerId: string, month: string): Promise<Date> => {
    const { figures, summaries, marks, publish, directory, clock } = ports
    const now = clock()
    const at = now.toISOString()
    const dealer = await directory.dealer(dealerId)
    if (!dealer) return now
    const heads = await Array.fromAsync(readHeads(ports, dealerId, month))
    const counted = countMonth(heads, dealer.zone, now)
    const months = await figures.list(dealerId, shiftMonth(month, -monthsForCauses), month, true)
    const told = months.find((one) => one.month === month)?.risen ?? []
    const next: StoredFigures = { at, month, figures: counted.figures, risen: told }
    const thisMonth = localMonth(now, dealer.zone)
    const events = risenCauses(dealerId, months, next, thisMonth).filter(
      ({ data }) => !told.includes(data.cause),
    )
    if (events.length > 0) await publish(events)
    const risen = [...told, ...events.map(({ data }) => data.cause)]
    const shown = await figures.put(dealerId, { ...next, risen })
    if (!shown) return now
    await recomputeRepeated(ports, dealerId, month, counted.caused, thisMonth)
    await summaries.putLine(month, { dealerId, at, brands: shown.figures.brands })
    await marks.set({ dealerId: null, month }, now)
    return now
  }
