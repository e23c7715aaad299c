import { absentIfGone } from '../../platform/errors/gone.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { type DueTimes, earliest } from '../../cases/clocks/due.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { ProblemCall } from '../mail/alert-facts.ts'
import type { Alert } from '../../cases/alert/alert-item.ts'
import type { AlertPorts } from '../raising/alert-ports.ts'
import { escalated, type Notice, openingNotice } from '../../cases/alert/notice.ts'
import { keepSummary, openingAlerts } from '../raising/keep-summary.ts'
import { raiseNotice } from '../raising/raise-notice.ts'
import { isNoticeDue } from '../raising/is-notice-due.ts'
import { reachabilityOf, summariseAlerts } from '../raising/summarise-alerts.ts'

export type SweepPorts = Omit<AlertPorts, 'cases'> & {
  cases: Cases['cases']
  closeSilentCall: (call: StoredCall, now: Date) => Promise<boolean>
}

export type DueCall = { dealerId: string; callId: string; dueAt: string }

/** When to check again: after as long as the notice has been due, at least two minutes and at most an hour. */
const nextCheck = (since: string, now: Date): string => {
  const age = now.getTime() - Date.parse(since)
  return new Date(now.getTime() + Math.min(60, Math.max(2, age / 60_000)) * 60_000).toISOString()
}

/** Whether the notice has reached somebody and no recipient is pending. */
const isNotified = (alerts: readonly Alert[]) =>
  alerts.some((alert) => reachabilityOf(alert) === 'reached') &&
  alerts.every((alert) => reachabilityOf(alert) !== 'pending')

type Case = {
  call: ProblemCall
  alerts: readonly Alert[]
  /** Both deadlines were missed and nobody has acknowledged: `escalated:3` is the one mail about both. */
  unacknowledged: boolean
  now: Date
  budget: TimeBudget
}

/**
 * Sends a notice to the recipients that it has not reached, unless it no longer needs sending. Returns when to check
 * again, or undefined if there is nothing left to do.
 */
const ensureNotified = async (
  ports: SweepPorts,
  { call, alerts, now, budget, unacknowledged }: Case,
  notice: Notice,
  since: string,
) => {
  if (!isNoticeDue(notice, call.problem)) return undefined
  if (isNotified(alerts.filter((alert) => alert.notice === notice))) return undefined
  // The cause of a refusal or a lost response may have been fixed since.
  const raised = await raiseNotice(ports)({
    ...{ call, notice, known: alerts, budget, unacknowledged },
    retryUnreached: true,
  })
  return raised.isMoot || isNotified(raised.alerts) ? undefined : nextCheck(since, now)
}

const checkAlert = async (ports: SweepPorts, dueCase: Case) => {
  const { call, alerts } = dueCase
  const { dealerId, callId, problem } = call
  // Even if the notice no longer needs sending: the list should show what happened to earlier mails.
  const kept = await keepSummary(ports)(call, alerts)
  const { state } = summariseAlerts(openingAlerts(alerts))
  const notice = openingNotice(call)
  if (isNoticeDue(notice, problem) && state !== 'sent' && state !== 'delivered') {
    log('warn', 'problem-unalerted', { dealerId, callId, state })
    ports.metric('UnalertedProblemFound', 'Count', 1)
  }
  return ensureNotified(ports, { ...dueCase, call: kept }, notice, problem.problemAt)
}

/** Sends what the stream did not: each further notice that is still due and has not reached its recipients. */
const checkNotices = async (ports: SweepPorts, dueCase: Case) => {
  const { dealerId, callId } = dueCase.call
  const next: string[] = []
  for (const { notice, at } of await ports.notices.list(dealerId, callId)) {
    const again = await ensureNotified(ports, dueCase, notice, at)
    if (again !== undefined) next.push(again)
  }
  return next.toSorted()[0]
}

type Check = (ports: SweepPorts, dueCase: Case) => Promise<string | undefined>
const checks: Record<'alert' | 'notice' | 'acknowledge' | 'resolve', Check> = {
  alert: checkAlert,
  notice: checkNotices,
  acknowledge: (ports, dueCase) =>
    ensureNotified(
      ports,
      dueCase,
      escalated(2, dueCase.call.problem.reopenings),
      dueCase.call.problem.acknowledgeBy,
    ),
  resolve: (ports, dueCase) =>
    ensureNotified(
      ports,
      dueCase,
      escalated(3, dueCase.call.problem.reopenings),
      dueCase.call.problem.resolveBy,
    ),
}

const isDue = (time: string | undefined, now: Date) => time !== undefined && time <= now.toISOString()

/** Runs every due step and returns the due times that remain. A failed step is rescheduled. */
const runDueSteps = async (ports: SweepPorts, call: StoredCall, now: Date, budget: TimeBudget) => {
  const { dealerId, callId, problem } = call
  const alerts =
    problem && (isOpen(problem.status) || call.due.notice !== undefined)
      ? await ports.alerts.list(dealerId, callId)
      : []
  const next: DueTimes = { ...call.due, retry: undefined }
  const step = async (name: keyof DueTimes, act: () => Promise<string | undefined>) => {
    const since = next[name]
    if (since === undefined || !isDue(since, now)) return
    try {
      next[name] = await act()
    } catch (fault) {
      log('error', 'sweep-step-failed', { dealerId, callId, step: name, ...faultFields(fault) })
      ports.metric('CaseFailing', 'Count', 1)
      next[name] = nextCheck(since, now)
    }
  }
  await step('close', async () => {
    // A closed call's item has changed, so that `setDue` below leaves the rest to the next sweep.
    return (await ports.closeSilentCall(call, now)) ? undefined : nextCheck(now.toISOString(), now)
  })
  const both = problem?.status === 'open' && isDue(next.acknowledge, now) && isDue(next.resolve, now)
  for (const name of ['alert', 'notice', 'acknowledge', 'resolve'] as const) {
    if (both && name === 'acknowledge') continue
    await step(name, async () =>
      // That a problem was dismissed is told although it is closed.
      problem && (isOpen(problem.status) || name === 'notice')
        ? checks[name](ports, {
            call: { ...call, problem },
            alerts,
            unacknowledged: both,
            now,
            budget,
          })
        : undefined,
    )
  }
  // As long as the mail about both is due, so are both: the next sweep then sends one again.
  if (both) next.acknowledge = next.resolve
  return next
}

/**
 * Runs what is due on one call or its problem, and stores when to check next. Safe alongside other sweeps and
 * users' steps: claims prevent duplicate mails, and due times changed in the meantime are left alone.
 */
export const sweepProblem =
  (ports: SweepPorts) =>
  async ({ dealerId, callId, dueAt }: DueCall, now: Date, budget: TimeBudget): Promise<void> => {
    const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
    if (!call || earliest(call.due) !== dueAt) return
    const next = await runDueSteps(ports, call, now, budget)
    await ports.cases.setDue(dealerId, callId, dueAt, next)
  }
