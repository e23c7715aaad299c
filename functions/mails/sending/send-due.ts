import { isSettled } from '../../platform/mail/sending/claim-steps.ts'
import { sendBudget } from '../../platform/mail/sending/send-budget.ts'
import type { SendQuota } from '../../platform/mail/sending/send-quota.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { MailId } from '../mail/mail.ts'
import type { Mails } from '../store/mail-store.ts'
import { sendPosted, type SendPorts } from './send-posted.ts'

/** What a run requires. */
export type SendDuePorts = Omit<SendPorts, 'waitForSlot'> & {
  mails: Mails
  quota: () => Promise<SendQuota>
}

/** How many e-mails are sent in parallel. */
const concurrency = 8
/** The time that a run must have left to start another e-mail, in milliseconds. */
const minRemainingMs = 18_000
/** What these e-mails may use of SES's limits: alerts go first. */
const shares = { ofRate: 0.3, ofDay: 0.7 }

/** Thrown to end a run in order: no more may be sent for now. */
class NoSlot extends Error {
  override name = 'NoSlot'
}

/** The result of a run: how many e-mails were due, and of how many sending failed unexpectedly. */
type SentDue = { due: number; failed: number }

/**
 * Sends every e-mail that is due, as far as time and SES's limits allow; the next run does the rest. One whose sending
 * fails is logged and never stops the others. The metric `MailWait` is for how long the one that waits longest has been
 * waiting; 0 if none does. Throws only if what is due cannot be listed.
 */
export const sendDue =
  (ports: SendDuePorts) =>
  async (budget: TimeBudget): Promise<SentDue> => {
    const { mails, clock, metric } = ports
    const result: SentDue = { due: 0, failed: 0 }
    let waitedMs = 0
    let isOver = false
    const slots = sendBudget(ports, shares)
    const waitForSlot = async () => {
      const turn = await slots.take(budget.remainingMs() - minRemainingMs)
      if (turn === 'go') return
      isOver = true
      log('warn', 'mails-wait', { reason: turn })
      throw new NoSlot()
    }
    const send = sendPosted({ ...ports, waitForSlot })
    const sendOne = async (id: MailId) => {
      const mail = await mails.get(id)
      if (!mail || isSettled(mail)) return
      result.due += 1
      let isSent = false
      try {
        isSent = isSettled(await send(mail, budget))
      } catch (fault) {
        if (fault instanceof NoSlot) return
        result.failed += 1
        log('error', 'mail-not-sent', { kind: id.kind, id: id.id, ...faultFields(fault) })
      } finally {
        if (!isSent) waitedMs = Math.max(waitedMs, clock().getTime() - Date.parse(mail.postedAt))
      }
    }
    const hasTimeLeft = () => !isOver && budget.remainingMs() > minRemainingMs
    await forEachConcurrent(mails.listDue(clock()), { concurrency, hasTimeLeft }, sendOne)
    metric('MailWait', 'Milliseconds', waitedMs)
    return result
  }
