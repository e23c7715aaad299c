import { absentIfGone } from '../../platform/errors/gone.ts'
import type { AlertEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import { log } from '../../platform/runtime/log.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { applySesEvents } from '../../platform/mail/delivery/apply-ses-events.ts'
import { changeClaim } from '../../platform/mail/sending/change-claim.ts'
import type { DeliveryType } from '../../platform/mail/delivery/ses-event.ts'
import { alertCheckAfterMs, type DueTimes, earliest } from '../../cases/clocks/due.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { ProblemCall } from '../mail/alert-facts.ts'
import { type Alert, withLatency } from '../../cases/alert/alert-item.ts'
import type { AlertPorts } from '../raising/alert-ports.ts'
import type { Delivery } from '../../cases/alert/delivery-item.ts'
import { escalationLevel, hasItem, type Notice } from '../../cases/alert/notice.ts'
import { NotAllTold } from '../raising/raise-alert.ts'
import { recordSummary } from '../raising/keep-summary.ts'
import { raiseNotice } from '../raising/raise-notice.ts'
import { isNoticeDue } from '../raising/is-notice-due.ts'
import { reachabilityOf } from '../raising/summarise-alerts.ts'

type RecordDeliveryPorts = Omit<AlertPorts, 'cases'> & {
  cases: Pick<Cases['cases'], 'recordAlert' | 'readCall' | 'setDue'>
  deliveries: Cases['deliveries']
  publish: Publish<AlertEvent>
}

const eventNames: Partial<Record<DeliveryType, 'AlertDelivered' | 'AlertBounced'>> = {
  delivery: 'AlertDelivered',
  bounce: 'AlertBounced',
  'soft-bounce': 'AlertBounced',
  reject: 'AlertBounced',
  complaint: 'AlertBounced',
}

const publishOf = async (publish: Publish<AlertEvent>, delivery: Delivery) => {
  const { dealerId, callId, notice, messageId, type, at } = delivery
  const name = eventNames[type]
  if (!name) return
  const id = `${dealerId}/${callId}/${messageId}/${type}`
  await publish([{ name, id, at, data: { dealerId, callId, notice, messageId } }])
}

/** The due times with a check of this notice added. */
const withCheckAt = (notice: Notice, due: DueTimes, soon: string): DueTimes => {
  if (hasItem(notice)) return { ...due, notice: due.notice ?? soon }
  const level = escalationLevel(notice)
  if (level === undefined) return { ...due, alert: soon }
  // An existing time already schedules a check, or is the deadline of a reopened problem: keep it.
  return level === 2
    ? { ...due, acknowledge: due.acknowledge ?? soon }
    : { ...due, resolve: due.resolve ?? soon }
}

/** Schedules the notice for the sweep, in case this run cannot reach the next recipient or none is left. */
const scheduleRecheck = async (
  { cases, clock }: RecordDeliveryPorts,
  { dealerId, callId, due, suspension }: ProblemCall,
  notice: Notice,
) => {
  if (suspension) return
  const soon = new Date(clock().getTime() + alertCheckAfterMs).toISOString()
  await cases.setDue(dealerId, callId, earliest(due), withCheckAt(notice, due, soon))
}

/** Reads the delivery's call; undefined if it is gone or no problem. */
const readProblem = async (
  { cases }: RecordDeliveryPorts,
  { dealerId, callId }: Delivery,
): Promise<ProblemCall | undefined> => {
  const call = await absentIfGone(cases.readCall(dealerId, callId))
  return call?.problem ? { ...call, problem: call.problem } : undefined
}

/** Alerts the next recipient in place of an unreachable one, unless the notice no longer needs sending. */
const goOn = async (
  ports: RecordDeliveryPorts,
  delivery: Delivery,
  known: readonly Alert[],
  budget: TimeBudget,
) => {
  const { notice } = delivery
  const call = await readProblem(ports, delivery)
  if (!call || !isNoticeDue(notice, call.problem)) return
  await scheduleRecheck(ports, call, notice)
  const { again } = await raiseNotice(ports)({ call, notice, known, budget })
  if (again) throw new NotAllTold()
}

/**
 * Records the fate of a mail on its case and, if the recipient proves unreachable, alerts the next one. Events may repeat,
 * arrive in any order, and arrive before the message id is stored. Throws on transient failures, to be retried, and 410 if
 * the case was erased.
 */
export const recordDelivery =
  (ports: RecordDeliveryPorts) =>
  async (delivery: Delivery, budget: TimeBudget): Promise<void> => {
    const { dealerId, callId, notice, recipient, messageId, type } = delivery
    const about = { dealerId, callId, notice, messageId, type }
    // Nothing is written about a case that was erased: throws 410.
    await ports.cases.readCall(dealerId, callId)
    await ports.deliveries.put(delivery)
    const [alerts, events] = await Promise.all([
      ports.alerts.list(dealerId, callId),
      ports.deliveries.list(dealerId, callId, messageId),
    ])
    const own = (alert: Alert) => alert.notice === notice && recipientHash(alert.email) === recipient
    const alert = alerts.find(own)
    // The latency remains to be recorded only if the sender got no response from SES.
    const call = alert && alert.sentAt === undefined ? await readProblem(ports, delivery) : null
    if (!alert || call === undefined) return log('warn', 'delivery-without-alert', about)
    const change = applySesEvents(events, call ? withLatency(call.problem.problemAt) : undefined)
    const now = await changeClaim(ports.alerts, alert, change)
    log('info', 'delivery-recorded', { ...about, state: now.state })
    // SES's acceptance is usually recorded already; its event then changes nothing and there is nothing to do.
    if (type === 'send' && now.n === alert.n) return
    // A transient bounce of a delivered mail is an automatic reply, which is of no interest to anyone.
    if (type !== 'soft-bounce' || now.state === 'bounced') await publishOf(ports.publish, delivery)
    // Re-read after writing: of two concurrent events, at least the later run sees both writes.
    const known = await ports.alerts.list(dealerId, callId)
    await recordSummary(ports)(dealerId, callId, known)
    if (reachabilityOf(now) === 'unreachable') await goOn(ports, delivery, known, budget)
  }
