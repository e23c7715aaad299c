import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { isGone } from '../../../functions/platform/errors/gone.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import type { Table } from '../../../functions/platform/table/client.ts'
import { surveyCallStore } from '../../../functions/surveys/counting/survey-call-store.ts'
import { responseBatches } from '../../../functions/surveys/importing/store/response-batch-store.ts'
import { keys as surveyKeys } from '../../../functions/surveys/keys.ts'
import { followCall } from '../../../functions/surveys/matching/follow-call.ts'
import { foreseeMatches } from '../../../functions/surveys/matching/foresee-matches.ts'
import { matchKept } from '../../../functions/surveys/matching/match-kept.ts'
import type { MatchingPorts } from '../../../functions/surveys/matching/matching-ports.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { composeResponse } from '../../../functions/surveys/response/compose-response.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const { dealerId, zone } = exampleDealer
const directory = exampleDirectory()
const fingerprint = keyedFingerprint('k')
const survey = { ...brandSurveyContent.parse(brandSurveyExample), brandId: 'seat' }

const portsOn = (on: Table): MatchingPorts => ({
  ...{ directory, brandSurveys: { get: async () => survey }, mark: async () => {} },
  cases: openCases(on).cases,
  calls: openCases(on).calls,
  entries: openCases(on).entries,
  responses: responseStore(on),
  matches: matchStore(on, fingerprint),
  surveyCalls: surveyCallStore(on),
  clock: () => new Date('2026-12-02T09:00:00Z'),
})

/** A call about a visit, put and followed as its event would be. */
const call = async (callId: string, visitRef: string) => {
  const take = takeCall({
    ...openCases(table),
    ...contactPorts(table),
    ...{ directory, fingerprint, retryOnConflict: systemRetryOnConflict },
    clock: () => new Date('2026-11-20T11:00:00Z'),
  })
  const visit = { ...exampleCall.visit, ref: visitRef, date: '2026-11-17' }
  const customer = { ...exampleCall.customer, ref: `R-${visitRef}` }
  await take({ dealerId, callId, content: { ...exampleCall, customer, visit }, putBy: callId })
  await followCall(portsOn(table))({ dealerId, callId })
}

/** A response as a row of a file makes it, found by its visit and by a plate. */
const response = (responseId: string, visitRef: string): SurveyResponse =>
  composeResponse(
    {
      ...{ answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 9 }] },
      keys: { visitRef, plate: `${responseId} KLM`, visitDate: '2026-11-17' },
    },
    {
      ...{ dealerId, responseId, zone, survey, fingerprint, putBy: `import#${responseId}` },
      now: new Date('2026-12-02T09:00:00Z'),
    },
  )
const put = async (all: readonly SurveyResponse[]) => {
  const waiting = { sleep: () => Promise.resolve(), random: () => 0 }
  const overtaken = await responseBatches(table, waiting).putNew(
    all.map((response) => ({ response, claim: response.responseId })),
  )
  expect([...overtaken.there, ...overtaken.rivals]).toEqual([])
  return all
}
const kept = async (responseId: string) =>
  (await responseStore(table).get(dealerId, responseId)) ?? expect.fail()

/** The table, and how many requests of each kind were sent to it. */
const counting = () => {
  const counts: Record<string, number> = {}
  const client = new Proxy(table.client, {
    get: (of, name) =>
      name === 'send'
        ? (command: Parameters<typeof of.send>[0]) => {
            const kind = command.constructor.name.replace('Command', '')
            counts[kind] = (counts[kind] ?? 0) + 1
            return of.send(command)
          }
        : Reflect.get(of, name),
  })
  return { counts, on: { ...table, client } }
}

test('responses without a call cost a query for each key, and are made found by the dozen', async () => {
  const page = await put(Array.from({ length: 60 }, (_, at) => response(`far-${at}`, `VF-${at}`)))
  const { counts, on } = counting()
  const found = await matchKept(portsOn(on))({ put: page, known: [] })
  expect(found).toEqual({ matched: 0, unmatched: 60, ambiguous: 0 })
  // By visit, by its folded spelling and by plate: three small items each, 25 to a request.
  expect(counts).toEqual({ BatchWriteItem: 8, Query: 120 })
  // The call that comes later finds its response.
  await call('LATE', 'VF-33')
  expect((await kept('far-33')).match).toMatchObject({ state: 'matched', callId: 'LATE' })
})

test('a page finds the calls that are there, and again what it found', async () => {
  await call('EARLY', 'VE-1')
  const page = await put([response('near-1', 'VE-1'), response('near-2', 'VE-2'), response('near-3', 'VE-1')])
  const match = matchKept(portsOn(table))
  const counts = { matched: 2, unmatched: 1, ambiguous: 0 }
  expect(await match({ put: page, known: [] })).toEqual(counts)
  const [first, second] = [await kept('near-1'), await kept('near-3')]
  expect(first.match).toMatchObject({ state: 'matched', callId: 'EARLY', series: 'counts' })
  expect(second.match).toMatchObject({ state: 'matched', callId: 'EARLY', series: 'second-response' })
  expect(await match({ put: [], known: page })).toEqual(counts)
  expect([await kept('near-1'), await kept('near-3')]).toEqual([first, second])
})

test('what a page would find is foreseen by the same rule, a query for each key, and nothing is written', async () => {
  await call('SEEN', 'VD-1')
  await call('TWICE-A', 'VD-2')
  await call('TWICE-B', 'VD-3')
  const both = { ...response('dry-3', 'VD-2'), keys: { visitRef: 'VD-2', customerRef: 'R-VD-3' } }
  const none = [response('dry-2', 'VD-9'), response('dry-5', 'VD-8')]
  const page = [response('dry-1', 'VD-1'), ...none, both, response('dry-4', 'VD-1')]
  const { counts, on } = counting()
  const foreseen = await foreseeMatches(portsOn(on))(page)
  expect(foreseen).toEqual({ matched: 2, unmatched: 2, ambiguous: 1 })
  expect(counts).toEqual({ Query: 10 })
  expect(await matchKept(portsOn(table))({ put: await put(page), known: [] })).toEqual(foreseen)
})

test('what somebody has written since a response was put is not written over', async () => {
  await call('SETTLED', 'VS-1')
  const [one] = await put([response('settled', 'VS-1')])
  if (!one) return expect.fail()
  const match = { state: 'waiting', settled: { by: 'staff:x', at: '2026-12-02T09:00:01Z' } } as const
  expect(await responseStore(table).replace({ ...one, match })).toBeNull()
  const found = await matchKept(portsOn(table))({ put: [one], known: [] })
  expect(found).toEqual({ matched: 0, unmatched: 1, ambiguous: 0 })
  expect(await kept('settled')).toMatchObject({ match, n: 2 })
})

test('a response whose customer was erased since it was put stays erased', async () => {
  await call('ERASED', 'VX-1')
  const page = await put([response('erased', 'VX-1')])
  const Item = { ...surveyKeys.surveyResponse(dealerId, 'erased'), gone: true }
  await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  await matchKept(portsOn(table))({ put: page, known: [] })
  await expect(kept('erased')).rejects.toSatisfy(isGone)
})
