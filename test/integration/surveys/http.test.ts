import { afterAll, beforeAll, expect, test } from 'vitest'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyStore } from '../../../functions/directory/brand-surveys/brand-survey-store.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { surveysOperations as operations } from '../../../functions/surveys/operations.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send, type Sent } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  // Nobody is told: a response is taken all the same.
  Object.assign(process.env, { BUS_NAME: 'bus', AWS_ENDPOINT_URL_EVENTBRIDGE: 'http://127.0.0.1:1' })
  await storeExampleDirectory(directoryStore(table), [])
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  for (const dealerId of ['d1', 'd2']) {
    const content = dealerContent.parse({ name: dealerId, brands: ['seat'], alertRecipients: [] })
    await directoryStore(table).dealers.create(dealerId, { ...change, content })
  }
  await brandSurveyStore(table).create('seat', {
    ...change,
    content: brandSurveyContent.parse(brandSurveyExample),
  })
  await peopleOf(table, 'd1', 'd2')
  handler = await bundledHandler('functions/surveys/http.ts')
})
afterAll(() => table.stop())

const response = (dealerId: string, responseId: string) => ({ params: { dealerId, responseId } })
const put = (dealerId: string, responseId: string, sent: Sent = {}) =>
  send(handler, operations.putSurveyResponse, {
    ...response(dealerId, responseId),
    body: { answeredAt: '2026-01-02', identified: false, answers: [{ question: 'Q1', mark: 9 }] },
    ...sent,
  })
const get = (dealerId: string, responseId: string, claims: Record<string, string>) =>
  send(handler, operations.getSurveyResponse, { ...response(dealerId, responseId), claims })

test('an anonymous response is not read by its dealer, who may know its id; staff read it', async () => {
  expect((await put('d1', 'anonymous')).status).toBe(201)
  expect(await get('d1', 'anonymous', claimsOf.dealer('d1'))).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  })
  expect(await get('d1', 'anonymous', claimsOf.staff)).toMatchObject({
    status: 200,
    body: { match: 'anonymous', eligible: 'no' },
  })
})

test.each([
  ['OR-77', { visitRef: 'OR-77' }],
  ['1234-klm', { plate: '1234 KLM', visitDate: '2026-01-01' }],
  ['c.77', { customerRef: 'C-77' }],
])('an id that is what the customer is known by (%s) is 422, anonymous or not', async (id, match) => {
  for (const identified of [true, false]) {
    const body = { answeredAt: '2026-01-02', identified, answers: [{ question: 'Q1', mark: 9 }], match }
    expect(await put('d1', id, { body })).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'path', pointer: 'responseId', code: 'names-customer' }] },
    })
  }
})

test('another dealer’s response is 409, which names the other dealer to staff only', async () => {
  expect((await put('d1', 'moved')).status).toBe(201)
  const refused = await put('d2', 'moved')
  expect(refused).toMatchObject({ status: 409, body: { code: 'kept-at-another-dealer' } })
  expect(JSON.stringify(refused.body)).not.toMatch(/\bd1\b/)
  expect((await put('d2', 'moved', { claims: claimsOf.staff })).body).toMatchObject({ keptAt: 'd1' })
})

test('staff withdraw a response, which is gone then, and free for the other dealer', async () => {
  await put('d1', 'wrong')
  const withdraw = (sent: Sent) =>
    send(handler, operations.withdrawSurveyResponse, {
      ...response('d1', 'wrong'),
      ...{ body: { reason: 'wrong-dealer' }, claims: claimsOf.staff },
      ...sent,
    })
  const headers = { 'if-match': String((await get('d1', 'wrong', claimsOf.staff)).headers['etag']) }
  expect((await withdraw({ headers, claims: claimsOf.dealer('d1') })).status).toBe(403)
  expect((await withdraw({})).status).toBe(428)
  expect(await withdraw({ headers: { 'if-match': '"99"' } })).toMatchObject({ status: 412 })
  expect(await withdraw({ headers, body: { reason: 'because' } })).toMatchObject({ status: 422 })
  expect(await withdraw({ headers })).toMatchObject({
    status: 200,
    body: { dealerId: 'd1', responseId: 'wrong', brand: 'seat', reason: 'wrong-dealer' },
  })
  expect((await withdraw({ headers })).status).toBe(200)
  for (const claims of [claimsOf.staff, claimsOf.dealer('d1')])
    expect((await get('d1', 'wrong', claims)).status).toBe(410)
  expect((await put('d1', 'wrong')).status).toBe(410)
  expect((await put('d2', 'wrong')).status).toBe(201)
})

test('staff take a withdrawal back, and the response is taken again', async () => {
  await put('d1', 'mistaken')
  const { headers } = await get('d1', 'mistaken', claimsOf.staff)
  const sent = { ...response('d1', 'mistaken'), headers: { 'if-match': String(headers['etag']) } }
  const back = (claims: Record<string, string>) =>
    send(handler, operations.readmitSurveyResponse, { ...response('d1', 'mistaken'), claims })
  expect((await back(claimsOf.staff)).status).toBe(404)
  await send(handler, operations.withdrawSurveyResponse, {
    ...{ ...sent, body: { reason: 'test' }, claims: claimsOf.staff },
  })
  expect((await put('d1', 'mistaken')).status).toBe(410)
  expect((await back(claimsOf.dealer('d1'))).status).toBe(403)
  const listed = async (claims = claimsOf.staff) =>
    send(handler, operations.listWithdrawnSurveyResponses, { params: { dealerId: 'd1' }, claims })
  expect((await listed(claimsOf.dealer('d1'))).status).toBe(403)
  const entry = { dealerId: 'd1', responseId: 'mistaken', brand: 'seat', reason: 'test' }
  expect((await listed()).body).toMatchObject({ items: [entry, { responseId: 'wrong' }], next: null })
  const withdrawn = await get('d1', 'mistaken', claimsOf.staff)
  expect(withdrawn).toMatchObject({
    status: 410,
    body: { detail: expect.stringMatching(/stays taken here/) },
  })
  for (const _ of [1, 2]) expect((await back(claimsOf.staff)).status).toBe(204)
  expect((await listed()).body).toMatchObject({ items: [{ responseId: 'wrong' }] })
  const free = await get('d1', 'mistaken', claimsOf.staff)
  expect(free).toMatchObject({ status: 410, body: { detail: expect.stringMatching(/free again/) } })
  expect((await put('d1', 'mistaken')).status).toBe(201)
  expect((await get('d1', 'mistaken', claimsOf.staff)).status).toBe(200)
})

test('a version is of the brand of the response that is kept', async () => {
  const brands = dealerContent.parse({ name: 'd3', brands: ['seat', 'cupra'], alertRecipients: [] })
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  await directoryStore(table).dealers.create('d3', { ...change, content: brands })
  await brandSurveyStore(table).create('cupra', {
    ...change,
    content: brandSurveyContent.parse(brandSurveyExample),
  })
  const content = { answeredAt: '2026-01-02', identified: false, answers: [{ question: 'Q1', mark: 9 }] }
  expect((await put('d3', 'of-seat', { body: { ...content, brand: 'seat' } })).status).toBe(201)
  const version = await send(handler, operations.acceptSurveyResponseVersion, {
    ...response('d3', 'of-seat'),
    ...{ body: { ...content, brand: 'cupra' }, claims: claimsOf.staff, headers: { 'if-match': '*' } },
  })
  expect(version).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/brand', code: 'brand-of-kept' }] },
  })
})

test('every list says what the dealer’s brands are called, and those of its items', async () => {
  const of = { params: { dealerId: 'd3' }, claims: claimsOf.staff }
  const inMonth = { ...of, query: { month: '2026-01' } }
  const lists = [
    await send(handler, operations.listSurveyResponses, inMonth),
    await send(handler, operations.listEligibleCustomers, inMonth),
    await send(handler, operations.listWithdrawnSurveyResponses, of),
  ]
  const seat = { brand: 'seat', name: 'SEAT' }
  for (const { status, body } of lists)
    expect({ status, body }).toMatchObject({ status: 200, body: { brands: [seat, { brand: 'cupra' }] } })
  const withdrawn = await send(handler, operations.listWithdrawnSurveyResponses, {
    ...{ params: { dealerId: 'd1' }, claims: claimsOf.staff },
  })
  expect(withdrawn.body).toMatchObject({ items: [{ brand: 'seat' }], brands: [seat] })
})
