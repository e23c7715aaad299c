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
import type { ProblemCall } from '../mail/alert-document.ts'
import { type Alert, alertsOf, withLatency } from '../../cases/alert/alert-item.ts'
import type { AlertPorts } from '../raising/alert-ports.ts'
import { deliveriesOf, type Delivery } from '../../cases/alert/delivery-item.ts'
import { escalationLevel, type Notice } from '../../cases/alert/notice.ts'
import { NotAllTold } from '../raising/raise-alert.ts'
import { keepSummary, raiseNotice } from '../raising/raise-notice.ts'
import { needsTelling } from '../raising/needs-telling.ts'
import { reachOf } from '../raising/summarise-alerts.ts'

export type RecordDeliveryPorts = Omit<AlertPorts, 'cases'> & {
  cases: Pick<Cases['cases'], 'recordAlert' | 'readCase' | 'setDue'>
  deliveries: Cases['deliveries']
  publish: Publish<AlertEvent>
}

const eventNames: Partial<Record<DeliveryType, 'AlertDelivered' | 'AlertBounced'>> = {
  delivery: 'AlertDelivered',
  bounce: 'AlertBounced',
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

/** What is due, with a look at this very notice among it. */
const lookSoon = (notice: Notice, due: DueTimes, soon: string): DueTimes => {
  const level = escalationLevel(notice)
  if (level === undefined) return { ...due, alert: soon }
  // A time that is there already is a look that will come, or the clock of a problem that was opened again.
  return level === 2
    ? { ...due, acknowledge: due.acknowledge ?? soon }
    : { ...due, resolve: due.resolve ?? soon }
}

/** Puts the notice up for the sweep's look again, should this run not get to telling the next, or nobody be left. */
const lookAgain = async (
  { cases, clock }: RecordDeliveryPorts,
  { dealerId, callId, due }: ProblemCall,
  notice: Notice,
) => {
  const soon = new Date(clock().getTime() + alertCheckAfterMs).toISOString()
  await cases.setDue(dealerId, callId, earliest(due), lookSoon(notice, due, soon))
}

/**
 * Records what became of a mail on its case, and where the recipient turns out to be out of reach, tells the next.
 * Events may repeat, come in any order, and come before the message id was stored. Throws for what will pass.
 */
export const recordDelivery =
  (ports: RecordDeliveryPorts) =>
  async (delivery: Delivery, budget: TimeBudget): Promise<void> => {
    const { dealerId, callId, notice, recipient, messageId, type } = delivery
    const about = { dealerId, callId, notice, messageId, type }
    await ports.deliveries.put(delivery)
    const { call, items } = await ports.cases.readCase(dealerId, callId)
    const own = (alert: Alert) => alert.notice === notice && recipientHash(alert.email) === recipient
    const alerts = alertsOf(items)
    const alert = alerts.find(own)
    if (!call?.problem || !alert) return log('warn', 'delivery-without-alert', about)
    const events = deliveriesOf(items).filter(
      (item) => item.notice === notice && item.recipient === recipient,
    )
    const change = applySesEvents(events, withLatency(call.problem.problemAt))
    const now = await changeClaim(ports.alerts, alert, change)
    log('info', 'delivery-recorded', { ...about, state: now.state })
    // That SES took the mail is known already, nearly always: then its event changes nothing and nobody need be told.
    if (type === 'send' && now.n === alert.n) return
    await publishOf(ports.publish, delivery)
    // Read again after writing: of two events at the same moment, at least the later run sees what both wrote.
    const fresh = await ports.cases.readCase(dealerId, callId)
    if (!fresh.call?.problem) return
    const known = alertsOf(fresh.items)
    const kept = await keepSummary(ports)({ ...fresh.call, problem: fresh.call.problem }, known)
    if (reachOf(now) !== 'unreachable' || !needsTelling(notice, kept.problem.status)) return
    await lookAgain(ports, kept, notice)
    const { again } = await raiseNotice(ports)({
      call: kept,
      notice,
      known: known.filter((item) => item.notice === notice),
      budget,
    })
    if (again) throw new NotAllTold()
  }
