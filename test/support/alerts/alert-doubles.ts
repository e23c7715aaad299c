import type { TimeBudget } from '../../../functions/platform/retry/time-budget.ts'
import type { AlertPorts } from '../../../functions/alerts/raising/alert-ports.ts'
import { type Alert, alertItem } from '../../../functions/cases/alert/alert-item.ts'
import type { NoticeItem } from '../../../functions/cases/alert/notice-item.ts'
import type { AlertStore } from '../../../functions/cases/store/alert-store.ts'
import { type Delivery, deliveryItem } from '../../../functions/cases/alert/delivery-item.ts'
import type { DeliveryStore } from '../../../functions/cases/store/delivery-store.ts'
import type { ProblemCall } from '../../../functions/alerts/mail/alert-facts.ts'
import type { MailTags } from '../../../functions/platform/mail/delivery/mail-tags.ts'
import type { Mailer } from '../../../functions/platform/mail/sending/send-mail.ts'
import type { SendOutcome } from '../../../functions/platform/mail/sending/send-outcome.ts'
import type { SweepPorts } from '../../../functions/alerts/sweeping/sweep-problem.ts'
import { callItem, parseCallItem, type StoredCall } from '../../../functions/cases/call/call-item.ts'
import type { AcknowledgementLink } from '../../../functions/cases/acknowledgement/link-item.ts'
import { linkToken } from '../../../functions/cases/acknowledgement/link-token.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import type { AlertEvent } from '../../../functions/alerts/events.ts'
import { alertCheckAfterMs, dueAttributes, earliest } from '../../../functions/cases/clocks/due.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import { exampleCall, exampleDealer, exampleQuestionnaire } from '../calls/example-call.ts'

/** How a recipient of the examples reaches Asortis. */
export const exampleContact = { email: 'atencion@asortis.example', phone: '+34910123456' }

/** When the example problem opened. */
export const problemAt = '2026-11-20T10:02:00.000Z'
export const asortisAddress = 'avisos@asortis.example'

/** The item of a call that has just become a problem, as intake stores it. */
export const problemItem = (more: { callId?: string; content?: CallContent; problemAt?: string } = {}) => {
  const content = more.content ?? exampleCall
  const at = more.problemAt ?? problemAt
  const after = (ms: number) => new Date(Date.parse(at) + ms).toISOString()
  const problem = { problemAt: at, acknowledgeBy: after(4 * 3_600_000), resolveBy: after(40 * 3_600_000) }
  return callItem({
    dealerId: exampleDealer.dealerId,
    callId: more.callId ?? 'C-1',
    receivedAt: at,
    month: '2026-11',
    brandId: exampleQuestionnaire.brand,
    rewardRule: 'none',
    topMark: null,
    surveyExpectedAfterDays: null,
    content,
    classification: classify(content, exampleQuestionnaire),
    script: { version: 'es-1', class: 'problem', steps: ['calm-down', 'offer-study', 'empathise-and-thank'] },
    fingerprint: 'print',
    putBy: 'request',
    due: { alert: after(alertCheckAfterMs), acknowledge: problem.acknowledgeBy, resolve: problem.resolveBy },
    problem,
  })
}

/** The example problem. */
export const problemCall = (more: Parameters<typeof problemItem>[0] = {}): ProblemCall => {
  const call = parseCallItem(problemItem(more))
  if (!call.problem) throw new Error('The example is a problem')
  return { ...call, problem: call.problem }
}

/** A clock that stands still until it is moved. */
export const movableClock = (start: string) => {
  let now = Date.parse(start)
  return { clock: () => new Date(now), forward: (ms: number) => void (now += ms) }
}

/** Alerts in memory, with the same write conditions as the table. */
export const memoryAlerts = (): AlertStore & { all: () => Alert[] } => {
  const items = new Map<string, Alert>()
  const keyOf = (alert: Alert) => JSON.stringify([alertItem(alert).pk, alertItem(alert).sk])
  return {
    all: () => [...items.values()],
    create: async (alert) => {
      const there = items.get(keyOf(alert))
      if (there) return there
      items.set(keyOf(alert), alert)
      return null
    },
    replace: async (next, n) => {
      const there = items.get(keyOf(next))
      if (!there) throw new Error('There is nothing to replace')
      if (there.n !== n) return there
      items.set(keyOf(next), next)
      return null
    },
    list: async (dealerId, callId) =>
      [...items.values()].filter((alert) => alert.dealerId === dealerId && alert.callId === callId),
  }
}

/** Delivery events in memory. */
const memoryDeliveries = (): DeliveryStore & { all: () => Delivery[] } => {
  const items = new Map<string, Delivery>()
  return {
    all: () => [...items.values()],
    put: async (delivery) => {
      const { sk } = deliveryItem(delivery)
      if (!items.has(sk)) items.set(sk, delivery)
    },
    list: async (dealerId, callId, messageId) =>
      [...items.values()].filter(
        (item) =>
          item.dealerId === dealerId &&
          item.callId === callId &&
          (messageId === undefined || item.messageId === messageId),
      ),
  }
}

export type Accepted = { to: string; messageId: string; raw: string; tags: MailTags }
/** What SES does with the next mail: accepts it, accepts it but the response is lost, or one of the other outcomes. */
export type SesBehaviour = 'accept' | 'accept-without-response' | Exclude<SendOutcome['kind'], 'accepted'>

/** Further notices in memory. */
const memoryNotices = () => {
  const items = new Map<string, NoticeItem>()
  const keyOf = (dealerId: string, callId: string, notice: string) =>
    JSON.stringify([dealerId, callId, notice])
  return {
    put: (item: NoticeItem) => void items.set(keyOf(item.dealerId, item.callId, item.notice), item),
    get: async (dealerId: string, callId: string, notice: string) =>
      items.get(keyOf(dealerId, callId, notice)),
    list: async (dealerId: string, callId: string) =>
      [...items.values()].filter((item) => item.dealerId === dealerId && item.callId === callId),
  }
}

/** SES in memory: `accepted` is what it really accepted, whatever it responded. */
export const memoryMailer = (
  behaviour: (to: string) => SesBehaviour = () => 'accept',
): Mailer & { accepted: Accepted[] } => {
  const accepted: Accepted[] = []
  return {
    accepted,
    send: async (raw, to, tags) => {
      const now = behaviour(to)
      if (now !== 'accept' && now !== 'accept-without-response') return { kind: now, code: 'Test' }
      const messageId = `message-${accepted.length + 1}`
      accepted.push({ to, messageId, raw: Buffer.from(raw).toString('utf8'), tags })
      return now === 'accept' ? { kind: 'accepted', messageId } : { kind: 'unknown', code: 'TimeoutError' }
    },
  }
}

/** The case store in memory. */
const memoryCases = () => {
  const seen = new Map<string, number>()
  const calls = new Map<string, StoredCall>()
  const keyOf = (dealerId: string, callId: string) => `${dealerId}/${callId}`
  const change = (dealerId: string, callId: string, to: (call: StoredCall) => StoredCall) => {
    const call = calls.get(keyOf(dealerId, callId))
    if (call) calls.set(keyOf(dealerId, callId), to(call))
  }
  const cases: SweepPorts['cases'] = {
    readCall: async (dealerId, callId) => calls.get(keyOf(dealerId, callId)),
    visitOf: async (dealerId, callId) => {
      const content = calls.get(keyOf(dealerId, callId))?.content
      return content ? { visitRef: content.visit.ref, customer: content.customer } : null
    },
    recordAlert: async (dealerId, callId, alert, count) => {
      const key = keyOf(dealerId, callId)
      if ((seen.get(key) ?? 0) > count) return
      seen.set(key, count)
      change(dealerId, callId, (call) => ({ ...call, problem: call.problem && { ...call.problem, alert } }))
    },
    async *listDue(now) {
      for (const { dealerId, callId, due } of [...calls.values()]) {
        const dueAt = earliest(due)
        if (dueAt !== undefined && dueAt <= now.toISOString()) yield { dealerId, callId, dueAt }
      }
    },
    setDue: async (dealerId, callId, seenDueAt, times) => {
      const call = calls.get(keyOf(dealerId, callId))
      if (!call || earliest(call.due) !== seenDueAt) return false
      const next = 'due' in dueAttributes(dealerId, callId, times) ? times : {}
      change(dealerId, callId, (old) => ({ ...old, due: next }))
      return true
    },
    postpone: async (dealerId, callId, seenDueAt, retry) => {
      const call = calls.get(keyOf(dealerId, callId))
      if (!call || earliest(call.due) !== seenDueAt) return
      change(dealerId, callId, (old) => ({ ...old, due: { ...old.due, retry } }))
    },
  }
  return {
    cases,
    put: (call: StoredCall) => void calls.set(keyOf(call.dealerId, call.callId), call),
    get: (callId: string) => calls.get(keyOf(exampleDealer.dealerId, callId)),
  }
}

export const endlessPatience = (attempts = 4): TimeBudget => ({ attempts, remainingMs: () => 1_000_000 })

/** Everything that alerting depends on, in memory. */
export const alertDoubles = (options: { behaviour?: (to: string) => SesBehaviour; start?: string } = {}) => {
  const time = movableClock(options.start ?? '2026-11-20T10:02:01.000Z')
  const alerts = memoryAlerts()
  const deliveries = memoryDeliveries()
  const mailer = memoryMailer(options.behaviour)
  const problems = memoryCases()
  const notices = memoryNotices()
  const published: AlertEvent[] = []
  const closed: string[] = []
  const metrics: { name: string; value: number }[] = []
  const links = new Map<string, AcknowledgementLink>()
  let ids = 0
  const ports: AlertPorts & SweepPorts = {
    alerts,
    mailer,
    directory: exampleDirectory(),
    cases: problems.cases,
    notices,
    standsStill: async ({ suspension }) => suspension !== null,
    readNotToRing: async () => ({}),
    clock: time.clock,
    metric: (name, _unit, value) => void metrics.push({ name, value }),
    sleep: async (ms) => time.forward(ms),
    random: () => 0.5,
    newId: () => `attempt-${(ids += 1)}`,
    from: 'avisos@mail.asortis.example',
    asortis: asortisAddress,
    contact: exampleContact,
    links: { put: async (token, link) => void links.set(token, link) },
    linkToken: linkToken('key of the links'),
    apiUrl: 'https://api.example.com',
    closeSilentCall: async ({ callId }) => {
      closed.push(callId)
      return true
    },
  }
  return {
    ports,
    deliveryPorts: {
      ...ports,
      deliveries,
      publish: async (events: readonly AlertEvent[]) => void published.push(...events),
    },
    alerts,
    deliveries,
    notices,
    mailer,
    problems,
    published,
    links,
    closed,
    metrics,
    forward: time.forward,
  }
}
export type AlertDoubles = ReturnType<typeof alertDoubles>
