import { typicalCall } from '../../test/support/calls/example-call.ts'
import type { BundleName } from '../bundles.ts'
import type { Row } from '../row.ts'
import { listProblemsEvent, putCallEvent } from '../data/requests.ts'
import { dealerId, environment, startBenchTable, storeCalls } from '../data/bench-table.ts'
import { compareFirstCalls, compareWarmCalls, type Compared, type Pair } from './compare.ts'
import type { Figure } from './figure.ts'

const firstRounds = 101
const onlyToldRounds = 25
const warmGenerations = 3
const warmBlocks = 24

type Bars = { bar: number | null; aim: number | null }

const onlyTold: Bars = { bar: null, aim: null }

const row = (figure: string, { ours, bare, ratio, samples }: Compared, unit: string, bars: Bars): Row => {
  const from = `${ours.toFixed(unit === 'ms' ? 1 : 0)} ${unit} against ${bare.toFixed(unit === 'ms' ? 1 : 0)} ${unit}, ${samples} samples each`
  return { figure, value: ratio, unit: 'x', ...bars, from }
}

const many =
  (event: () => unknown) =>
  (count: number): unknown[] =>
    Array.from({ length: count }, event)

const withPair = async <T>(pair: Omit<Pair, 'env'>, stored: number, measure: (pair: Pair) => Promise<T>) => {
  const table = await startBenchTable()
  await storeCalls(table, dealerId, stored)
  try {
    return await measure({ ...pair, env: environment(table, table.endpoint) })
  } finally {
    await table.stop()
  }
}

/** The first call again, with a handler in our function's place that has only what our function is made of. */
const withoutTheService = async (pair: Pair, ours: BundleName, figure: string) =>
  row(
    `${figure}, without the service`,
    await compareFirstCalls({ ...pair, ours }, onlyToldRounds),
    'ms',
    onlyTold,
  )

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

/** Call intake against one bare put. */
export const intakeFigure: Figure = {
  name: 'intake',
  says: `call intake against a bare put: ${firstRounds} pairs of fresh processes, then warm blocks`,
  run: () =>
    withPair(intake, 0, async (pair) => [
      row('call intake: load + first call', await compareFirstCalls(pair, firstRounds), 'ms', {
        bar: 1.25,
        aim: 1.1,
      }),
      await withoutTheService(pair, 'put-one-checked', 'call intake: load + first call'),
      row('call intake: CPU per warm call', await compareWarmCalls(pair, warmGenerations, warmBlocks), 'us', {
        bar: 1.5,
        aim: 1.2,
      }),
    ]),
}

/** The problem list against one bare query of 20. */
export const listFigure: Figure = {
  name: 'list',
  says: `problem list of 20 against a bare query: ${firstRounds} pairs of fresh processes, then warm blocks`,
  run: () =>
    withPair(list, 200, async (pair) => [
      row('problem list of 20: load + first call', await compareFirstCalls(pair, firstRounds), 'ms', {
        bar: 1.25,
        aim: 1.1,
      }),
      await withoutTheService(pair, 'list-twenty-checked', 'problem list of 20: load + first call'),
      row(
        'problem list of 20: CPU per warm call',
        await compareWarmCalls(pair, warmGenerations, warmBlocks),
        'us',
        {
          bar: 1.4,
          aim: 1.1,
        },
      ),
    ]),
}
