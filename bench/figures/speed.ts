import { typicalCall } from '../../test/support/calls/example-call.ts'
import type { Row } from '../row.ts'
import { listProblemsEvent, putCallEvent } from '../data/requests.ts'
import { dealerId, environment, startBenchTable, storeCalls } from '../data/bench-table.ts'
import {
  type Compared,
  compareIdleFirstCalls,
  compareStarts,
  compareWarmCalls,
  type Pair,
} from './compare.ts'
import type { Figure } from '../figure.ts'

const startRounds = 101
const idleRounds = 25
const warmGenerations = 3
const warmBlocks = 24

const row = (
  figure: string,
  { ours, bare, ratio, samples }: Compared,
  unit: string,
  bar: number | null,
): Row => {
  const digits = unit === 'ms' ? 1 : 0
  const from = `${ours.toFixed(digits)} ${unit} against ${bare.toFixed(digits)} ${unit}, ${samples} samples each`
  return { figure, value: ratio, unit: 'x', bar, from }
}

const many =
  (event: () => unknown) =>
  (count: number): unknown[] =>
    Array.from({ length: count }, event)

const dayMs = 86_400_000

/**
 * The environment of an ordinary day: around the turn of a month the clock is a week behind, because only there a first
 * call looks its dealer's zone up, which takes some 15 ms.
 */
const ordinaryDay = (now = new Date()): Record<string, string> => {
  const months = [-dayMs, dayMs].map((shift) => new Date(now.getTime() + shift).getUTCMonth())
  return months[0] === months[1] ? {} : { BENCH_CLOCK_BEHIND_MS: String(7 * dayMs) }
}

type Bars = { startAndFirst: number; firstAlone: number; cpu: number }

/**
 * One of our functions against a bare handler that makes the same requests to the table and does not warm up. `ofStarts` is
 * what fresh processes have in their environment besides.
 */
async function* speedOf(
  what: string,
  pair: Omit<Pair, 'env'>,
  stored: number,
  bars: Bars,
  ofStarts: Record<string, string> = {},
): AsyncIterable<Row> {
  const table = await startBenchTable()
  try {
    await storeCalls(table, dealerId, stored)
    const measured = { ...pair, env: environment(table, table.endpoint) }
    const started = { ...measured, env: { ...measured.env, ...ofStarts } }
    const { startAndFirst, firstAlone } = await compareStarts(started, startRounds)
    yield row(`${what}: start + first call`, startAndFirst, 'ms', bars.startAndFirst)
    yield row(`${what}: first call alone`, firstAlone, 'ms', bars.firstAlone)
    const idle = await compareIdleFirstCalls(started, table.endpoint, idleRounds)
    yield row(`${what}: first call alone, after idle minutes`, idle, 'ms', null)
    const warm = await compareWarmCalls(measured, warmGenerations, warmBlocks)
    yield row(`${what}: CPU per warm call`, warm, 'us', bars.cpu)
  } finally {
    await table.stop()
  }
}

const intake: Omit<Pair, 'env'> = {
  ours: 'calls-http',
  bare: 'put-one',
  events: many(() => putCallEvent(dealerId, typicalCall)),
  status: 201,
}

const list: Omit<Pair, 'env'> = {
  ours: 'problems-http',
  bare: 'list-twenty',
  events: many(() => listProblemsEvent(dealerId, 20)),
  status: 200,
}

/** Call intake against a single bare put. */
export const intakeFigure: Figure = {
  name: 'intake',
  says: `call intake against a bare put: ${startRounds} pairs of fresh processes, then warm blocks`,
  run: () => speedOf('intake', intake, 0, { startAndFirst: 1.5, firstAlone: 0.4, cpu: 1.45 }, ordinaryDay()),
}

/** The problem list against a single bare query for 20 items. */
export const listFigure: Figure = {
  name: 'list',
  says: `problem list of 20 against a bare query: ${startRounds} pairs of fresh processes, then warm blocks`,
  run: () => speedOf('problem list of 20', list, 200, { startAndFirst: 1.5, firstAlone: 0.4, cpu: 1.4 }),
}
