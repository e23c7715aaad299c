import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { callEvents } from '../../../functions/cases/following/call-events.ts'
import type { StoredCall } from '../../../functions/cases/call/call-item.ts'
import { escalationEvents } from '../../../functions/cases/following/escalation-events.ts'
import { type CaseEvent, caseEvents } from '../../../functions/cases/events.ts'
import { eventDocs, eventSchemas } from '../../../functions/contract/parts.ts'
import { publishEvents } from '../../../functions/platform/events/publish.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { eventsPage } from '../../../tools/events-page.ts'
import { exampleCall, exampleQuestionnaire, typicalCall } from '../../support/calls/example-call.ts'

const file = fileURLToPath(new URL('../../../docs/events.md', import.meta.url))

test('the page is the one printed from the schemas and their documentation', async () => {
  expect(readFileSync(file, 'utf8') === (await eventsPage(file)), 'npm run events').toBe(true)
})

test.each(Object.entries(eventSchemas))('the example of %s matches its schema exactly', (name, event) => {
  const doc = Object.entries(eventDocs).find(([documented]) => documented === name)?.[1]
  const { data, id, at } = z.parse(
    z.object({ data: z.record(z.string(), z.unknown()), id: z.string(), at: z.string() }),
    doc?.example,
  )
  expect(event.data.safeParse(data)).toEqual({ success: true, data })
  expect(Object.keys(data).toSorted()).toEqual(Object.keys(event.data.shape).toSorted())
  expect(new Date(at).toISOString()).toBe(at)
  // A call's month, and a response's, only says where to look.
  // A review's id stands for its call.
  const references = 'reviewId' in data ? ['reviewId'] : ['callId', 'responseId', 'groupId']
  const isLookedUp = 'callId' in data || 'responseId' in data
  for (const reference of [...references, ...(isLookedUp ? [] : ['month'])])
    if (reference in data) expect(id).toContain(String(data[reference]))
})

const call: StoredCall = {
  dealerId: 'd',
  callId: 'c',
  receivedAt: '2026-11-20T10:00:00.000Z',
  content: exampleCall,
  classification: classify(exampleCall, exampleQuestionnaire),
  put: { content: exampleCall, classification: classify(exampleCall, exampleQuestionnaire) },
  rectified: {},
  now: null,
  script: { version: 'es-1', class: 'problem', steps: [] },
  fingerprint: 'f',
  putBy: 'p',
  due: {},
  rewardRule: null,
  topMark: null,
  surveyExpectedAfterDays: null,
  phone: undefined,
  entries: null,
  month: '2026-11',
  progress: {},
  resolution: {},
  followUp: null,
  review: null,
  despite: null,
  numberTold: null,
  erasing: null,
  otherProblem: false,
  rightsTold: [],
  suspension: null,
  closing: null,
  problem: {
    status: 'open',
    problemAt: '2026-11-20T10:00:00.000Z',
    acknowledgeBy: '2026-11-20T14:00:00.000Z',
    resolveBy: '2026-11-24T10:00:00.000Z',
    revision: 1,
    reopenings: 0,
    assignee: null,
    changedAt: null,
    alert: { state: 'queued', at: null, latencyMs: null },
    due: {},
  },
}

test('events contain references and no other personal data', () => {
  const events = callEvents(undefined, call)
  expect(events.map(({ name }) => name)).toEqual(['CallTaken', 'ProblemOpened'])
  for (const canary of ['Lucía', '600111222', 'lucia@', '1234KLM', 'ruido'])
    expect(JSON.stringify(events)).not.toContain(canary)
  const none = { ...call, content: typicalCall, problem: null }
  expect(callEvents(undefined, none).map(({ name }) => name)).toEqual(['CallTaken'])
  expect(callEvents(none, none)).toEqual([])
})

test('a new entry and the time to the alert are each published once', () => {
  const { problem } = call
  if (!problem) throw new Error('The call is a problem')
  const noted = { ...call, entries: 1 }
  expect(callEvents(call, noted)).toMatchObject([
    { id: 'd/c/changed/1', data: { month: '2026-11', item: 'entry', version: 1 } },
  ])
  const alert = { state: 'sent' as const, at: '2026-11-20T10:00:02.000Z', latencyMs: 2000 }
  const alerted = { ...noted, problem: { ...problem, alert } }
  expect(callEvents(noted, alerted)).toMatchObject([
    { id: 'd/c/alerted/2000', at: alert.at, data: { item: 'alert' } },
  ])
  const delivered = { ...alerted, problem: { ...problem, alert: { ...alert, state: 'delivered' as const } } }
  expect(callEvents(alerted, delivered)).toEqual([])
  expect(callEvents(undefined, alerted).map(({ name }) => name)).toEqual(['CallTaken', 'ProblemOpened'])
})

test('the examples have the ids that are published', () => {
  const { problem } = call
  if (!problem) throw new Error('The call is a problem')
  const gredos = { ...call, dealerId: 'talleres-gredos', callId: 'first-call' }
  const resolved = {
    ...gredos,
    problem: { ...problem, status: 'resolved' as const, revision: 4 },
    followUp: {
      ...{ kind: 'recheck' as const, state: 'due' as const, dueSince: '2026-11-23T09:30:12.008Z' },
      ...{ survey: '2026-11-27', lapsesAt: '2026-11-26T23:00:00.000Z' },
    },
    entries: 3,
  }
  const published = [...callEvents(undefined, gredos), ...callEvents(gredos, resolved)]
  expect(published.map(({ name }) => name)).toEqual([
    'CallTaken',
    'ProblemOpened',
    'ProblemClosed',
    'FollowUpDue',
    'CaseChanged',
  ])
  for (const { name, id } of published) expect(eventDocs[name].example.id).toBe(id)
})

/** A bus that rejects an entry the given number of times. */
const bus = (refusals: number[]) => {
  const taken: string[] = []
  const send = async ({ input }: PutEventsCommand) => {
    const Entries = (input.Entries ?? []).map(({ Detail = '' }) => {
      const { id } = JSON.parse(Detail) as { id: string }
      const index = Number(id)
      if ((refusals[index] ?? 0) > 0) {
        refusals[index] = (refusals[index] ?? 0) - 1
        return { ErrorCode: 'ThrottlingException' }
      }
      taken.push(id)
      return { EventId: id }
    })
    return { Entries, FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length }
  }
  return { taken, client: { send } as never }
}
const some = (count: number): CaseEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    name: 'ProblemClosed',
    id: String(index),
    at: call.receivedAt,
    data: { dealerId: 'd', callId: 'c', status: 'resolved' },
  }))

test('an entry that the bus rejects is retried once, and then publishing fails', async () => {
  const passing = bus([1, 0, 1])
  await publishEvents(caseEvents, passing.client, 'bus')(some(12))
  expect(passing.taken.sort((a, b) => Number(a) - Number(b))).toEqual(some(12).map(({ id }) => id))
  const refusing = bus([0, 2])
  await expect(publishEvents(caseEvents, refusing.client, 'bus')(some(3))).rejects.toMatchObject({
    name: 'NotPublished',
  })
  expect(refusing.taken).toEqual(['0', '2'])
})

test('an alert about a missed deadline is an escalation, with one id for all recipients of the level', () => {
  const alert = {
    n: 1,
    dealerId: 'd',
    callId: 'c',
    email: 'a@x.es',
    level: 2,
    state: 'claimed' as const,
    at: call.receivedAt,
    attemptId: 'a',
    leaseUntil: '',
    attempts: 1,
    uncertainAt: [],
  }
  expect(escalationEvents({ ...alert, notice: 'opened' })).toEqual([])
  expect(escalationEvents({ ...alert, notice: 'escalated:2' })).toEqual([
    {
      name: 'ProblemEscalated',
      id: 'd/c/escalated:2',
      at: call.receivedAt,
      data: { dealerId: 'd', callId: 'c', level: 2 },
    },
  ])
  expect(escalationEvents({ ...alert, notice: 'escalated:3:1' })).toMatchObject([
    { id: 'd/c/escalated:3:1', data: { level: 3 } },
  ])
})

test.each([
  ['CallTaken', 'kind', 'survey'],
  ['CallTaken', 'outcome', 'hung-up'],
  ['ProblemOpened', 'criteria', ['angry']],
  ['ProblemOpened', 'main', 'angry'],
  ['ProblemClosed', 'status', 'in-progress'],
  ['AlertDelivered', 'notice', 'reminder'],
  ['AlertBounced', 'notice', 'reminder'],
  ['DrawNotHeld', 'reason', 'rained-off'],
  ['DiscountPassedOn', 'eligible', 'perhaps'],
] as const)('%s has a closed list of values for %s', (name, field, value) => {
  const { example } = eventDocs[name]
  const { success, error } = eventSchemas[name].data.safeParse({ ...example.data, [field]: value })
  expect(success).toBe(false)
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
})
