import type { Group } from '../../groups/group/group.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { BeaconChain } from '../record/beacon-chains.ts'
import { composeDraw } from './compose-draw.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { backOff, type BackoffPorts, type RetryPolicy } from '../../platform/retry/back-off.ts'
import { nextMonth } from '../../platform/calendar/draw-months.ts'

/** What sealing one group requires. */
export type SealGroupPorts = BackoffPorts & {
  draws: Pick<DrawStore, 'seal'>
  /** Reads a group, strongly consistent. */
  getGroup: (groupId: string) => Promise<Group | undefined>
  /** Makes sure that a month exists before a missed list of it is written. */
  openMissed: (month: string) => Promise<void>
  /** Whether the month is closed, so that no list of it may be started as on time. */
  isClosed: (month: string) => Promise<boolean>
  chain: BeaconChain
  clock: Clock
}

/** Thrown when a group cannot be sealed in this run. */
export class NotSealed extends Error {
  override name = 'NotSealed'
}

const maxAttempts = 12
/** Waits are short: someone joining or leaving at that moment is done within milliseconds. */
const policy: RetryPolicy = { shortestMs: 40, longestMs: 800, jitter: 1 }

/** The month of a group's next list. */
const dueMonth = ({ lastSealed, firstMonth }: Group): string =>
  lastSealed ? nextMonth(lastSealed.month) : firstMonth

/**
 * Writes a group's lists up to and including this month: first those of missed months, then its own. Returns the
 * number written, 0 if they all existed. Each list is written in one transaction with the group's item, so that
 * anyone joining or leaving at that moment comes either before or after it. The time is taken just before each write.
 * Throws `NotSealed` if the month is closed or the group keeps changing.
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
      // Another run has closed the month and is making its digest without this group; next month's run writes the
      // missed list.
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
      // A list is always written together with its group: if the list exists but the group is unchanged, trying again
      // cannot help.
      const unexplained = outcome === 'there' && now?.n === group.n
      if (!now || unexplained || attempts === maxAttempts) throw new NotSealed(outcome)
      if (now.n === group.n) await backOff(waiting, policy, attempts)
      group = now
    }
  }
