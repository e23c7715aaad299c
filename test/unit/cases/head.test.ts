import { describe, expect, test } from 'vitest'
import { headFacts } from '../../../functions/cases/head/head-facts.ts'
import { progressAfter } from '../../../functions/cases/head/progress.ts'
import type { StepEntry } from '../../../functions/cases/entries/entry-item.ts'
import { stepContent } from '../../../functions/cases/problem/step-content.ts'
import type { ProblemStatus } from '../../../functions/cases/problem/problem-status.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { exampleCall, exampleQuestionnaire, typicalCall } from '../../support/calls/example-call.ts'

test('a call keeps what figures count of it; only a problem its customer and car', () => {
  const facts = (content: typeof exampleCall, hasProblem = true) => {
    const classification = classify(content, exampleQuestionnaire)
    const problem = hasProblem && classification.problem ? {} : null
    return headFacts({ content, classification, problem, brandId: 'seat' })
  }
  expect(facts(typicalCall)).toEqual({ brand: 'seat', adviser: 'asesor-2', site: 'avila' })
  expect(facts(exampleCall)).toEqual({
    brand: 'seat',
    adviser: 'asesor-4',
    site: 'avila',
    topics: ['repair-quality'],
    customer: 'C-10442',
    plate: '1234KLM',
  })
  expect(facts(exampleCall, false)).toEqual({ brand: 'seat', adviser: 'asesor-4', site: 'avila' })
  const operatorVerdict = { problem: true, criteria: ['lingering-discontent' as const] }
  expect(facts({ ...exampleCall, operatorVerdict }).criteria).toEqual([
    'unresolved-situation',
    'lingering-discontent',
    'low-marks',
  ])
})

describe("a problem's progress", () => {
  const step = (
    from: ProblemStatus,
    to: ProblemStatus,
    hour: number,
    content: Partial<StepEntry['content']> = {},
  ): StepEntry => ({
    kind: 'step',
    by: 'dealer:ana',
    at: new Date(Date.UTC(2026, 10, 20, hour)).toISOString(),
    from,
    to,
    content: { step: 'note', ...content },
  })
  const closing = { rootCause: 'workshop/parts' as const }

  test('has the first acknowledgement and the last closing', () => {
    const acknowledged = progressAfter({}, step('open', 'acknowledged', 9), 30)
    expect(acknowledged).toEqual({ acknowledgedAt: '2026-11-20T09:00:00.000Z', acknowledgeMinutes: 30 })
    const closed = progressAfter(acknowledged, step('in-progress', 'resolved', 10, closing), 90)
    expect(closed).toEqual({
      ...acknowledged,
      closedAt: '2026-11-20T10:00:00.000Z',
      resolveMinutes: 90,
      rootCause: 'workshop/parts',
    })
    expect(progressAfter(closed, step('resolved', 'resolved', 11), undefined)).toEqual(closed)
    const reopened = progressAfter(closed, step('resolved', 'in-progress', 12), undefined)
    expect(reopened).toEqual(acknowledged)
    expect(progressAfter(reopened, step('in-progress', 'unresolved', 13, closing), 200)).toMatchObject({
      acknowledgeMinutes: 30,
      resolveMinutes: 200,
    })
  })

  test('says that a recheck reopened it until it is closed again', () => {
    const reopened = progressAfter({}, step('resolved', 'open', 9), undefined)
    expect(reopened.reopenedAt).toBe('2026-11-20T09:00:00.000Z')
    const acknowledged = progressAfter(reopened, step('open', 'acknowledged', 10), 5)
    expect(acknowledged.reopenedAt).toBe(reopened.reopenedAt)
    const closed = progressAfter(acknowledged, step('acknowledged', 'resolved', 11, closing), 9)
    expect(closed.reopenedAt).toBeUndefined()
    expect(progressAfter(closed, step('resolved', 'in-progress', 12), undefined).reopenedAt).toBeUndefined()
  })

  test('keeps decisions about the business, the newest ten', () => {
    const decision = { changes: 'the-business' as const, cause: 'service/invoice' as const }
    let progress = progressAfter({}, step('open', 'in-progress', 1, { changes: 'this-customer' }), 1)
    expect(progress.decisions).toBeUndefined()
    progress = progressAfter(
      progress,
      step('in-progress', 'resolved', 2, { ...closing, ...decision, cause: undefined }),
      1,
    )
    expect(progress.decisions).toEqual([{ at: '2026-11-20T02:00:00.000Z', cause: 'workshop/parts' }])
    for (let hour = 3; hour < 15; hour += 1)
      progress = progressAfter(progress, step('resolved', 'resolved', hour, decision), undefined)
    expect(progress.decisions).toHaveLength(10)
    expect(progress.decisions?.at(-1)?.cause).toBe('service/invoice')
  })
})

test('a decision about the business names its cause', () => {
  const codes = (content: object) =>
    stepContent.safeParse({ step: 'decision', ...content }).error?.issues.map((issue) => issue.path[0])
  const decision = { decision: 'Revisar cada pieza' }
  expect(codes({ ...decision, changes: 'the-business', cause: 'workshop/parts' })).toBeUndefined()
  expect(codes({ ...decision, changes: 'this-customer' })).toBeUndefined()
  expect(codes({ ...decision, changes: 'the-business' })).toEqual(['cause'])
  expect(codes({ ...decision, cause: 'workshop/parts' })).toEqual(['cause'])
  expect(codes({ ...decision, changes: 'the-business', rootCause: 'workshop/parts' })).toBeUndefined()
})
