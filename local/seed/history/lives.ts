import type { Answer } from '../../../functions/cases/call/call-facts.ts'
import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import type { Action } from './actions.ts'
import type { PlannedCall } from './compose-call.ts'
import { type DealerYear, workingTimeAfter } from './dealers.ts'
import type { Random } from './random.ts'
import type { Story } from './stories.ts'

const minuteMs = 60_000

/** A problem that was opened at an instant. */
export type Opened = { dealer: DealerYear; call: PlannedCall; story: Story; at: Date }

/** A step by one of the dealer's people. */
export const stepAt = (at: Date, { dealer, call }: Opened, random: Random, body: StepContent): Action => ({
  at,
  act: {
    ...{ kind: 'send', as: random.of(dealer.people), method: 'POST', anyRevision: true, body },
    path: `/v1/dealers/${dealer.dealerId}/problems/${call.callId}/steps`,
    ...(body.step === 'reopen' && { alerts: true }),
  },
})

/** Somebody takes a problem on by the link in its alert. */
const linkAt = (at: Date, { dealer: { dealerId }, call }: Opened, assignee: string): Action => ({
  at,
  act: { kind: 'link', dealerId, callId: call.callId, visitRef: call.visit.ref, assignee },
})

/** What the customer answers in a later call: as before, or contentedly. */
const answerAgain = (before: Answer, isLow: boolean): Answer => {
  const { question, choice } = before
  if (isLow) return before
  if (choice !== undefined) return { question, choice: 'yes' }
  return { question, mark: question === 'waiting' ? 5 : 10 }
}

/** A later call to the customer of a problem that was closed, by which it is verified or opened again. */
export const recheckAt = (
  at: Date,
  { dealer, call }: Opened,
  ending: 'content' | 'discontent' | 'not-reached',
): Action => {
  const { attempt: _, said: __, operatorVerdict: ___, recording: ____, situations, motives, ...kept } = call
  const isLow = ending === 'discontent'
  const reached = ending !== 'not-reached'
  return {
    at,
    act: {
      ...{ kind: 'send', as: 'call-centre', method: 'POST', ...(isLow && { alerts: true }) },
      path: `/v1/dealers/${dealer.dealerId}/call-batches`,
      body: {
        calls: [
          {
            ...kept,
            callId: `${call.callId}-r`,
            ...{ kind: 'recheck', recheckOf: call.callId },
            ...(!reached && { outcome: 'unreachable' }),
            startedAt: new Date(at.getTime() - 3 * minuteMs).toISOString(),
            endedAt: at.toISOString(),
            answers: reached ? (call.answers ?? []).map((answer) => answerAgain(answer, isLow)) : undefined,
            ...(isLow && { situations, motives }),
          },
        ],
      },
    },
  }
}

/** How a problem's deadlines fare, and what becomes of it. */
const fatesOf = (random: Random) => ({
  acknowledgedLate: random.happens(0.04),
  resolvedLate: random.happens(0.12),
  unresolved: random.happens(0.07),
  reopened: random.happens(0.03),
  recheck: random.of<'content' | 'not-reached' | 'none'>([
    ...(['content', 'content', 'not-reached'] as const),
    ...(['none', 'none', 'none', 'none', 'none', 'none', 'none', 'none', 'none'] as const),
  ]),
})

const attempts = [
  'No coge el teléfono; se le deja un mensaje.',
  'Hablado con el cliente: puede venir mañana por la mañana.',
  'Ha pedido que le llamemos a partir de las seis.',
] as const

/** Everything that a dealer and the call centre do about a problem, from its opening on, in working time. */
export const lifeOf = (random: Random, opened: Opened): Action[] => {
  const { dealer, story, at } = opened
  const fate = fatesOf(random)
  const after = (minutes: number, from = at) => workingTimeAfter(dealer, from, minutes)
  const step = (when: Date, body: StepContent) => stepAt(when, opened, random, body)
  const limit = dealer.acknowledgeWithin * 60
  const acknowledged = after(
    fate.acknowledgedLate ? limit + random.between(20, 200) : random.between(6, Math.floor(limit * 0.7)),
  )
  const assignee = random.of(dealer.assignees)
  const life: Action[] = [
    // An escalation, if nobody has taken it on by its deadline.
    ...(fate.acknowledgedLate
      ? [{ at: after(limit + 2), act: { kind: 'schedules' as const, names: ['sweep-problems'] } }]
      : []),
    random.happens(0.06) && !fate.acknowledgedLate
      ? linkAt(acknowledged, opened, assignee)
      : step(acknowledged, { step: 'acknowledge', assignee }),
  ]
  const contacted = after(random.between(25, 180), acknowledged)
  if (random.happens(0.5)) life.push(step(contacted, { step: 'contact-attempt', note: random.of(attempts) }))
  const closed = after(fate.resolvedLate ? random.between(1000, 1500) : random.between(90, 420), contacted)
  const resolution = { outcome: story.outcome, rootCause: story.cause, decision: story.decision }
  life.push(
    step(
      closed,
      fate.unresolved
        ? {
            ...resolution,
            ...{
              step: 'close-unresolved',
              outcome: 'El cliente no acepta ninguna solución y no quiere más llamadas.',
            },
          }
        : { ...resolution, step: 'resolve', changes: 'this-customer' },
    ),
  )
  if (fate.unresolved) return life
  if (fate.reopened) {
    const again = after(random.between(300, 700), closed)
    return [
      ...life,
      step(again, { step: 'reopen', note: 'Ha llamado el cliente: sigue igual.' }),
      step(after(random.between(120, 400), again), { ...resolution, step: 'resolve' }),
    ]
  }
  if (fate.recheck === 'none') return life
  const called = after(random.between(400, 700), closed)
  return [...life, recheckAt(called, opened, fate.recheck)]
}
