import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { batchItem } from '../../../functions/cases/call/call-content.ts'
import { isOpen, type ProblemStatus } from '../../../functions/cases/problem/problem-status.ts'
import { stepContent } from '../../../functions/cases/problem/step-content.ts'
import { stateAfter } from '../../../functions/cases/problem/steps.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { validateCall } from '../../../functions/calls/validating/validate-call.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { questionnaireContent } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { dealers, questionnaires } from '../../../local/seed/directory.ts'
import { participants } from '../../../local/seed/groups.ts'
import type { Action } from '../../../local/seed/history/actions.ts'
import { compareDecision } from '../../../functions/statistics/rules/compare-decision.ts'
import { beginningOf, planHistory } from '../../../local/seed/history/plan-history.ts'

/** A working day, the worst day for draws, a Sunday at night, and the day after a week of holidays. */
const presents = [
  '2026-11-20T10:00:00Z',
  '2028-02-29T11:30:00Z',
  '2026-11-29T02:00:00Z',
  '2027-01-07T08:00:00Z',
]

const batch = z.object({ calls: z.array(batchItem) })
const content = (dealerId: string) => z.parse(dealerContent, { ...dealers, ...participants }[dealerId])
const named = (name: string) => ({ ...z.parse(questionnaireContent, questionnaires[name]), name })

type Case = { dealerId: string; status: ProblemStatus; at: Date; reopened: boolean }

/** What the service would make of a plan: its cases by call id, and how many calls there were. */
const play = (plan: readonly Action[]) => {
  const cases = new Map<string, Case>()
  const ids = new Set<string>()
  for (const { at, act } of plan) {
    if (act.kind === 'link') {
      const one = cases.get(act.callId)
      expect(one?.status).toBe('open')
      if (one) one.status = 'acknowledged'
    }
    if (act.kind !== 'send') continue
    const [, , , dealerId = '', part, callId = ''] = act.path.split('/')
    if (part === 'call-batches') {
      const { calls } = z.parse(batch, act.body)
      expect(calls.length).toBeLessThanOrEqual(25)
      for (const { callId: id, ...call } of calls) {
        expect(ids).not.toContain(id)
        ids.add(id)
        const questionnaire = named(call.questionnaire)
        expect(validateCall(call, questionnaire, { dealerId, ...content(dealerId) }, at)).toEqual([])
        expect(Date.parse(call.endedAt ?? '')).toBeLessThanOrEqual(at.getTime())
        const { problem } = classify(call, questionnaire)
        const before = cases.get(call.recheckOf ?? '')
        if (call.kind === 'recheck') {
          expect(before).toBeDefined()
          if (before && problem && !isOpen(before.status))
            Object.assign(before, { status: 'open', reopened: true })
        } else if (problem) cases.set(id, { dealerId, status: 'open', at, reopened: false })
      }
    }
    if (part === 'problems') {
      const { step } = z.parse(stepContent, act.body)
      const one = cases.get(callId)
      const status = one && stateAfter(one.status, step)
      expect(status, `${step} of ${callId}, ${one?.status}`).toBeTruthy()
      if (one && status) Object.assign(one, { status, reopened: one.reopened || step === 'reopen' })
    }
  }
  return { cases: [...cases.values()], calls: ids.size }
}

test.each(presents)(
  'a year up to %s is what the service accepts, and leaves problems in every state',
  (present) => {
    const now = new Date(present)
    const plan = planHistory(now)
    expect(planHistory(now)).toEqual(plan)
    const { cases, calls } = play(plan)
    expect(calls).toBeGreaterThan(600)
    expect(calls).toBeLessThan(1200)
    expect(cases.length).toBeGreaterThan(75)
    expect(cases.length).toBeLessThan(95)
    const ofGredos = cases.filter(({ dealerId }) => dealerId === 'gredos')
    const open = ofGredos.filter(({ status }) => isOpen(status))
    expect(open.length).toBeGreaterThanOrEqual(11)
    expect(open.length).toBeLessThanOrEqual(20)
    expect(new Set(ofGredos.map(({ status }) => status))).toEqual(
      new Set(['open', 'acknowledged', 'in-progress', 'resolved', 'unresolved']),
    )
    expect(ofGredos.some(({ status, reopened }) => isOpen(status) && reopened)).toBe(true)
    const times = plan.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThan(beginningOf(now).getTime())
    expect(times.at(-1)).toBeLessThan(now.getTime())
  },
)

/** How a step ends a problem, as far as its cause is counted. */
const closing = z.object({ step: z.enum(['resolve', 'close-unresolved']), rootCause: z.string() })

test.each(presents)('in a year up to %s the figures tell that a decision worked', (present) => {
  const steps = planHistory(new Date(present)).flatMap(({ at, act }) =>
    act.kind === 'send' && /\/gredos\/problems\//.test(act.path) ? [{ at, body: act.body }] : [],
  )
  const decided = steps.filter(({ body }) => z.safeParse(stepContent, body).data?.step === 'decision')
  expect(decided).toHaveLength(1)
  const on = decided[0]?.at.toISOString().slice(0, 10) ?? ''
  const closed = steps.flatMap(({ at, body }) => {
    const { data } = z.safeParse(closing, body)
    return data ? [{ day: at.toISOString().slice(0, 10), cause: data.rootCause }] : []
  })
  const count = (some: typeof closed) => ({
    n: some.filter(({ cause }) => cause === 'service/communication').length,
    of: some.length,
  })
  const { told, chance } = compareDecision(
    count(closed.filter(({ day }) => day < on)),
    count(closed.filter(({ day }) => day > on)),
  )
  expect(told).toBe(true)
  expect(chance).toBeLessThan(0.05)
})

test.each(presents)('in a year up to %s the mail of two recipients bounces', (present) => {
  const plan = planHistory(new Date(present))
  for (const [address, dealerId] of [
    ['taller@ribera.example', 'ribera'],
    ['posventa@gredos.example', 'gredos'],
  ]) {
    const [from, to] = plan.flatMap(({ at, act }) =>
      act.kind === 'mailbox' && act.address === address ? [at] : [],
    )
    const told = plan.filter(
      ({ at, act }) =>
        act.kind === 'send' &&
        act.alerts === true &&
        act.path === `/v1/dealers/${dealerId}/call-batches` &&
        at > (from ?? at) &&
        at < (to ?? at),
    )
    expect(told, address).not.toEqual([])
  }
})
