import { log } from '../../platform/runtime/log.ts'
import { roundOfMonth } from '../record/beacon-rounds.ts'
import { lastSealTime, monthOf, sealTime } from '../../platform/calendar/draw-months.ts'
import { type DigestPorts, makeDigest } from './make-digest.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'
import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import { publishMonths, type PublishMonthsPorts } from '../months/publish-months.ts'
import { sealShards, type SealShardsPorts } from './seal-shards.ts'

/** What sealing a month needs. */
export type SealMonthPorts = Omit<SealShardsPorts, 'openMissed' | 'isClosed'> &
  DigestPorts &
  PublishMonthsPorts & { months: MonthStore }

/**
 * How long before the last moment for sealing a group that fails no longer holds up the digest of all the others: the
 * last run of the day is within it. Until then every run tries it again; without a list it has no draw this month.
 */
const givingUpMs = 20 * 60_000

/** For how long a run goes by what it read of whether the month is closed. */
const closedKnownForMs = 1000
/**
 * From closing a month without some group's list to making its digest: longer than any run takes from knowing that the
 * month was not closed to the end of a write, all its attempts together (`tableClient`).
 */
const graceMs = 15_000

/** What a run did. `state` says how it left the month. */
export type MonthSealing = {
  month: string
  state: 'too-early' | 'there' | 'left' | 'sealed'
  written: number
  failed: number
}

/**
 * Seals the month that the scheduled time falls in: a list for every group, the month's commitments and its digest,
 * in this order. Every step is safe to repeat and to run twice at once; a run that stops, or is stopped, anywhere is
 * made whole by the next one. Late, it writes lists that are not held, however long ago the month was.
 */
export const sealMonth =
  (ports: SealMonthPorts) =>
  async (scheduledTime: Date, budget: Pick<TimeBudget, 'remainingMs'>): Promise<MonthSealing> => {
    const { months, chain, clock, sleep } = ports
    const hasTimeLeft = timeLeftIn(budget)
    const month = monthOf(scheduledTime)
    const sealing: MonthSealing = { month, state: 'there', written: 0, failed: 0 }
    const end = (state: MonthSealing['state']) => {
      const done = { ...sealing, state }
      log(state === 'sealed' || state === 'there' ? 'info' : 'warn', 'month-sealing', done)
      return done
    }

    const open = async (ofMonth: string): Promise<DrawMonth> => {
      const sealingSince = clock().toISOString()
      const opened = await months.open({
        month: ofMonth,
        chain: chain.hash,
        round: roundOfMonth(chain, ofMonth),
        sealingSince,
      })
      if (opened.chain !== chain.hash) throw new Error(`The draws of ${ofMonth} are of another chain`)
      return opened
    }
    const opened = new Map<string, Promise<DrawMonth>>()
    const openMissed = async (missed: string) => {
      // Before the list itself: whoever counts the month must not go by what was counted without it.
      const opening =
        opened.get(missed) ?? open(missed).then(() => months.missed(missed, clock().toISOString()))
      opened.set(missed, opening)
      await opening
    }

    let closedKnown = { at: -Infinity, closed: false }
    const isClosed = async (): Promise<boolean> => {
      const at = clock().getTime()
      if (Math.abs(at - closedKnown.at) >= closedKnownForMs)
        closedKnown = { at, closed: (await months.get(month))?.closedAt !== undefined }
      return closedKnown.closed
    }

    const passGrace = async ({ closedAt, failedGroups }: Pick<DrawMonth, 'closedAt' | 'failedGroups'>) => {
      if (closedAt === undefined || !failedGroups) return
      const restMs = Date.parse(closedAt) + graceMs - clock().getTime()
      if (restMs > 0) await sleep(Math.min(restMs, graceMs))
    }

    const digestAll = async (): Promise<boolean> => {
      const waiting = (await months.list()).filter((one) => one.month <= month && one.digest === undefined)
      for (const one of waiting) if (!(await makeDigest(ports)(one.month, hasTimeLeft))) return false
      return true
    }

    if (clock() < sealTime(month)) return end('too-early')
    const { digest, closedAt, failedGroups } = await open(month)
    let closing = { closedAt, failedGroups }
    if (digest === undefined && closedAt === undefined) {
      const { written, failed, failedIds, left } = await sealShards({ ...ports, openMissed, isClosed })(
        month,
        hasTimeLeft,
      )
      Object.assign(sealing, { written, failed })
      const failing = failed > 0 ? { count: failed, groupIds: failedIds.toSorted() } : undefined
      const waits = failed > 0 && clock().getTime() < lastSealTime(month).getTime() - givingUpMs
      if (left || waits) {
        if (failing ?? failedGroups) await months.keepFailed(month, failing)
        return end('left')
      }
      closing = { closedAt: clock().toISOString(), failedGroups: failing }
      await months.keepFailed(month, failing, closing.closedAt)
    }
    if (digest === undefined) {
      await passGrace(closing)
      if (!(await digestAll())) return end('left')
    }
    await publishMonths(ports)
    return end(digest === undefined ? 'sealed' : 'there')
  }
