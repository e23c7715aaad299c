import type { Group } from '../../groups/group/group.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { log, type Metric } from '../../platform/runtime/log.ts'
import { allShards } from '../../groups/keys.ts'
import { readPages } from '../../platform/table/pages/read-pages.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { drawTime, monthOf, previousMonth } from '../../platform/calendar/draw-months.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'

/** What watching requires. */
export type WatchPorts = {
  months: Pick<MonthStore, 'list'>
  draws: Pick<DrawStore, 'listLines'>
  listGroups: (
    shard: number,
    limit: number,
    after?: string,
  ) => Promise<{ groups: readonly Group[]; next: string | undefined }>
  /** Whether some of a month's sealing e-mails have not been sent yet. */
  mailsWait: (month: string) => Promise<boolean>
  clock: Clock
  metric: Metric
}

/** What is overdue: undecided draws, months with unsent e-mails or without a digest, and groups without a list. */
type Watched = {
  undecidedDraws: number
  sealingMailsWaiting: number
  monthsWithoutDigest: number
  groupsNotSealed: number
}

/** The time after a draw by which nothing of its month should be open any more, in milliseconds. */
const overdueAfterMs = 6 * 3_600_000
const pageSize = 500

const isLate = (month: string, now: Date) => now.getTime() >= drawTime(month).getTime() + overdueAfterMs

const lastLateMonth = (now: Date): string => {
  const last = previousMonth(monthOf(now))
  return isLate(last, now) ? last : previousMonth(last)
}

const countWaiting = async ({ draws }: WatchPorts, month: string): Promise<number> => {
  let waiting = 0
  for (const shard of allShards) {
    const pages = readPages((after?: string) => draws.listLines(month, shard, pageSize, after))
    for await (const { lines } of pages) waiting += lines.filter(({ state }) => state === 'sealed').length
  }
  return waiting
}

const anyGroupSince = async ({ listGroups }: WatchPorts, month: string): Promise<boolean> => {
  for (const shard of allShards) {
    const pages = readPages((after?: string) => listGroups(shard, pageSize, after))
    for await (const { groups } of pages)
      if (groups.some(({ firstMonth }) => firstMonth <= month)) return true
  }
  return false
}

/**
 * Checks, from six hours after each draw, what should have happened by then, and reports how much of it has not: one
 * value per metric and run, so that an alarm ends when its cause does. A refused draw counts until the next month's
 * draw. Groups that could not be sealed count immediately, while there is time to fix it, and until the next month is
 * sealed.
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
