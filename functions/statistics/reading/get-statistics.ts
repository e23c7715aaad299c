import { rootCauses } from '../../cases/problem/root-causes.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { causeCounts, monthsForCauses } from '../counting/cause-counts.ts'
import type { StoredFigures } from '../counting/figures-item.ts'
import type { FiguresStore, StoredRepeated } from '../counting/figures-store.ts'
import { judgeCauses } from '../rules/judge-causes.ts'
import { chartOf } from '../rules/signals.ts'
import { compareDecisions } from './compare-decisions.ts'
import { composeMonth } from './compose-month.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import type { StatisticsResponse } from './response-schemas.ts'

/** The causes of the last month asked for, and those about which something was decided. */
const causesOf = (known: readonly StoredFigures[], to: string): StatisticsResponse['causes'] => {
  const judged = new Map(judgeCauses(causeCounts(known, to)).map((one) => [one.cause, one]))
  return rootCauses.flatMap((cause) => {
    const decisions = compareDecisions(known, cause)
    const one = judged.get(cause)
    if (one) return [{ ...one, decisions }]
    const none = { n: 0, of: 0 }
    const unjudged = { cause, now: none, before: none, chance: 1, signal: null, watch: null }
    return decisions.length > 0 ? [{ ...unjudged, decisions }] : []
  })
}

const repeatedOf = (stored: StoredRepeated | undefined): StatisticsResponse['repeated'] =>
  stored ? { from: shiftMonth(stored.until, -11), to: stored.until, items: stored.found } : null

/**
 * A dealer's figures, month by month, from what was counted: what it reads does not depend on the number of calls. 404
 * for an unknown dealer, 422 for months that cannot be asked for.
 */
export const getStatistics =
  ({
    figures,
    directory,
    clock,
  }: {
    figures: Pick<FiguresStore, 'list' | 'getRepeated'>
    directory: Pick<Directory, 'dealer'>
    clock: Clock
  }) =>
  async (
    dealerId: string,
    query: { from?: string | undefined; to?: string | undefined },
  ): Promise<StatisticsResponse> => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound)
    const months = monthsAsked(query, localMonth(clock(), dealer.zone))
    const [from = '', to = ''] = [months[0], months.at(-1)]
    const [first, second] = [shiftMonth(from, -12), shiftMonth(to, -monthsForCauses)]
    const [known, repeated] = await Promise.all([
      figures.list(dealerId, first < second ? first : second, to),
      figures.getRepeated(dealerId),
    ])
    const charted = known.filter(({ month }) => month >= first)
    const { centre, trial, points } = chartOf(charted.map((one) => one.figures.problems))
    const asked = charted.flatMap((one, index) =>
      one.month >= from ? [composeMonth(one, points[index] ?? null)] : [],
    )
    const asOf = known.reduce((latest, { at }) => (at > latest ? at : latest), '')
    return {
      dealerId,
      from,
      to,
      asOf: asOf === '' ? null : asOf,
      centre,
      trial,
      months: asked,
      causes: causesOf(known, to),
      repeated: repeatedOf(repeated),
    }
  }
