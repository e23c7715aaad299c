import { faultFields, log } from '../../platform/runtime/log.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { sendBudget } from './announce-budget.ts'
import { announceMonth } from './announce-month.ts'
import { type AnnouncePorts, RunEnds, type StopReason } from './announce-ports.ts'
import { lateLists } from './late-lists.ts'
import type { AnnouncerLease } from './announcing-item.ts'
import type { DrawMonth } from '../months/month-item.ts'

/** Longer than a page of events takes, and than anything else between two renewals. */
const leaseMs = 180_000
/** Of a wait for a slot to send in, what must be left of the run after it. */
const reserveMs = 20_000

const pastOf = (now: Date, ms: number) => new Date(now.getTime() + ms)

/** The one lease of announcing, for a run: `hold` makes it longer when half of it is over. */
const leaseOf = ({ announcing, clock, newId }: AnnouncePorts) => {
  const holder = newId()
  let until = new Date(0)
  let renewing: Promise<void> | undefined
  const take = async (through?: string): Promise<AnnouncerLease | null> => {
    const now = clock()
    const lease = await announcing.lease(holder, now, pastOf(now, leaseMs), through)
    until = pastOf(now, leaseMs)
    return lease
  }
  const renew = async () => {
    if ((await take()) === null) throw new RunEnds('somebody-else')
  }
  return {
    take,
    hold: async (): Promise<void> => {
      if (until.getTime() - clock().getTime() > leaseMs / 2) return
      renewing ??= renew().finally(() => (renewing = undefined))
      await renewing
    },
    /** Gives it up, so that the next run need not wait for its end; which does no harm. */
    end: async (): Promise<void> => {
      try {
        await announcing.lease(holder, clock(), clock())
      } catch (fault) {
        log('warn', 'announcing-lease-not-ended', faultFields(fault))
      }
    },
  }
}

const isAfter = (through: string | undefined) => (month: DrawMonth) =>
  through === undefined || month.month > through

/** Events of all months first: they are quick. Then mails, oldest month first. */
const announceAll = async (ports: AnnouncePorts, lease: ReturnType<typeof leaseOf>, budget: TimeBudget) => {
  const taken = await lease.take()
  if (taken === null) return 'somebody-else'
  const all = await ports.months.list()
  const months = all.filter(isAfter(taken.through))
  const quota = sendBudget(ports)
  const waitForSlot = async () => {
    await lease.hold()
    const turn = await quota.take(budget.remainingMs() - reserveMs)
    if (turn !== 'go') throw new RunEnds(turn)
  }
  const announcing = announceMonth({ ...ports, waitForSlot, lateLists: lateLists(all) }, lease.hold, budget)
  for (const month of months) await announcing.events(month)
  let unbroken = true
  for (const month of months) {
    const over = await announcing.mails(month)
    unbroken &&= over
    // Never looked at again, so only when all before it are over too.
    if (unbroken && (await lease.take(month.month)) === null) return 'somebody-else'
  }
  return 'done'
}

/** What a run came to: all told that can be told now, or why it ended before. */
export type Announced = 'done' | StopReason

/**
 * Tells of the months' draws whatever is still to be told: events, mails, summaries. One run at a time; whatever ends
 * it, the next goes on where it was, and nothing is mailed twice. Throws what is no reason to end in order.
 */
export const announce =
  (ports: AnnouncePorts) =>
  async (budget: TimeBudget): Promise<Announced> => {
    const lease = leaseOf(ports)
    const ended = async (): Promise<Announced> => {
      try {
        return await announceAll(ports, lease, budget)
      } catch (fault) {
        if (fault instanceof RunEnds) return fault.reason
        throw fault
      } finally {
        await lease.end()
      }
    }
    const came = await ended()
    if (came === 'ses-takes-none') log('error', 'announcing-ends', { reason: came })
    else if (came !== 'done' && came !== 'somebody-else') log('warn', 'announcing-ends', { reason: came })
    return came
  }
