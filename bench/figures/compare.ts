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

/** Medians: of both, and of the ratios of those that were measured one right after the other. */
export type Compared = { ours: number; bare: number; ratio: number; samples: number }

type Sample = { ours: number; bare: number }

const compared = (samples: readonly Sample[]): Compared => ({
  ours: median(samples.map(({ ours }) => ours)),
  bare: median(samples.map(({ bare }) => bare)),
  ratio: median(samples.map(({ ours, bare }) => ours / bare)),
  samples: samples.length,
})

/** Runs both in turn, whoever goes first changing each time, and leaves the first round out. */
const inTurn = async (
  rounds: number,
  measure: (name: 'ours' | 'bare') => Promise<number>,
): Promise<Sample[]> => {
  const samples: Sample[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const sample = { ours: 0, bare: 0 }
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const name of order) sample[name] = await measure(name)
    if (round > 0) samples.push(sample)
  }
  return samples
}

/** Milliseconds from before the bundle is imported to its first answer, each time in a fresh process. */
export const compareFirstCalls = async (pair: Pair, rounds: number): Promise<Compared> =>
  compared(
    await inTurn(rounds, async (name) => {
      const process = startProcess(pair.env)
      const { ms } = await process.load(bundleOf(pair[name]).file, pair.events(1), pair.status)
      await process.stop()
      return ms
    }),
  )

const warmUpCalls = 1500
const blockCalls = 100

/** Microseconds of CPU per call of a warm function: blocks of calls in turn, in two processes side by side. */
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
