import { bundleOf, type BundleName } from '../bundles.ts'
import { startProcess } from '../process/start-process.ts'
import { median } from '../statistics.ts'

/** One of our functions and the bare handler of the same role, and how both are called. */
export type Pair = {
  ours: BundleName
  bare: BundleName
  env: Record<string, string>
  /** Events for this many calls; made before anything is measured. */
  events: (count: number) => readonly unknown[]
  status: number
}

export type Compared = { ours: number; bare: number; ratio: number; samples: number }

const compared = (ours: readonly number[], bare: readonly number[]): Compared => ({
  ours: median(ours),
  bare: median(bare),
  ratio: median(ours) / median(bare),
  samples: ours.length,
})

/** Runs both in turn, whoever goes first changing each time, and leaves the first round out. */
const inTurn = async (rounds: number, measure: (name: 'ours' | 'bare') => Promise<number>) => {
  const samples = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const name of order) {
      const sample = await measure(name)
      if (round > 0) samples[name].push(sample)
    }
  }
  return compared(samples.ours, samples.bare)
}

/** Milliseconds from before the bundle is imported to its first answer, each time in a fresh process. */
export const compareFirstCalls = (pair: Pair, rounds: number): Promise<Compared> =>
  inTurn(rounds, async (name) => {
    const process = startProcess(pair.env)
    const { ms } = await process.load(bundleOf(pair[name]).file, pair.events(1), pair.status)
    await process.stop()
    return ms
  })

const warmUpCalls = 1500
const blockCalls = 100

/** Microseconds of CPU per call of a warm function: blocks of calls in turn, in two processes side by side. */
export const compareWarmCalls = async (
  pair: Pair,
  generations: number,
  blocks: number,
): Promise<Compared> => {
  const samples = { ours: [] as number[], bare: [] as number[] }
  for (let generation = 0; generation < generations; generation += 1) {
    const processes = { ours: startProcess(pair.env), bare: startProcess(pair.env) }
    for (const name of ['ours', 'bare'] as const) {
      await processes[name].load(bundleOf(pair[name]).file, pair.events(warmUpCalls), pair.status)
    }
    await inTurn(blocks, async (name) => {
      const { cpuUs } = await processes[name].call(pair.events(blockCalls), pair.status)
      samples[name].push(cpuUs / blockCalls)
      return cpuUs
    })
    await Promise.all([processes.ours.stop(), processes.bare.stop()])
  }
  return compared(samples.ours, samples.bare)
}
