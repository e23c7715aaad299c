import { log } from '../../platform/runtime/log.ts'
import { OutOfTime } from '../../platform/retry/time-budget.ts'
import type { StoredMail } from '../../platform/mail/sending/change-claim.ts'
import { sendOnce, type SendOptions } from '../../platform/mail/sending/send-once.ts'
import type { SendOutcome } from '../../platform/mail/sending/send-outcome.ts'
import type { ProblemCall } from '../mail/alert-facts.ts'
import { type Alert, withLatency } from '../../cases/alert/alert-item.ts'
import type { AlertPorts } from './alert-ports.ts'
import type { Recipient } from './choose-recipients.ts'
import { type Notice, openingNotice } from '../../cases/alert/notice.ts'

/** One notice of a problem, and the function that composes its mail (MIME) for a recipient. */
export type NoticeMail = {
  call: ProblemCall
  notice: Notice
  write: (to: Recipient, now: Date) => Promise<Uint8Array>
}

/**
 * Sends one notice to one recipient. Returns the resulting alert, which is `claimed` if another run is sending it.
 * Throws if the table keeps failing until time runs out.
 */
const notifyOne =
  (ports: AlertPorts) =>
  async (
    { call, notice, write }: NoticeMail,
    recipient: Recipient,
    known: Alert | undefined,
    options: SendOptions,
  ): Promise<Alert> => {
    const { dealerId, callId, problem } = call
    const { email, name, level } = recipient
    const addressee = { email, level, ...(name !== undefined && { name }) }
    const mailToSend = {
      to: email,
      tags: { dealer: dealerId, call: callId, notice },
      write: (now: Date) => write(recipient, now),
      begin: (claim: StoredMail): Alert => ({ ...claim, dealerId, callId, notice, ...addressee }),
      complete: withLatency(problem.problemAt),
      onOutcome: (alert: Alert, outcome: SendOutcome) => logOutcome(ports, call, alert, outcome),
    }
    const { mail } = await sendOnce({ ...ports, mails: ports.alerts })(mailToSend, known, options)
    if (!mail) throw new OutOfTime()
    return mail
  }

/** The result for one recipient: the alert, or the fault that prevented it. */
type NoticeResult = { recipient: Recipient; alert: Alert } | { recipient: Recipient; fault: unknown }

/** Sends one notice to several recipients in parallel; a failure for one does not affect the others. */
export const notify =
  (ports: AlertPorts) =>
  (
    message: NoticeMail,
    to: readonly { recipient: Recipient; known: Alert | undefined }[],
    options: SendOptions,
  ): Promise<NoticeResult[]> =>
    Promise.all(
      to.map(async ({ recipient, known }): Promise<NoticeResult> => {
        try {
          return { recipient, alert: await notifyOne(ports)(message, recipient, known, options) }
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

const logOutcome = ({ metric }: AlertPorts, call: ProblemCall, alert: Alert, outcome: SendOutcome) => {
  const { dealerId, callId, notice, level, attempts, latencyMs } = alert
  const about = { dealerId, callId, notice, recipientLevel: level, attempts }
  if (outcome.kind !== 'accepted')
    return log('warn', outcomeEvents[outcome.kind], { ...about, code: outcome.code })
  log('info', 'alert-sent', { ...about, latencyMs })
  if (notice === openingNotice(call) && latencyMs !== undefined)
    metric('AlertLatency', 'Milliseconds', latencyMs)
}
