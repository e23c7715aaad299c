import { setTimeout } from 'node:timers/promises'
import { memoryOf, processTree } from '../local-run/process-tree.ts'
import { sendProblems } from '../local-run/send-problems.ts'
import { type LocalRun, startLocal } from '../local-run/start-local.ts'
import type { Row } from '../row.ts'
import { percentile } from '../statistics.ts'
import type { Figure } from '../figure.ts'

const settledAfterMs = 60_000
const perSecond = 20
const seconds = 20

/** Measures on its own local run, which ends with the measurement. */
async function* withLocalRun(measure: (run: LocalRun) => AsyncIterable<Row>): AsyncIterable<Row> {
  const run = await startLocal()
  try {
    yield* measure(run)
  } finally {
    await run.stop()
  }
}

async function* measureMemory(run: LocalRun): AsyncIterable<Row> {
  await setTimeout(Math.max(0, run.readyAt + settledAfterMs - Date.now()))
  const pids = processTree(run.pid)
  const { rss, pss } = memoryOf(pids)
  const shared = pss === null ? '' : `, ${pss.toFixed(0)} MB with shared pages counted once`
  const from = `${pids.length} processes${shared}`
  yield { figure: 'memory of the local run after 60 s', value: rss, unit: 'MB', bar: 450, from }
}

async function* measureAlerts(run: LocalRun): AsyncIterable<Row> {
  const { calls, sent, latencies, answersMs } = await sendProblems(run, perSecond, seconds)
  const figure = `alert: from problem to SES's acceptance`
  const complete = sent === calls && latencies.length === calls
  const from = `${sent} of ${calls} sent, 201 after ${percentile(answersMs, 0.5).toFixed(0)} ms (p50), ${percentile(answersMs, 0.99).toFixed(0)} ms (p99)`
  yield { figure: `${figure}, p50`, value: percentile(latencies, 0.5), unit: 'ms', bar: null }
  // One alert missing is worse than any latency.
  const p99 = complete ? percentile(latencies, 0.99) : Infinity
  yield { figure: `${figure}, p99`, value: p99, unit: 'ms', bar: 300, from }
}

/** The memory of the whole local run before its first request. */
export const memoryFigure: Figure = {
  name: 'memory',
  says: 'the memory of the whole local run, a minute after it is ready',
  run: () => withLocalRun(measureMemory),
}

/** How long alerts take in the whole local run. */
export const alertFigure: Figure = {
  name: 'alert',
  says: `alerts of the whole local run: ${perSecond} problems/s for ${seconds} s`,
  run: () => withLocalRun(measureAlerts),
}
