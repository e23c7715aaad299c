import { setTimeout } from 'node:timers/promises'
import { responseBatches } from '../../functions/surveys/importing/store/response-batch-store.ts'
import type { SurveyResponse } from '../../functions/surveys/response/response.ts'
import { exampleDealer } from '../../test/support/calls/example-call.ts'
import { importWorld } from '../../test/support/surveys/imports.ts'
import { inWindows1252, portalFile } from '../../test/support/surveys/survey-files.ts'
import { startBenchTable } from '../data/bench-table.ts'
import { memoryOf } from '../local-run/process-tree.ts'
import type { Figure } from '../figure.ts'

const rows = 5_000
const waiting = { sleep: () => Promise.resolve(), random: () => 0 }

/** The largest resident memory of this process until it is told to stop, in MB. */
const watchMemory = () => {
  let [largest, stopped] = [0, false]
  const sample = async () => {
    while (!stopped) {
      largest = Math.max(largest, memoryOf([process.pid]).rss)
      await setTimeout(50)
    }
  }
  const sampling = sample()
  return async () => {
    stopped = true
    await sampling
    return largest
  }
}

/** Reading a file of one dealer into the table, against putting the same responses; without matching and its pace. */
export const importFigure: Figure = {
  name: 'import',
  says: `a file of ${rows.toLocaleString('en')} survey responses of one dealer`,
  async *run() {
    const table = await startBenchTable()
    try {
      const kept: SurveyResponse[] = []
      const world = importWorld(table, exampleDealer, { limits: { pageRows: 500 } })
      const batches = responseBatches(table, waiting)
      const file = inWindows1252(portalFile(rows))
      const importId = await world.begin(file)
      const putNew = (all: readonly SurveyResponse[]) => {
        kept.push(...all)
        return batches.putNew(all)
      }
      const before = memoryOf([process.pid]).rss
      const peak = watchMemory()
      const started = performance.now()
      const ports = {
        responses: { ...batches, putNew },
        // Matching costs the same for a response that is put one by one.
        match: () => Promise.resolve({ matched: 0, unmatched: 0, ambiguous: 0 }),
      }
      while (await world.run(importId, ports));
      const ms = performance.now() - started
      const over = (await peak()) - before
      const done = await world.imports.get(importId)
      if (done?.rows.kept !== rows) throw new Error(`It kept ${done?.rows.kept} rows`)

      const again = kept.map((response) => ({ ...response, dealerId: 'bare' }))
      const bareStarted = performance.now()
      await batches.putNew(again)
      const bareMs = performance.now() - bareStarted
      const perSecond = (of: number) => Math.round(rows / (of / 1000)).toLocaleString('en')
      yield {
        figure: `importing ${rows.toLocaleString('en')} rows, against the writes that it needs`,
        value: ms / bareMs,
        unit: 'x',
        bar: 1.5,
        from: `${perSecond(ms)} rows a second, ${perSecond(bareMs)} put alone`,
      }
      yield {
        figure: `importing ${rows.toLocaleString('en')} rows: memory beyond that of an idle process, responses kept here included`,
        value: over,
        unit: 'MB',
        bar: 256,
      }
    } finally {
      await table.stop()
    }
  },
}
