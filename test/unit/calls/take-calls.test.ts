import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { mayStoreBatch, type TakeCallsPorts, takeCalls } from '../../../functions/calls/taking/take-calls.ts'
import type { PutCall } from '../../../functions/calls/taking/take-call.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import {
  exampleCall,
  exampleDealer,
  exampleQuestionnaire,
  typicalCall,
} from '../../support/calls/example-call.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { renderScript } from '../../../functions/calls/script/script.ts'
import type { TakenCall } from '../../../functions/calls/script/without-survey.ts'
import type { ProblemStatus } from '../../../functions/cases/problem/problem-status.ts'

const never = () => new Promise<void>(() => {})
const plenty = { remainingMs: () => 10_000, sleep: never }

/** The response to a call whose script mentions the survey, or that is a problem in this state. */
const answered = (callId: string, problem: ProblemStatus | null = null): TakenCall => ({
  callId,
  dealerId: exampleDealer.dealerId,
  receivedAt: '2026-11-20T10:05:00Z',
  classification: classify(typicalCall, exampleQuestionnaire),
  problem: problem && { status: problem, acknowledgeBy: '', resolveBy: '' },
  flags: [],
  script: renderScript(
    problem
      ? { version: 'es-2', class: 'problem', steps: ['calm-down'] }
      : { version: 'es-2', class: 'no-problem', steps: ['remind-survey', 'explain-marks'] },
    [],
  ),
})

const batchOf = (
  take: TakeCallsPorts['take'],
  calls: readonly unknown[],
  { remainingMs, sleep }: typeof plenty = plenty,
) =>
  takeCalls({ take, furtherErrors: async () => [], directory: exampleDirectory(), sleep })(
    exampleDealer.dealerId,
    calls,
    {
      requestId: 'r',
      putBy: 'p',
      remainingMs,
    },
  )

it('takes calls with the same id one after the other, in batch order, whatever is between them', async () => {
  const started: string[] = []
  const running = new Set<string>()
  const take = async ({ callId, content }: PutCall) => {
    expect(running.has(callId)).toBe(false)
    running.add(callId)
    started.push(`${callId} ${content.operator}`)
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    running.delete(callId)
    return { status: 201, body: answered(callId) }
  }
  const batch = [
    { ...exampleCall, callId: 'a', operator: 'first' },
    { ...exampleCall, callId: 'b', operator: 'only' },
    { callId: 'a' },
    { ...exampleCall, callId: 'a', operator: 'third' },
    'no call',
    ...Array.from({ length: 20 }, (_, index) => ({ ...exampleCall, callId: `c-${index}` })),
    { ...exampleCall, callId: 'a', operator: 'last' },
  ]
  const items = await batchOf(take, batch)
  expect(started.filter((call) => call.startsWith('a '))).toEqual(['a first', 'a third', 'a last'])
  expect(items.map(({ callId }) => callId)).toEqual([
    'a',
    'b',
    'a',
    'a',
    null,
    ...Array.from({ length: 20 }, (_, index) => `c-${index}`),
    'a',
  ])
  expect(items.map(({ status }) => status)).toEqual(batch.map((_, at) => (at === 2 || at === 4 ? 422 : 201)))
})

describe('a call that names another of its batch', () => {
  const call = (callId: string, naming: object = {}) => ({
    ...{ ...exampleCall, callId, ...naming },
    ...('recheckOf' in naming && { kind: 'recheck' }),
    ...('reminderOf' in naming && { kind: 'reminder' }),
  })
  /** The ids in the order in which the calls were finished; `late` takes longest. */
  const finished = async (calls: object[], late: string) => {
    const ids: string[] = []
    await batchOf(async ({ callId }) => {
      for (let turn = 0; turn < (callId === late ? 50 : 1); turn += 1) await Promise.resolve()
      ids.push(callId)
      return { status: 201, body: answered(callId) }
    }, calls)
    return ids
  }

  it.each([
    ['before it', [call('p'), call('r', { recheckOf: 'p' }), call('x')]],
    ['after it', [call('r', { recheckOf: 'p' }), call('x'), call('p')]],
    ['twice', [call('p'), call('r', { recheckOf: 'p' }), call('x'), call('p')]],
    [
      'through a third',
      [call('r', { recheckOf: 'm' }), call('m', { reminderOf: 'p' }), call('x'), call('p')],
    ],
  ])('is taken after it, and others meanwhile: %s', async (_, calls) => {
    const ids = await finished(calls, 'p')
    expect(ids[0]).toBe('x')
    expect(ids.at(-1)).toBe('r')
    expect(ids.toSorted()).toEqual(calls.map(({ callId }) => callId).toSorted())
  })

  it('is taken once where they name one another, or itself', async () => {
    const circle = [
      call('a', { recheckOf: 'b' }),
      call('b', { recheckOf: 'a' }),
      call('c', { recheckOf: 'c' }),
    ]
    expect((await finished(circle, 'none')).toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('has 503 and is not taken if that could not be stored', async () => {
    const taken: string[] = []
    const take = async ({ callId }: PutCall) => {
      taken.push(callId)
      if (callId === 'p') throw Object.assign(new Error('throttled'), { name: 'ThrottlingException' })
      return { status: 201, body: answered(callId) }
    }
    const items = await batchOf(take, [call('r', { recheckOf: 'p' }), call('p'), call('x')])
    expect(items.map(({ callId, status }) => [callId, status])).toEqual([
      ['r', 503],
      ['p', 503],
      ['x', 201],
    ])
    expect(taken.toSorted()).toEqual(['p', 'x'])
  })
})

describe('the survey in a batch', () => {
  const call = (callId: string, ref: string) => ({ ...exampleCall, callId, customer: { ref } })
  const surveys = async (calls: object[], statuses: Record<string, ProblemStatus>) => {
    const items = await batchOf(
      async ({ callId }) => ({ status: 201, body: answered(callId, statuses[callId] ?? null) }),
      calls,
    )
    return items
      .map(({ body }) => body)
      .map((body) => z.parse(shownScript, body).script.steps.map(({ id }) => id))
  }
  const shownScript = z.object({ script: z.object({ steps: z.array(z.object({ id: z.string() })) }) })
  const mentioned = ['remind-survey', 'explain-marks']
  const omitted = ['thank-for-time']

  it('is mentioned to nobody whose problem another call of the batch reports, before it or after it', async () => {
    const calls = [call('a', 'C-1'), call('bad', 'C-1'), call('b', 'C-1'), call('c', 'C-2')]
    expect(await surveys(calls, { bad: 'open' })).toEqual([omitted, ['calm-down'], omitted, mentioned])
  })

  it('is mentioned if the problem is closed already', async () => {
    const calls = [call('bad', 'C-1'), call('b', 'C-1')]
    expect(await surveys(calls, { bad: 'resolved' })).toEqual([['calm-down'], mentioned])
  })
})

describe('a batch whose time runs out', () => {
  const calls = Array.from({ length: 30 }, (_, index) => ({ ...exampleCall, callId: `c-${index}` }))
  const notReached = { status: 503, body: { code: 'unavailable' } }

  it('has 503 for the calls that it does not start', async () => {
    let remaining = 10_000
    const take = async ({ callId }: PutCall) => {
      remaining -= 1_000
      return { status: 201, body: answered(callId) }
    }
    const items = await batchOf(take, calls, { remainingMs: () => remaining, sleep: never })
    expect(items.slice(0, 7).map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 201))
    expect(items.slice(10)).toEqual(
      calls
        .slice(10)
        .map(({ callId }) => ({ callId, ...notReached, body: expect.objectContaining(notReached.body) })),
    )
    expect(mayStoreBatch(items)).toBe(false)
  })

  it('has 503 for those that it has not finished, and the results of the others', async () => {
    const take = async ({ callId }: PutCall) => {
      if (callId !== 'c-1') return { status: 201, body: answered(callId) }
      await never()
      throw new Error('never')
    }
    // The time to answer comes once everything else is done.
    const sleep = () => new Promise<void>((resolve) => void setImmediate(resolve))
    const items = await batchOf(take, calls.slice(0, 5), { remainingMs: () => 10_000, sleep })
    expect(items.map(({ status }) => status)).toEqual([201, 503, 201, 201, 201])
  })
})
