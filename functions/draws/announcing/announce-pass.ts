import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { type AnnouncePorts, RunEnds } from './announce-ports.ts'
import {
  addPassCounts,
  progressAtStart,
  type PassCounts,
  type Pass,
  type PassProgress,
} from './announcing-item.ts'
import { allShards } from '../../groups/keys.ts'
import type { Draw } from '../store/draw-item.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'

/** A pass through all draws of a month, shard by shard and group by group. */
type PassOptions = {
  month: string
  pass: Pass
  /** Draws per page; progress is stored after each page. */
  page: number
  /** Shards processed concurrently. */
  concurrency: number
  /** Processes a page, in any order. It is repeated in full if the run ends before progress is stored. */
  act: (draws: readonly Draw[]) => Promise<PassCounts>
}

/** The time reserved at the end of a run, so that it can finish in an orderly way. */
const reserveMs = 20_000

/**
 * Continues a pass until it is complete. Throws `RunEnds` if the run must end first; the next run continues after the
 * last page whose progress was stored.
 */
export const continuePass =
  (
    { draws, announcing }: Pick<AnnouncePorts, 'draws' | 'announcing'>,
    hold: () => Promise<void>,
    budget: TimeBudget,
  ) =>
  async (
    { month, pass, page, concurrency, act }: PassOptions,
    stored: readonly PassProgress[],
  ): Promise<PassProgress[]> => {
    const passShard = async (start: PassProgress): Promise<PassProgress> => {
      let progress = start
      while (!progress.done) {
        if (budget.remainingMs() < reserveMs) throw new RunEnds('no-time')
        await hold()
        const { draws: some, next } = await draws.listShard(month, progress.shard, page, progress.after)
        const after = some.at(-1)?.groupId ?? progress.after
        progress = {
          ...progress,
          ...addPassCounts(progress, await act(some)),
          ...(after !== undefined && { after }),
          done: next === null,
        }
        await announcing.storeProgress(progress)
      }
      return progress
    }
    const ends: PassProgress[] = []
    const progressOf = (shard: number) =>
      stored.find((progress) => progress.pass === pass && progress.shard === shard) ??
      progressAtStart(month, pass, shard)
    await forEachConcurrent(allShards, { concurrency, hasTimeLeft: () => true }, async (shard) => {
      ends.push(await passShard(progressOf(shard)))
    })
    return ends
  }
