import { bundleOf } from '../bundles.ts'
import { startFront } from '../metering/front.ts'
import { startProcess } from '../process/start-process.ts'
import { listProblemsEvent } from '../data/requests.ts'
import { environment, startBenchTable, storeCalls } from '../data/bench-table.ts'
import type { Figure } from '../figure.ts'

const sizes = [100, 10_000, 100_000] as const
const dealerOf = (size: number) => `dealer-of-${size}`
/** As many problems as the smallest dealer has, so that every page has the same length. */
const pageOf = 15

/** The read units of a page of the problem list must not grow with the dealer's calls. */
export const readUnitsFigure: Figure = {
  name: 'read-units',
  says: `a page of the problem list of dealers with ${sizes.join(', ')} calls; storing them takes a minute or two`,
  async *run() {
    const table = await startBenchTable({ dealerIds: sizes.map(dealerOf) })
    for (const size of sizes) {
      await storeCalls(table, dealerOf(size), size)
      console.log(`  stored ${size} calls`)
    }
    const front = await startFront(table.endpoint)
    const process = startProcess(environment(table, front.url))
    const { file } = bundleOf('problems-http')
    await process.load(
      file,
      sizes.map((size) => listProblemsEvent(dealerOf(size), pageOf)),
      200,
    )
    front.take()
    const units: number[] = []
    for (const size of sizes) {
      await process.call([listProblemsEvent(dealerOf(size), pageOf)], 200)
      units.push(front.take().readUnits)
    }
    await process.stop()
    await front.stop()
    await table.stop()
    if (units.some((used) => !(used > 0))) throw new Error('A page of the problem list read nothing')
    const spread = (Math.max(...units) / Math.min(...units) - 1) * 100
    const from = sizes.map((size, index) => `${size} calls: ${units[index] ?? 0} units`).join(', ')
    yield {
      figure: 'problem list: growth of read units of a page',
      value: spread,
      unit: '%',
      bar: 10,
      from,
    }
  },
}
