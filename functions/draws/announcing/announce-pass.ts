import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { type AnnouncePorts, RunEnds } from './announce-ports.ts'
import {
  addTallies,
  allShards,
  progressAtStart,
  type Tally,
  type Walk,
  type WalkProgress,
} from './announcing-item.ts'
import type { Draw } from '../store/draw-item.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'

/** A walk through all draws of a month, shard by shard and group by group. */
export type Walking = {
  month: string
  walk: Walk
  /** Draws per page; progress is stored after each page. */
  page: number
  /** Shards walked concurrently. */
  concurrency: number
  /** Processes a page, in any order. It is repeated in full if the run ends before progress is stored. */
  act: (draws: readonly Draw[]) => Promise<Tally>
}

/** The time reserved at the end of a run, so that it can finish in an orderly way. */
const reserveMs = 20_000

/**
 * Continues a walk until it is complete. Throws `RunEnds` if the run must end first; the next run continues after the
 * last page whose progress was stored.
 */
export const goOnWalking =
  (
    { draws, announcing }: Pick<AnnouncePorts, 'draws' | 'announcing'>,
    hold: () => Promise<void>,
    budget: TimeBudget,
  ) =>
  async (
    { month, walk, page, concurrency, act }: Walking,
    places: readonly WalkProgress[],
  ): Promise<WalkProgress[]> => {
    const walkShard = async (start: WalkProgress): Promise<WalkProgress> => {
      let place = start
      while (!place.done) {
        if (budget.remainingMs() < reserveMs) throw new RunEnds('no-time')
        await hold()
        const { draws: some, next } = await draws.listShard(month, place.shard, page, place.after)
        const after = some.at(-1)?.groupId ?? place.after
        place = {
          ...place,
          ...addTallies(place, await act(some)),
          ...(after !== undefined && { after }),
          done: next === null,
        }
        await announcing.keep(place)
      }
      return place
    }
    const ends: WalkProgress[] = []
    const placeOf = (shard: number) =>
      places.find((place) => place.walk === walk && place.shard === shard) ??
      progressAtStart(month, walk, shard)
    await forEachConcurrent(allShards, { concurrency, hasTimeLeft: () => true }, async (shard) => {
      ends.push(await walkShard(placeOf(shard)))
    })
    return ends
  }
