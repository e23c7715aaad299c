import type { StoredCall } from '../../cases/call/call-item.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { type DueTimes, earliest } from '../../cases/clocks/due.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { reopenings } from '../../cases/problem/step-item.ts'
import type { ProblemCall } from '../mail/alert-document.ts'
import { type Alert, alertsOf } from '../../cases/alert/alert-item.ts'
import type { AlertPorts } from '../raising/alert-ports.ts'
import { escalated, type Notice } from '../../cases/alert/notice.ts'
import { keepSummary, raiseNotice } from '../raising/raise-notice.ts'
import { needsTelling } from '../raising/needs-telling.ts'
import { reachOf, summariseAlerts } from '../raising/summarise-alerts.ts'

export type SweepPorts = Omit<AlertPorts, 'cases'> & {
  cases: Cases['cases']
  closeSilentCall: (dealerId: string, callId: string, now: Date) => Promise<void>
}

export type DueCall = { dealerId: string; callId: string; dueAt: string }

/** The next look comes after twice the time since the first was due: two minutes at least, an hour at most. */
const nextLook = (since: string, now: Date): string => {
  const age = now.getTime() - Date.parse(since)
  return new Date(now.getTime() + Math.min(60, Math.max(2, age / 60_000)) * 60_000).toISOString()
}

/** Told: somebody has it, and nobody who should have it still waits. */
const isTold = (alerts: readonly Alert[]) =>
  alerts.some((alert) => reachOf(alert) === 'reached') &&
  alerts.every((alert) => reachOf(alert) !== 'pending')

type Case = {
  call: ProblemCall
  alerts: readonly Alert[]
  /** How often the problem was reopened. */
  reopenings: number
  now: Date
  budget: TimeBudget
}

/**
 * Makes sure a notice is told, as long as anybody has to hear of it. Answers when to look again, or undefined when
 * there is nothing left to do.
 */
const see = async (ports: SweepPorts, { call, alerts, now, budget }: Case, notice: Notice, since: string) => {
  if (!needsTelling(notice, call.problem.status)) return undefined
  const known = alerts.filter((alert) => alert.notice === notice)
  if (isTold(known)) return undefined
  // The cause of a refusal or of a lost response may have been fixed meanwhile.
  const raised = await raiseNotice(ports)({ call, notice, known, budget, retryUnreached: true })
  return isTold(raised.alerts) ? undefined : nextLook(since, now)
}

const checkAlert = async (ports: SweepPorts, found: Case) => {
  const { call, alerts } = found
  const { dealerId, callId, problem } = call
  // Also where nobody has to be told any more: the list shall say what became of the mails there were.
  const kept = await keepSummary(ports)(call, alerts)
  const { state } = summariseAlerts(alerts.filter((alert) => alert.notice === 'opened'))
  if (needsTelling('opened', problem.status) && state !== 'sent' && state !== 'delivered') {
    log('warn', 'problem-unalerted', { dealerId, callId, state })
    ports.metric('UnalertedProblemFound', 'Count', 1)
  }
  return see(ports, { ...found, call: kept }, 'opened', problem.problemAt)
}

type Look = (ports: SweepPorts, found: Case) => Promise<string | undefined>
const looks: Record<'alert' | 'acknowledge' | 'resolve', Look> = {
  alert: checkAlert,
  acknowledge: (ports, found) => see(ports, found, escalated(2), found.call.problem.acknowledgeBy),
  resolve: (ports, found) => see(ports, found, escalated(3, found.reopenings), found.call.problem.resolveBy),
}

const isDue = (time: string | undefined, now: Date) => time !== undefined && time <= now.toISOString()

/** Does everything that is due; answers what is due afterwards. A step that fails stays due, later. */
const doWhatIsDue = async (
  ports: SweepPorts,
  call: StoredCall,
  items: readonly Record<string, unknown>[],
  now: Date,
  budget: TimeBudget,
) => {
  const { dealerId, callId, problem } = call
  const alerts = alertsOf(items)
  const next: DueTimes = { ...call.due }
  const step = async (name: keyof DueTimes, act: () => Promise<string | undefined>) => {
    const since = next[name]
    if (since === undefined || !isDue(since, now)) return
    try {
      next[name] = await act()
    } catch (fault) {
      log('error', 'sweep-step-failed', { dealerId, callId, step: name, ...faultFields(fault) })
      next[name] = nextLook(since, now)
    }
  }
  await step('close', async () => {
    await ports.closeSilentCall(dealerId, callId, now)
    return undefined
  })
  for (const name of ['alert', 'acknowledge', 'resolve'] as const) {
    await step(name, async () =>
      problem && isOpen(problem.status)
        ? looks[name](ports, {
            call: { ...call, problem },
            alerts,
            reopenings: reopenings(items),
            now,
            budget,
          })
        : undefined,
    )
  }
  return next
}

/**
 * Does what is due on one call or its problem, and puts down when to look next. Harmless beside other sweeps and
 * people's steps: claims keep mails single, and times changed meanwhile are left alone.
 */
export const sweepProblem =
  (ports: SweepPorts) =>
  async ({ dealerId, callId, dueAt }: DueCall, now: Date, budget: TimeBudget): Promise<void> => {
    const { call, items } = await ports.cases.readCase(dealerId, callId)
    if (!call || earliest(call.due) !== dueAt) return
    const next = await doWhatIsDue(ports, call, items, now, budget)
    await ports.cases.setDue(dealerId, callId, dueAt, next)
  }
