import { alertsOf } from '../../cases/alert/alert-item.ts'
import { deliveriesOf } from '../../cases/alert/delivery-item.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { isClosing, parseClosing } from '../../cases/call/closing-item.ts'
import type { TimelineEntry } from '../contract/response-schemas.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import { stepsOf } from '../../cases/problem/step-item.ts'

type Item = Record<string, unknown>

const stepEntries = (items: readonly Item[]): TimelineEntry[] =>
  stepsOf(items).map(({ at, by, from, to, content }) => {
    const { step, ...detail } = content
    return { at, who: by, what: step, detail: { ...detail, from, to } }
  })

const mailEntries = (items: readonly Item[]): TimelineEntry[] =>
  alertsOf(items).flatMap(({ notice, email, state, at, uncertainAt, sentAt, code }) => {
    const about = { notice, to: email }
    const entry = (time: string, what: string, detail: object = {}) => ({
      at: time,
      who: 'service',
      what,
      detail: { ...about, ...detail },
    })
    return [
      ...uncertainAt.map((time) => entry(time, 'mail-uncertain')),
      ...(sentAt === undefined ? [] : [entry(sentAt, 'mail-sent')]),
      ...(state === 'refused' ? [entry(at, 'mail-refused', { code })] : []),
      ...(state === 'claimed' || state === 'released' ? [entry(at, 'mail-waiting', { code })] : []),
    ]
  })

/** SES's delivery events, without `send`, which `mail-sent` already covers. */
const deliveryEntries = (items: readonly Item[]): TimelineEntry[] =>
  deliveriesOf(items)
    .filter(({ type }) => type !== 'send')
    .map(({ at, type, notice, messageId }) => ({
      at,
      who: 'mail-service',
      what: `mail-${type}`,
      detail: { notice, messageId },
    }))

/** A problem's history, oldest first, from its call and the case's other items. Pure. */
export const timelineOf = (
  call: StoredCall,
  problem: ProblemState,
  items: readonly Item[],
): TimelineEntry[] => {
  const { classification, content, receivedAt } = call
  const closings = items.filter(isClosing).map((item): TimelineEntry => {
    const { closedAt, by } = parseClosing(item)
    return { at: closedAt, who: by === 'sweep' ? 'service' : content.operator, what: 'call-closed' }
  })
  const { criteria, agreement } = classification
  return [
    { at: receivedAt, who: content.operator, what: 'call-taken', detail: { outcome: content.outcome } },
    { at: problem.problemAt, who: 'service', what: 'problem-opened', detail: { criteria, agreement } },
    ...closings,
    ...stepEntries(items),
    ...mailEntries(items),
    ...deliveryEntries(items),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
