import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { responseBatches } from '../../functions/surveys/importing/store/response-batch-store.ts'
import type { NewResponse } from '../../functions/surveys/claiming/claim-steps.ts'
import { exampleDealer } from '../../test/support/calls/example-call.ts'
import { importWorld } from '../../test/support/surveys/imports.ts'
import { inWindows1252, portalFile } from '../../test/support/surveys/survey-files.ts'
import { type BenchTable, startBenchTable } from '../data/bench-table.ts'
import type { Figure } from '../figure.ts'
import { median } from '../statistics.ts'

const rows = 5_000
const manyRows = 500_000
const rounds = 5
const waiting = { sleep: () => Promise.resolve(), random: () => 0 }
// What matching costs is counted in test/integration/surveys/match-page.test.ts, not timed.
const unmatched = () => Promise.resolve({ matched: 0, unmatched: 0, ambiguous: 0 })
const limits = { pageRows: 500 }

/** Imports a file of a dealer who has nothing yet, and then puts the same responses for another: milliseconds of both. */
const compareOnce = async (table: BenchTable, file: Buffer, round: number) => {
  const dealer = { ...exampleDealer, dealerId: `imported-${round}` }
  // Each round's responses are another brand's: a brand's ids are one dealer's.
  const world = importWorld(table, dealer, { limits })
  const batches = responseBatches(table, waiting)
  const kept: NewResponse[] = []
  const putNew = (all: readonly NewResponse[]) => {
    kept.push(...all)
    return batches.putNew(all)
  }
  const importId = await world.begin(file)
  const started = performance.now()
  while (await world.run(importId, { responses: { ...batches, putNew }, match: unmatched }));
  const ours = performance.now() - started
  const done = await world.imports.get(importId)
  if (done?.rows.kept !== rows) throw new Error(`It kept ${done?.rows.kept} rows`)
  // The same writes, claims included, for a dealer of a brand of its own.
  const again = kept.map(({ response, claim }) => ({
    response: { ...response, dealerId: `bare-${round}` },
    claim: `bare-${round}-${claim}`,
  }))
  const bareStarted = performance.now()
  await batches.putNew(again)
  return { ours, bare: performance.now() - bareStarted }
}

/** The most memory of a process of its own that reads a long file, in MB. */
const memoryOfLongFile = async (): Promise<number> => {
  const child = fork(join(import.meta.dirname, '../process/read-long-file.ts'), [String(manyRows)], {
    // As Lambda does for a function of this size: without a limit, Node lets garbage lie.
    execArgv: ['--max-old-space-size=128', '--max-semi-space-size=8'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  return z.parse(z.object({ largestMb: z.number() }), message).largestMb
}

/** Reading a file of one dealer into the table, against putting the same responses; without matching and its pace. */
export const importFigure: Figure = {
  name: 'import',
  says: `a file of ${rows.toLocaleString('en')} survey responses of one dealer, and one of ${manyRows.toLocaleString('en')}`,
  async *run() {
    const table = await startBenchTable()
    try {
      const file = inWindows1252(portalFile(rows))
      const samples: { ours: number; bare: number }[] = []
      for (let round = 0; round <= rounds; round += 1) samples.push(await compareOnce(table, file, round))
      // The first round pays for compiling what both run.
      const warm = samples.slice(1)
      const perSecond = (of: number) => Math.round(rows / (of / 1000)).toLocaleString('en')
      const ratios = warm.map(({ ours, bare }) => ours / bare)
      yield {
        figure: `importing ${rows.toLocaleString('en')} rows, against the writes that it needs`,
        value: median(ratios),
        unit: 'x',
        bar: 1.5,
        from: `${perSecond(median(warm.map(({ ours }) => ours)))} rows a second, ${perSecond(median(warm.map(({ bare }) => bare)))} put alone; ${rounds} rounds: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
      }
      yield {
        figure: `importing ${manyRows.toLocaleString('en')} rows: memory of the process`,
        value: await memoryOfLongFile(),
        unit: 'MB',
        bar: 256,
      }
    } finally {
      await table.stop()
    }
  },
}
