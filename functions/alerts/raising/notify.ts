import { log } from '../../platform/runtime/log.ts'
import {
  type Attempt,
  holdsClaim,
  refuse,
  release,
  releaseUncertain,
} from '../../platform/mail/sending/claim-steps.ts'
import { backOff } from '../../platform/retry/back-off.ts'
import { OutOfTime, retryTransient, type TimeBudget } from '../../platform/retry/time-budget.ts'
import type { SendOutcome } from '../../platform/mail/sending/send-outcome.ts'
import type { ProblemCall } from '../mail/alert-document.ts'
import type { Alert } from '../../cases/alert/alert-item.ts'
import type { AlertPorts } from './alert-ports.ts'
import type { AlertChange } from '../../cases/alert/alert-item.ts'
import { acceptAlert } from './alert-steps.ts'
import { changeAlert } from '../../cases/store/alert-store.ts'
import { claimAlert } from './claim-alert.ts'
import type { Notice } from '../../cases/alert/notice.ts'
import type { Recipient } from './recipient.ts'

/** One notice of a problem, and how its mail is written for a recipient. */
export type NoticeMail = {
  call: ProblemCall
  notice: Notice
  write: (to: Recipient, now: Date) => Promise<Uint8Array>
}

export type SendOptions = TimeBudget & {
  /** Tries refused addresses again, where nobody else is left. */
  refusedToo: boolean
}

/** What an attempt needs at most: SES's time to answer and the table's to take it down. Less left, none is begun. */
const attemptMs = 15_000

const changeBy = (outcome: SendOutcome, attempt: Attempt, problemAt: string): AlertChange => {
  switch (outcome.kind) {
    case 'accepted': {
      const latencyMs = Math.max(0, attempt.now.getTime() - Date.parse(problemAt))
      return acceptAlert({ messageId: outcome.messageId, at: attempt.now, latencyMs })
    }
    case 'refused':
      return refuse(attempt, outcome.code)
    case 'unknown':
      return releaseUncertain(attempt, outcome.code)
    default:
      return release(attempt, outcome.code)
  }
}

/**
 * Gets one notice to one recipient: claim, send, take down what became of it; again after a pause while it was
 * throttled or its outcome is unknown. Answers the alert as it is then: also `claimed` when somebody else is at it.
 * Throws when the table fails for longer than it has time.
 */
const notifyOne =
  (ports: AlertPorts) =>
  async (
    message: NoticeMail,
    recipient: Recipient,
    known: Alert | undefined,
    effort: SendOptions,
  ): Promise<Alert> => {
    const { alerts, mailer, clock } = ports
    const { dealerId, callId, problem } = message.call
    const about = { dealerId, callId, notice: message.notice, recipient }
    const raw = await message.write(recipient, clock())
    let alert = known
    for (let attempts = 1; ; attempts += 1) {
      if (effort.remainingMs() < attemptMs) {
        if (alert) return alert
        throw new OutOfTime()
      }
      const attempt = { id: ports.newId(), now: clock() }
      const claimed = await retryTransient(ports, effort, () =>
        claimAlert(alerts, about, alert, attempt, effort.refusedToo),
      )
      if (!holdsClaim(claimed, attempt)) return claimed
      const outcome = await mailer.send(raw, recipient.email, {
        dealer: dealerId,
        call: callId,
        notice: message.notice,
      })
      const change = changeBy(outcome, { ...attempt, now: clock() }, problem.problemAt)
      alert = await retryTransient(ports, effort, () => changeAlert(alerts, claimed, change))
      tellOutcome(ports, alert, outcome)
      if (alert.state !== 'released' || attempts >= effort.attempts) return alert
      await backOff(ports, { shortestMs: 400, longestMs: 4_000 }, attempts)
    }
  }

/** What became of one recipient: the alert, or why nothing is known of it. */
export type NoticeResult = { recipient: Recipient; alert: Alert } | { recipient: Recipient; fault: unknown }

/** Gets one notice to several recipients at the same time; none waits for another, none's fault is another's. */
export const notify =
  (ports: AlertPorts) =>
  (
    message: NoticeMail,
    to: readonly { recipient: Recipient; known: Alert | undefined }[],
    effort: SendOptions,
  ): Promise<NoticeResult[]> =>
    Promise.all(
      to.map(async ({ recipient, known }): Promise<NoticeResult> => {
        try {
          return { recipient, alert: await notifyOne(ports)(message, recipient, known, effort) }
        } catch (fault) {
          return { recipient, fault }
        }
      }),
    )

const outcomeEvents = {
  refused: 'alert-refused',
  throttled: 'alert-throttled',
  'not-sent': 'alert-not-sent',
  unknown: 'alert-uncertain',
} as const

const tellOutcome = ({ metric }: AlertPorts, alert: Alert, outcome: SendOutcome) => {
  const { dealerId, callId, notice, level, attempts, latencyMs } = alert
  const about = { dealerId, callId, notice, recipientLevel: level, attempts }
  if (outcome.kind !== 'accepted')
    return log('warn', outcomeEvents[outcome.kind], { ...about, code: outcome.code })
  log('info', 'alert-sent', { ...about, latencyMs })
  if (notice === 'opened' && latencyMs !== undefined) metric('AlertLatency', 'Milliseconds', latencyMs)
}
