import { log } from '../../platform/runtime/log.ts'
import { lastSealTime, monthOf, sealTime } from '../../platform/calendar/draw-months.ts'
import { type Closing, concludeSealing, type ConcludeSealingPorts } from './conclude-sealing.ts'
import { monthOpening } from './month-opening.ts'
import type { MonthStore } from '../months/month-store.ts'
import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import { publishMonths, type PublishMonthsPorts } from '../months/publish-months.ts'
import { sealShards, type SealShardsPorts } from './seal-shards.ts'

/** What sealing a month requires. */
export type SealMonthPorts = Omit<SealShardsPorts, 'openMissed' | 'isClosed'> &
  ConcludeSealingPorts &
  PublishMonthsPorts & { months: MonthStore }

/**
 * How long before the sealing deadline a failing group stops delaying the digest of all others, in milliseconds; the
 * day's last run falls within it. Until then every run retries the group. Without a list it has no draw this month.
 */
const givingUpMs = 20 * 60_000

/** What a run did; `state` is how it left the month. */
type MonthSealing = {
  month: string
  state: 'too-early' | 'there' | 'left' | 'sealed'
  written: number
  failed: number
}

/**
 * Seals the month of the scheduled time: a list for every group, the month's commitments and its digest, in this
 * order. Every step is safe to repeat and to run concurrently; the next run completes one that stopped anywhere.
 * After the deadline it writes lists that are not held, however long ago the month was.
 */
export const sealMonth =
  (ports: SealMonthPorts) =>
  async (scheduledTime: Date, budget: Pick<TimeBudget, 'remainingMs'>): Promise<MonthSealing> => {
    const { months, clock } = ports
    const opening = monthOpening(ports)
    const hasTimeLeft = timeLeftIn(budget)
    const month = monthOf(scheduledTime)
    const sealing: MonthSealing = { month, state: 'there', written: 0, failed: 0 }
    const end = (state: MonthSealing['state']) => {
      const done = { ...sealing, state }
      log(state === 'sealed' || state === 'there' ? 'info' : 'warn', 'month-sealing', done)
      return done
    }

    /**
     * Seals every group, and closes the month unless time ran out or a failed group may still succeed in a later run;
     * null then.
     */
    const sealAndClose = async (failedBefore: Closing['failedGroups']): Promise<Closing | null> => {
      const { openMissed, isClosed } = opening
      const seal = sealShards({ ...ports, openMissed, isClosed })
      const { written, failed, failedIds, left } = await seal(month, hasTimeLeft)
      Object.assign(sealing, { written, failed })
      const failedGroups = failed > 0 ? { count: failed, groupIds: failedIds.toSorted() } : undefined
      const mayStillSucceed = failed > 0 && clock().getTime() < lastSealTime(month).getTime() - givingUpMs
      if (left || mayStillSucceed) {
        if (failedGroups ?? failedBefore) await months.keepFailed(month, failedGroups)
        return null
      }
      const closedAt = clock().toISOString()
      await months.keepFailed(month, failedGroups, closedAt)
      return { closedAt, failedGroups }
    }

    if (clock() < sealTime(month)) return end('too-early')
    const { digest, closedAt, failedGroups } = await opening.open(month)
    if (digest === undefined) {
      const closing = closedAt === undefined ? await sealAndClose(failedGroups) : { closedAt, failedGroups }
      if (!closing || !(await concludeSealing(ports)(month, closing, hasTimeLeft))) return end('left')
    }
    await publishMonths(ports)
    return end(digest === undefined ? 'sealed' : 'there')
  }
