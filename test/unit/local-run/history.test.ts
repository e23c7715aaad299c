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
    expect(calls).toBeLessThan(1000)
    expect(cases.length).toBeGreaterThan(90)
    expect(cases.length).toBeLessThan(160)
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
