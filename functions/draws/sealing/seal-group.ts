import type { Group } from '../../groups/group/group.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { BeaconChain } from '../record/beacon-chains.ts'
import { composeDraw } from './compose-draw.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { backOff, type BackoffPorts, type RetryPolicy } from '../../platform/retry/back-off.ts'
import { nextMonth } from '../../platform/calendar/draw-months.ts'

/** What sealing one group needs. */
export type SealGroupPorts = BackoffPorts & {
  draws: Pick<DrawStore, 'seal'>
  /** A group as it stands, strongly consistent. */
  getGroup: (groupId: string) => Promise<Group | undefined>
  /** Makes sure that a month exists before a missed list of it is written. */
  openMissed: (month: string) => Promise<void>
  /** Whether no list of the month is begun in time any more. */
  isClosed: (month: string) => Promise<boolean>
  chain: BeaconChain
  clock: Clock
}

/** Thrown when a group cannot be sealed in this run. */
export class NotSealed extends Error {
  override name = 'NotSealed'
}

const mostAttempts = 12
/** Whoever joins or leaves at that moment is done within milliseconds. */
const policy: RetryPolicy = { shortestMs: 40, longestMs: 800, jitter: 1 }

/** The month of a group's next list. */
const dueMonth = ({ lastSealed, firstMonth }: Group): string =>
  lastSealed ? nextMonth(lastSealed.month) : firstMonth

/**
 * Writes a group's lists up to and with this month: those of months that were missed, then its own. Answers how many
 * it wrote: none when they were there. Each list is one transaction with the group's own item, so that whoever joins
 * or leaves at the same moment is before it or after it; the time is taken just before each.
 */
export const sealGroup =
  ({ draws, getGroup, openMissed, isClosed, chain, clock, ...waiting }: SealGroupPorts) =>
  async (read: Group, month: string): Promise<number> => {
    let group = read
    let written = 0
    let attempts = 0
    for (;;) {
      const due = dueMonth(group)
      if (due > month) return written
      const missed = due < month
      if (missed) await openMissed(due)
      // Another run has given this group up, and the digest is being made without it: next month makes up for it.
      else if (await isClosed(month)) throw new NotSealed('closed')
      const { draw, groupAfter } = composeDraw(group, { month: due, missed, chain, now: clock() })
      const outcome = await draws.seal(draw, groupAfter)
      if (outcome === 'sealed') {
        group = { ...groupAfter, n: group.n + 1 }
        written += 1
        continue
      }
      attempts += 1
      const now = await getGroup(group.groupId)
      // Somebody else's list and its group are written together: where only one of them is there, nothing is to be done.
      const unexplained = outcome === 'there' && now?.n === group.n
      if (!now || unexplained || attempts === mostAttempts) throw new NotSealed(outcome)
      if (now.n === group.n) await backOff(waiting, policy, attempts)
      group = now
    }
  }
