import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyStore } from '../../../functions/directory/brand-surveys/brand-survey-store.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { surveyCallStore } from '../../../functions/surveys/counting/survey-call-store.ts'
import { openEligibility } from '../../../functions/surveys/eligibility/open-eligibility.ts'
import { followCall } from '../../../functions/surveys/matching/follow-call.ts'
import { openMatching } from '../../../functions/surveys/matching/open-matching.ts'
import { surveysOperations as operations } from '../../../functions/surveys/operations.ts'
import { heldSurveyStore } from '../../../functions/surveys/personal-data/held-survey-store.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send, type Sent } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const fingerprint = keyedFingerprint('f')
const clock = () => new Date('2026-12-02T09:00:00Z')
let table: TestTable
let handler: HttpHandler
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    FINGERPRINT_KEY: 'f',
    BUS_NAME: 'bus',
    AWS_ENDPOINT_URL_EVENTBRIDGE: 'http://127.0.0.1:1',
  })
  await storeExampleDirectory(directoryStore(table), [dealerId])
  await brandSurveyStore(table).create('seat', {
    ...{ putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' },
    content: brandSurveyContent.parse(brandSurveyExample),
  })
  await peopleOf(table, dealerId)
  handler = await bundledHandler('functions/surveys/http.ts')
})
afterAll(async () => {
  vi.restoreAllMocks()
  await table.stop()
})

const follow = (callId: string) =>
  followCall(openMatching(table, { fingerprint, clock }))({ dealerId, callId })
const call = async (callId: string, more: Partial<CallContent> = {}, base: CallContent = exampleCall) => {
  const visit = {
    ...exampleCall.visit,
    ref: `V-${callId}`,
    date: '2026-11-17',
    vehicle: { plate: `${callId}P` },
  }
  const customer = { ...exampleCall.customer, ref: `R-${callId}` }
  await takeCall({
    ...openCases(table),
    ...contactPorts(table),
    ...{ directory: exampleDirectory(), fingerprint, retryOnConflict: systemRetryOnConflict, clock },
  })({ dealerId, callId, content: { ...base, customer, visit, ...more }, putBy: callId })
  await follow(callId)
}
/** As whoever brings the case in line with its customer's state does. */
const stand = async (callId: string, right: 'objection' | 'restriction' | null) => {
  await table.client.send(
    new UpdateCommand({
      ...{ TableName: table.tableName, Key: caseKeys.call(dealerId, callId) },
      UpdateExpression: right === null ? 'REMOVE suspension' : 'SET suspension = :s',
      ...(right !== null && {
        ExpressionAttributeValues: { ':s': { right, at: '2026-12-01T00:00:00.000Z', due: {} } },
      }),
    }),
  )
  await follow(callId)
}
const params = (responseId: string) => ({ params: { dealerId, responseId } })
const respond = (responseId: string, match: object, sent: Sent = {}) =>
  send(handler, operations.putSurveyResponse, {
    ...params(responseId),
    body: { answeredAt: '2026-11-29', identified: true, answers: [{ question: 'Q1', mark: 9 }], match },
    ...sent,
  })
const get = (responseId: string, claims = claimsOf.dealer(dealerId)) =>
  send(handler, operations.getSurveyResponse, { ...params(responseId), claims })
const listed = async () => {
  const { body } = await send(handler, operations.listSurveyResponses, {
    ...{ params: { dealerId }, query: { month: '2026-11' }, claims: claimsOf.staff },
  })
  return operations.listSurveyResponses.responses[200].parse(body).items.map(({ responseId }) => responseId)
}
const heldOf = async (callId: string) =>
  (
    await Array.fromAsync(
      heldSurveyStore(table, fingerprint).ofCall({ dealerId, customerRef: `R-${callId}`, callId }),
    )
  ).flatMap(({ key, kind }) => (kind === 'survey-response' ? [key.sk] : []))
const counted = async () =>
  (await surveyCallStore(table).ofMonth(dealerId, '2026-11')).map(({ callId }) => callId)
const mayHavePrize = (callId: string) =>
  openEligibility(table, { fingerprint, directory: exampleDirectory(), clock })(dealerId, `R-${callId}`)

test.each(['objection', 'restriction'] as const)(
  'during a %s a response stays with its call, and nobody sees or counts it until the case goes on',
  async (right) => {
    const callId = `ST-${right}`
    const responseId = `srr-${right}`
    await call(callId)
    expect((await respond(responseId, { visitRef: `V-${callId}` })).body).toMatchObject({ match: 'matched' })
    expect([await listed(), await counted()]).toEqual([[responseId], [callId]])
    expect(await mayHavePrize(callId)).toBe('yes')

    await stand(callId, right)
    expect(await heldOf(callId)).toEqual([`RESPONSE#${responseId}`])
    expect((await responseStore(table).get(dealerId, responseId))?.match).toMatchObject({ callId })
    expect([await listed(), await counted()]).toEqual([[], []])
    expect(await mayHavePrize(callId)).toBe('unknown')
    for (const claims of [claimsOf.dealer(dealerId), claimsOf.staff])
      expect((await get(responseId, claims)).status).toBe(404)
    const write = { ...params(responseId), claims: claimsOf.staff, headers: { 'if-match': '*' } }
    const settled = { ...write, body: { callId: null } }
    expect((await send(handler, operations.settleSurveyMatch, settled)).status).toBe(404)
    expect((await respond(responseId, { visitRef: `V-${callId}` })).body).toMatchObject({
      ...{ match: 'waiting', matched: null, eligible: 'unknown' },
    })
    const other = await respond(responseId, { visitRef: 'V-other' })
    expect([other.status, JSON.stringify(other.body)]).toEqual([409, expect.not.stringContaining('Q1')])

    await stand(callId, null)
    expect((await get(responseId)).body).toMatchObject({ match: 'matched', matched: callId })
    expect([await listed(), await counted()]).toEqual([[responseId], [callId]])
    await stand(callId, right)
  },
)

/** Withdraws a response as staff, without having seen it. */
const withdraw = (responseId: string, more: object = {}) =>
  send(handler, operations.withdrawSurveyResponse, {
    ...{ ...params(responseId), claims: claimsOf.staff, headers: { 'if-match': '*' } },
    body: { reason: 'taken-back', ...more },
  })

test('one of a customer who objects can be withdrawn, and is gone once the case goes on', async () => {
  await call('SW-1')
  await respond('srr-objects', { visitRef: 'V-SW-1' })
  await stand('SW-1', 'objection')
  expect(await withdraw('srr-objects')).toMatchObject({ status: 200, body: { reason: 'taken-back' } })
  expect(await heldOf('SW-1')).toEqual([])
  await stand('SW-1', null)
  expect((await get('srr-objects')).status).toBe(410)
  expect(await listed()).not.toContain('srr-objects')
})

test('one of a restricted customer cannot be withdrawn where the dealer looks after the rights itself, on no ground', async () => {
  await call('SW-2')
  await respond('srr-frozen', { visitRef: 'V-SW-2' })
  await stand('SW-2', 'restriction')
  for (const more of [{}, { ground: 'consent' }])
    expect((await withdraw('srr-frozen', more)).status).toBe(404)
  expect(await heldOf('SW-2')).toEqual(['RESPONSE#srr-frozen'])
})

test('one that comes while the case stands still is not seen either, nor any that is about none but such cases', async () => {
  await call('SL-1')
  const body = {
    answeredAt: '2026-11-16',
    identified: true,
    answers: [{ question: 'Q1', mark: 9 }],
    match: { customerRef: 'R-SL-1' },
  }
  expect(await respond('before-visit', {}, { body })).toMatchObject({ body: { match: 'waiting' } })
  expect(await listed()).toEqual(['before-visit'])
  await stand('SL-1', 'restriction')
  await respond('late', { visitRef: 'V-SL-1' })
  expect(await listed()).toEqual([])
  expect(await heldOf('SL-1')).toEqual(['RESPONSE#late'])
  expect((await get('before-visit')).status).toBe(404)
  const { settled } = { settled: { callId: 'SL-1' } }
  await respond('elsewhere', { visitRef: 'V-elsewhere' })
  const write = {
    ...params('elsewhere'),
    claims: claimsOf.staff,
    headers: { 'if-match': '*' },
    body: settled,
  }
  expect((await send(handler, operations.settleSurveyMatch, write)).status).toBe(422)
  expect(await listed()).toEqual(['elsewhere'])
})

test('one that names a customer without a call who objects is not seen', async () => {
  const holder = { dealerId, contact: 'R-nobody', numbers: [] }
  expect((await respond('uncalled', { customerRef: 'R-nobody' })).status).toBe(201)
  expect(await listed()).toContain('uncalled')
  const record = { at: '2026-12-01T00:00:00.000Z', by: 'dealer:gema' }
  await openCases(table).rights.set(holder, 'objection', record)
  expect(await listed()).not.toContain('uncalled')
  expect((await get('uncalled')).status).toBe(404)
})

test('responses about the visit or car of a customer who was not reached are found with them', async () => {
  const { answers: _, operatorVerdict: __, ...rest } = typicalCall
  await respond('nr-visit', { visitRef: 'V-NR-1' })
  await respond('nr-plate', { plate: 'NR-1P', visitDate: '2026-11-20' })
  await respond('nr-before', { plate: 'NR-1P', visitDate: '2026-10-20' })
  await call('NR-1', { outcome: 'unreachable' }, rest)
  expect((await heldOf('NR-1')).toSorted()).toEqual(['RESPONSE#nr-plate', 'RESPONSE#nr-visit'])
})
