import { openCases } from '../../functions/cases/store/open-cases.ts'
import { openDirectory } from '../../functions/directory/reading/open-directory.ts'
import { localMonth } from '../../functions/platform/calendar/local-time.ts'
import { shiftMonth } from '../../functions/platform/calendar/shift-month.ts'
import { systemClock as clock } from '../../functions/platform/runtime/clock.ts'
import { type Table, tableClient } from '../../functions/platform/table/client.ts'
import { figuresStore } from '../../functions/statistics/counting/figures-store.ts'
import { summaryStore } from '../../functions/statistics/counting/summary-store.ts'
import { markStore } from '../../functions/platform/recomputing/mark-store.ts'
import { monthMarks } from '../../functions/statistics/marking/marked-month.ts'
import { getOverview } from '../../functions/statistics/reading/get-overview.ts'
import { getStatistics } from '../../functions/statistics/reading/get-statistics.ts'
import { recomputeMonth } from '../../functions/statistics/recomputing/recompute-month.ts'
import { recomputeOverview } from '../../functions/statistics/recomputing/recompute-overview.ts'
import { exampleDealer } from '../../test/support/calls/example-call.ts'
import { startBenchTable, storeCalls } from '../data/bench-table.ts'
import { startFront } from '../metering/front.ts'
import { prices } from '../prices.ts'
import type { Figure } from '../figure.ts'

/** A month of dealers with 600 and with 20,000 calls a year. */
const sizes = [50, 1667] as const
const dealerOf = (size: number) => `dealer-of-${size}`
const manyDealers = 10_000
/** Recomputations on a working day of nine hours: one every half-hour, and the nights of two months. */
const recomputationsPerDay = 20

const totals = {
  ...{ n: 20, of: 139, alerts: 20, told: 20, withinMinute: 20 },
  ...{ acknowledgedInTime: 18, acknowledgedLate: 2, resolvedInTime: 17, resolvedLate: 3 },
}

const storeLines = async (table: Table, month: string) => {
  const { putLine } = summaryStore(table)
  const at = clock().toISOString()
  const put = (n: number) =>
    putLine(month, { dealerId: `dealer-${String(n).padStart(6, '0')}`, at, brands: { seat: totals } })
  for (let from = 0; from < manyDealers; from += 100)
    await Promise.all(Array.from({ length: 100 }, (_, index) => put(from + index)))
}

const portsOf = (table: Table) => ({
  ...openCases(table),
  directory: openDirectory(table, clock),
  figures: figuresStore(table),
  summaries: summaryStore(table),
  marks: markStore(table, monthMarks),
  publish: async () => undefined,
  clock,
})

/** What figures read and write: must not depend on a dealer's calls, and stay small for 10,000 dealers. */
export const monthFigures: Figure = {
  name: 'figures',
  says: `figures of dealers with ${sizes.join(' and ')} calls in a month, and of ${manyDealers} dealers`,
  async *run() {
    const table = await startBenchTable({ dealerIds: sizes.map(dealerOf) })
    const front = await startFront(table.endpoint)
    const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
    const client = tableClient({ endpoint: front.url, region: 'eu-west-1', credentials })
    const metered = { client, tableName: table.tableName }
    const ports = portsOf(metered)
    const month = localMonth(clock(), exampleDealer.zone)
    const units: number[] = []
    for (const size of sizes) {
      const dealerId = dealerOf(size)
      await storeCalls(table, dealerId, size)
      await recomputeMonth(ports)(dealerId, month)
      front.take()
      await recomputeMonth(ports)(dealerId, month)
      const { readUnits, writeUnits } = front.take()
      if (size === sizes.at(-1)) {
        // One mark for each call, and about seven for what happens to each problem.
        const marks = (20_000 / 250) * (1 + 0.15 * 7)
        const [reads, writes] = [readUnits * recomputationsPerDay, writeUnits * recomputationsPerDay + marks]
        const dollars =
          (reads * prices.readPerMillionUnits + writes * prices.writePerMillionUnits) / 1_000_000
        yield {
          figure: 'figures of 20,000 calls a year: read and write units a day',
          value: reads + writes,
          unit: 'units',
          bar: null,
          from: `${reads} read, ${Math.round(writes)} written (${readUnits} and ${writeUnits} each of ${recomputationsPerDay} times), ${dollars.toFixed(5)} dollars`,
        }
      }
      const [stored] = await ports.figures.list(dealerId, month, month)
      if (!stored) throw new Error('The month has no figures')
      for (let before = 1; before < 30; before += 1)
        await ports.figures.put(dealerId, { ...stored, month: shiftMonth(month, -before) })
      await getStatistics(ports)(dealerId, {})
      front.take()
      await getStatistics(ports)(dealerId, {})
      units.push(front.take().readUnits)
    }
    yield {
      figure: "a year's statistics: growth of read units from 600 to 20,000 calls a year",
      value: ((units[1] ?? NaN) / (units[0] ?? NaN) - 1) * 100,
      unit: '%',
      bar: 50,
      from: `${units.join(' and ')} units`,
    }
    await storeLines(table, month)
    front.take()
    const body = JSON.stringify(await getOverview(ports)({ from: month, to: month }))
    yield {
      figure: `overview of a month of ${manyDealers} dealers: read units`,
      value: front.take().readUnits,
      unit: 'units',
      bar: 400,
    }
    yield { figure: 'its response', value: body.length / 2 ** 20, unit: 'MB', bar: 1 }
    await recomputeOverview(ports)(month)
    const overview = await ports.summaries.getOverview(month, null)
    if (!overview) throw new Error('The month has no overview')
    for (let before = 1; before < 12; before += 1)
      await ports.summaries.putOverview(null, { ...overview, month: shiftMonth(month, -before) })
    front.take()
    await getOverview(ports)({})
    yield { figure: 'overview of a year: read units', value: front.take().readUnits, unit: 'units', bar: 100 }
    client.destroy()
    await front.stop()
    await table.stop()
  },
}
