import { faultFields, log } from '../../platform/runtime/log.ts'
import { isWorthRetrying, type TimeBudget } from '../../platform/retry/time-budget.ts'
import { hasLeft } from '../../directory/dealers/leaving.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { isClaimable, isGivenUp } from '../../platform/mail/sending/claim-steps.ts'
import type { ProblemCall } from '../mail/alert-facts.ts'
import { type Alert } from '../../cases/alert/alert-item.ts'
import type { AlertPorts } from './alert-ports.ts'
import { composeNotice } from './compose-notice.ts'
import { chooseRecipients, type Reachability, type Recipient } from './choose-recipients.ts'
import { escalationPath } from './escalation-path.ts'
import { type Notice, openingNotice } from '../../cases/alert/notice.ts'
import { notify } from './notify.ts'
import { keepSummary } from './keep-summary.ts'
import { addressesAsked } from './this-opening.ts'
import { reachabilityOf } from './summarise-alerts.ts'

export type Raise = {
  call: ProblemCall
  notice: Notice
  /**
   * The problem's alerts: those of this notice as far as the caller knows them, others being found when claiming them; for
   * a notice of what has changed, all of them, because it also goes to whoever was asked to act.
   */
  known: readonly Alert[]
  budget: TimeBudget
  /** If every recipient is unreachable, try refused and given-up addresses once more. */
  retryUnreached?: boolean
  /** With `escalated:3`: the problem was not acknowledged in time either, and this is the one mail about both. */
  unacknowledged?: boolean
}

type Raised = {
  /** The notice's alerts as they are now. */
  alerts: Alert[]
  /** Whether a retry a little later may reach a recipient who has not been alerted. */
  again: boolean
  /** The dealer has left: nobody is to be told any more. One that waits for its case to go on is not. */
  isMoot: boolean
}

/**
 * Whether a notice waits: because its call is about to be erased, or because its case stands still. The problem's alert does
 * not wait for its case once somebody was about to be sent it, so that whoever objects does not silence a failing brake
 * (rights.md).
 */
const waits = async (
  { alerts }: AlertPorts,
  { call, notice, known }: Raise,
  isStill: boolean,
): Promise<boolean> => {
  if (call.erasing !== null) return true
  if (!isStill) return false
  if (notice !== openingNotice(call)) return true
  const claimed = known.length > 0 ? known : await alerts.list(call.dealerId, call.callId)
  return claimed.every((alert) => alert.notice !== notice)
}

/** What was about to be sent when a dealer left still goes out for an hour. */
const graceMs = 3_600_000

/**
 * Ensures that a notice reaches everybody who should get it: all of the first level and, if none of them can be reached, the
 * next levels in turn. Safe to repeat or run concurrently: nothing is sent twice. Stores the summary of the notice that
 * opened the problem on it. Sends nothing for a call that is about to be erased, and for a case that stands still nothing but an
 * alert that was begun. Failures are reported
 * through `again` and the log, except when the directory cannot be read for a transient reason, or the summary not written:
 * then it throws.
 */
export const raiseNotice =
  (ports: AlertPorts) =>
  async (raise: Raise): Promise<Raised> => {
    const { call, notice, budget, retryUnreached = false, unacknowledged = false } = raise
    const { dealerId, callId } = call
    // Both read the states of the call's customer: begun together, they are one request.
    const [{ dealer, brand, message }, isStill] = await Promise.all([
      composeNotice(ports, raise),
      ports.standsStill(call),
    ])
    const own = raise.known.filter((alert) => alert.notice === notice)
    if (dealer && hasLeft(dealer, new Date(ports.clock().getTime() - graceMs)))
      return { alerts: own, again: false, isMoot: true }
    if (await waits(ports, raise, isStill)) return { alerts: own, again: false, isMoot: false }
    const asked = addressesAsked(raise.known, call)
    const levels = escalationPath({
      ...{ dealer, brand, notice, asked, asortis: ports.asortis, now: ports.clock() },
      kind: call.content.kind,
    })
    const alerts = new Map(own.map((alert) => [recipientHash(alert.email), alert]))
    const tried = new Set<string>()
    let [later, faults, lastResort] = [false, 0, false]
    // The last resort keeps the order too: the next level only if nobody before it can be reached.
    const reachabilityNow = (hash: string, alert: Alert): Reachability =>
      lastResort && !tried.has(hash) && isClaimable(alert, ports.clock(), true)
        ? 'pending'
        : reachabilityOf(alert)
    const isPending = ({ email }: Recipient) => {
      const hash = recipientHash(email)
      const alert = alerts.get(hash)
      return !tried.has(hash) && (!alert || reachabilityNow(hash, alert) === 'pending')
    }
    for (;;) {
      const reachability = new Map([...alerts].map(([hash, alert]) => [hash, reachabilityNow(hash, alert)]))
      const to = chooseRecipients({ levels, unacknowledged, asked }, notice, reachability).filter(isPending)
      if (to.length === 0) {
        const unreached = [...alerts.values()].every((alert) => reachabilityOf(alert) === 'unreachable')
        if (!retryUnreached || lastResort || !unreached) break
        lastResort = true
        continue
      }
      to.forEach(({ email }) => tried.add(recipientHash(email)))
      const recipients = to.map((recipient) => ({
        recipient,
        known: alerts.get(recipientHash(recipient.email)),
      }))
      for (const result of await notify(ports)(message, recipients, { ...budget, lastResort })) {
        if ('alert' in result) alerts.set(recipientHash(result.recipient.email), result.alert)
        else {
          later ||= isWorthRetrying(result.fault)
          faults += 1
          log('error', 'alert-fault', {
            dealerId,
            callId,
            notice,
            recipientLevel: result.recipient.level,
            ...faultFields(result.fault),
          })
        }
      }
    }
    const now = [...alerts.values()]
    if (faults === 0 && now.every((alert) => reachabilityOf(alert) === 'unreachable')) {
      log('error', 'alert-reaches-nobody', { dealerId, callId, notice })
      ports.metric('AlertReachesNobody', 'Count', 1)
    }
    if (notice === openingNotice(call)) await keepSummary(ports)(call, now)
    return {
      alerts: now,
      isMoot: false,
      again: later || now.some((alert) => alert.state === 'released' && !isGivenUp(alert)),
    }
  }
