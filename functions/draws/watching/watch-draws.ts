import type { Group } from '../../groups/group/group.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { log, type Metric } from '../../platform/runtime/log.ts'
import { groupShards } from '../../groups/keys.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { drawTime, monthOf, previousMonth } from '../../platform/calendar/draw-months.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'

/** What watching needs. */
export type WatchPorts = {
  months: Pick<MonthStore, 'list'>
  draws: Pick<DrawStore, 'listLines'>
  listGroups: (
    shard: number,
    limit: number,
    after?: string,
  ) => Promise<{ groups: readonly Group[]; next: string | undefined }>
  /** Whether some of a month's sealing mails are not out yet. */
  mailsWait: (month: string) => Promise<boolean>
  clock: Clock
  metric: Metric
}

/** What is late: draws that wait, months whose mails wait or that have no digest, and groups without their list. */
export type Watched = {
  undecidedDraws: number
  sealingMailsWaiting: number
  monthsWithoutDigest: number
  groupsNotSealed: number
}

/** After a draw's time, when nothing of its month should be open any more. */
const overdueAfterMs = 6 * 3_600_000
const pageSize = 500

const isLate = (month: string, now: Date) => now.getTime() >= drawTime(month).getTime() + overdueAfterMs

const lastLateMonth = (now: Date): string => {
  const last = previousMonth(monthOf(now))
  return isLate(last, now) ? last : previousMonth(last)
}

const countWaiting = async ({ draws }: WatchPorts, month: string): Promise<number> => {
  let waiting = 0
  for (let shard = 0; shard < groupShards; shard += 1) {
    let after: string | undefined
    do {
      const { lines, next } = await draws.listLines(month, shard, pageSize, after)
      waiting += lines.filter(({ state }) => state === 'sealed').length
      after = next ?? undefined
    } while (after !== undefined)
  }
  return waiting
}

const anyGroupSince = async ({ listGroups }: WatchPorts, month: string): Promise<boolean> => {
  for (let shard = 0; shard < groupShards; shard += 1) {
    let after: string | undefined
    do {
      const { groups, next } = await listGroups(shard, pageSize, after)
      if (groups.some(({ firstMonth }) => firstMonth <= month)) return true
      after = next
    } while (after !== undefined)
  }
  return false
}

/**
 * Looks, from six hours after each draw's time, at what should have happened by then, and puts down how much of it has
 * not: one value of each measure per run, so that an alarm ends when its cause does. A draw that was refused counts
 * until the next month's draw. Groups that could not be sealed count at once, while there is time to mend that, and
 * until the next month is sealed.
 */
export const watchDraws = (ports: WatchPorts) => async (): Promise<Watched> => {
  const { months, mailsWait, clock, metric } = ports
  const now = clock()
  const last = lastLateMonth(now)
  const known = await months.list()
  const late = known.filter(({ month }) => isLate(month, now))
  const undecidedOf = ({ month, decidedAt, refused = 0 }: DrawMonth) => {
    if (decidedAt === undefined) return countWaiting(ports, month)
    return month === last ? refused : 0
  }
  const watched: Watched = {
    ...{ undecidedDraws: 0, sealingMailsWaiting: 0, monthsWithoutDigest: 0 },
    groupsNotSealed: known.at(-1)?.failedGroups?.count ?? 0,
  }
  for (const month of late) {
    const undecided = await undecidedOf(month)
    watched.undecidedDraws += undecided
    if (month.digest === undefined) watched.monthsWithoutDigest += 1
    else if (await mailsWait(month.month)) watched.sealingMailsWaiting += 1
  }
  const unknown = !late.some(({ month }) => month === last) && (await anyGroupSince(ports, last))
  if (unknown) watched.monthsWithoutDigest += 1
  metric('UndecidedDraws', 'Count', watched.undecidedDraws)
  metric('SealingMailsWaiting', 'Count', watched.sealingMailsWaiting)
  metric('MonthsWithoutDigest', 'Count', watched.monthsWithoutDigest)
  metric('GroupsNotSealed', 'Count', watched.groupsNotSealed)
  const wrong = Object.values(watched).some((count) => count > 0)
  log(wrong ? 'warn' : 'info', 'draws-watched', watched)
  return watched
}
