import { setTimeout } from 'node:timers/promises'
import { bundleOf, type BundleName } from '../bundles.ts'
import { startRelay } from '../process/start-relay.ts'
import { startProcess } from '../process/start-process.ts'
import { median } from '../statistics.ts'

/** One of our functions and the bare handler with the same role, and how to call both. */
export type Pair = {
  ours: BundleName
  bare: BundleName
  env: Record<string, string>
  /** Makes events for this many calls, before anything is measured. */
  events: (count: number) => readonly unknown[]
  status: number
}

/** The medians of both, and of the ratios of samples measured one right after the other. */
export type Compared = { ours: number; bare: number; ratio: number; samples: number }

type Sample<V = number> = { ours: V; bare: V }

const compared = (samples: readonly Sample[]): Compared => ({
  ours: median(samples.map(({ ours }) => ours)),
  bare: median(samples.map(({ bare }) => bare)),
  ratio: median(samples.map(({ ours, bare }) => ours / bare)),
  samples: samples.length,
})

/** Measures both in turn, alternating which one goes first, and discards the first round. */
const inTurn = async <V>(
  rounds: number,
  measure: (name: 'ours' | 'bare') => Promise<V>,
): Promise<Sample<V>[]> => {
  const samples: Sample<V>[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const oursFirst = round % 2 === 0
    const first = await measure(oursFirst ? 'ours' : 'bare')
    const second = await measure(oursFirst ? 'bare' : 'ours')
    if (round > 0) samples.push(oursFirst ? { ours: first, bare: second } : { ours: second, bare: first })
  }
  return samples
}

/** Milliseconds of fresh processes. */
type ComparedStarts = {
  /** From before the bundle is imported to the first response. */
  startAndFirst: Compared
  /** The first call alone, after the start: our function has warmed up by then; the bare handler does not warm up. */
  firstAlone: Compared
}

/** Starts a fresh process for each first call. */
export const compareStarts = async (pair: Pair, rounds: number): Promise<ComparedStarts> => {
  const samples = await inTurn(rounds, async (name) => {
    const process = startProcess(pair.env)
    const { ms, loadedMs } = await process.load(bundleOf(pair[name]).file, pair.events(1), pair.status)
    await process.stop()
    return { startAndFirst: ms, firstAlone: ms - loadedMs }
  })
  const of = (part: keyof ComparedStarts) =>
    compared(samples.map(({ ours, bare }) => ({ ours: ours[part], bare: bare[part] })))
  return { startAndFirst: of('startAndFirst'), firstAlone: of('firstAlone') }
}

/** Long enough for a process to notice that its connection was closed. */
const noticedAfterMs = 50

/**
 * Milliseconds of the first call alone after the function was idle for so long that the engine closed the connection
 * opened by its warm-up. The bare handler has not opened one.
 */
export const compareIdleFirstCalls = async (
  pair: Pair,
  endpoint: string,
  rounds: number,
): Promise<Compared> => {
  const relay = await startRelay(endpoint)
  const env = { ...pair.env, AWS_ENDPOINT_URL: relay.url }
  const samples = await inTurn(rounds, async (name) => {
    const process = startProcess(env)
    await process.load(bundleOf(pair[name]).file, [], pair.status)
    relay.closeConnections()
    await setTimeout(noticedAfterMs)
    const { ms } = await process.call(pair.events(1), pair.status)
    await process.stop()
    return ms
  })
  await relay.stop()
  return compared(samples)
}

const warmUpCalls = 1500
const blockCalls = 100

/** Microseconds of CPU per call of a warm function, from alternating blocks of calls in two parallel processes. */
export const compareWarmCalls = async (
  pair: Pair,
  generations: number,
  blocks: number,
): Promise<Compared> => {
  const samples: Sample[] = []
  for (let generation = 0; generation < generations; generation += 1) {
    const processes = { ours: startProcess(pair.env), bare: startProcess(pair.env) }
    for (const name of ['ours', 'bare'] as const) {
      await processes[name].load(bundleOf(pair[name]).file, pair.events(warmUpCalls), pair.status)
    }
    const measured = await inTurn(blocks, async (name) => {
      const { cpuUs } = await processes[name].call(pair.events(blockCalls), pair.status)
      return cpuUs / blockCalls
    })
    samples.push(...measured)
    await Promise.all([processes.ours.stop(), processes.bare.stop()])
  }
  return compared(samples)
}
