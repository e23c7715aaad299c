import { setTimeout } from 'node:timers/promises'
import { memoryOf, processTree } from '../local-run/process-tree.ts'
import { sendProblems } from '../local-run/send-problems.ts'
import { type LocalRun, startLocal } from '../local-run/start-local.ts'
import type { Row } from '../row.ts'
import { percentile } from '../statistics.ts'
import type { Figure } from './figure.ts'

const settledAfterMs = 60_000
const perSecond = 20
const seconds = 20

const measureMemory = async (run: LocalRun): Promise<Row> => {
  await setTimeout(Math.max(0, run.readyAt + settledAfterMs - Date.now()))
  const pids = processTree(run.pid)
  const { rss, pss } = memoryOf(pids)
  const shared = pss === null ? '' : `, ${pss.toFixed(0)} MB with shared pages counted once`
  const from = `${pids.length} processes${shared}`
  return { figure: 'memory of the local run after 60 s', value: rss, unit: 'MB', bar: 700, aim: 400, from }
}

const measureAlerts = async (run: LocalRun): Promise<Row[]> => {
  const { calls, sent, latencies, answersMs } = await sendProblems(run, perSecond, seconds)
  const figure = `alert: from problem to SES's acceptance`
  const told = sent === calls && latencies.length === calls
  const from = `${sent} of ${calls} sent, 201 after ${percentile(answersMs, 0.5).toFixed(0)} ms (p50), ${percentile(answersMs, 0.99).toFixed(0)} ms (p99)`
  return [
    { figure: `${figure}, p50`, value: percentile(latencies, 0.5), unit: 'ms', bar: null, aim: null },
    // One alert missing is worse than any latency.
    {
      figure: `${figure}, p99`,
      value: told ? percentile(latencies, 0.99) : Infinity,
      unit: 'ms',
      bar: 1000,
      aim: 300,
      from,
    },
  ]
}

/** Both figures of the whole local run, on one and the same; the memory first, before anything is asked of it. */
export const localRunFigures = (asked: { memory: boolean; alert: boolean }): Figure => ({
  name: 'local-run',
  says: `the whole local run${asked.memory ? ', its memory a minute after ready' : ''}${asked.alert ? `, then ${perSecond} problems/s for ${seconds} s` : ''}`,
  run: async () => {
    const run = await startLocal()
    try {
      const memory = asked.memory ? [await measureMemory(run)] : []
      const alerts = asked.alert ? await measureAlerts(run) : []
      return [...alerts, ...memory]
    } finally {
      await run.stop()
    }
  },
})
