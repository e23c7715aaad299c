import { faultFields, log } from '../../platform/runtime/log.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { sendBudget } from '../../platform/mail/sending/send-budget.ts'
import { announceMonth } from './announce-month.ts'
import { type AnnouncePorts, RunEnds, type StopReason } from './announce-ports.ts'
import { lateLists } from './late-lists.ts'
import type { AnnouncerLease } from './announcing-item.ts'
import type { DrawMonth } from '../months/month-item.ts'

/** How long a lease is valid: longer than a page of events takes, or anything else between two renewals. */
const leaseMs = 180_000
/** The time that a run must have left after waiting for a sending slot. */
const reserveMs = 20_000

/** Announcements may use this much of SES's limits. */
const shares = { ofRate: 0.5, ofDay: 0.7 }

const pastOf = (now: Date, ms: number) => new Date(now.getTime() + ms)

/**
 * A run's hold on the single announcing lease. `take` acquires it, null if another run holds it; `hold` renews it
 * once half of it has passed and throws `RunEnds` if another run has taken it.
 */
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
    /** Releases the lease, so that the next run need not wait until it expires. Failing to do so is harmless. */
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

/** Announces the events of all months first, because they are quick, then e-mails, oldest month first. */
const announceAll = async (ports: AnnouncePorts, lease: ReturnType<typeof leaseOf>, budget: TimeBudget) => {
  const taken = await lease.take()
  if (taken === null) return 'somebody-else'
  const all = await ports.months.list()
  const months = all.filter(isAfter(taken.through))
  const quota = sendBudget(ports, shares)
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
    // A month that is marked complete is never read again, so all earlier months must be complete too.
    if (unbroken && (await lease.take(month.month)) === null) return 'somebody-else'
  }
  return 'done'
}

/** How a run ended: everything that can be announced now has been, or why it stopped early. */
type Announced = 'done' | StopReason

/**
 * Announces whatever is still unannounced about all months: events, e-mails, summaries. Only one run is active at a
 * time; however it ends, the next continues where it stopped, and nothing is e-mailed twice. Rethrows every error
 * that is not a `RunEnds`.
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
