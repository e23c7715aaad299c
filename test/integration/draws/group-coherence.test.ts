import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyStore } from '../../../functions/directory/brand-surveys/brand-survey-store.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { groupCoherenceResponse } from '../../../functions/draws/coherence/response-schemas.ts'
import { drawsOperations as operations } from '../../../functions/draws/operations.ts'
import { drawItem } from '../../../functions/draws/store/draw-item.ts'
import { groupItem } from '../../../functions/groups/group/group-item.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import { surveyFiguresStore } from '../../../functions/surveys/counting/survey-figures-store.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { monthOfResponses } from '../../support/surveys/survey-facts.ts'

const participants = ['d1', 'd2', 'd3', 'd4', 'd5']
const month = '2026-10'

let table: TestTable
let handler: HttpHandler
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    ...{ BUS_NAME: 'events', FINGERPRINT_KEY: 'f', CURSOR_KEY: 'c1', CURSOR_KEY_BEFORE: 'c0' },
  })
  await storeExampleDirectory(directoryStore(table), [])
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  await brandSurveyStore(table).create('seat', {
    ...change,
    content: brandSurveyContent.parse(brandSurveyExample),
  })
  const figures = surveyFiguresStore(table)
  for (const [index, dealerId] of [...participants, 'other'].entries()) {
    // The last has another brand since: what was counted of it stays.
    const brands = dealerId === 'd5' ? ['brisa'] : ['seat']
    const content = dealerContent.parse({ name: dealerId, brands, alertRecipients: [] })
    await directoryStore(table).dealers.create(dealerId, { ...change, content })
    await figures.cover(dealerId, 'seat', { until: '2026-10-31' }, null)
    const responses = monthOfResponses(6 + index, 2, index + 1)
    await figures.put(dealerId, 'seat', {
      ...{ month, at: '2026-11-01T00:00:00.000Z', coveredUntil: null },
      counts: countMonth({ responses, expected: [], calls: [], zone: 'Europe/Madrid' }),
    })
  }
  await peopleOf(table, ...participants, 'other')
  const put = (Item: Record<string, unknown>) =>
    table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  const places = participants.map((dealerId, index) => ({
    ...{ number: index + 1, dealerId, joinedAt: '2026-09-01T08:00:00.000Z' },
  }))
  await put(
    groupItem({
      ...{ groupId: 'g-1', name: 'Grupo Meseta', monthlyDiscount: { amount: '300.00', currency: 'EUR' } },
      ...{ revision: 1, putBy: 'r', firstMonth: '2026-09', createdAt: '2026-09-01T08:00:00.000Z' },
      ...{ places, lastSealed: null, n: 1 },
    }),
  )
  await put(
    drawItem({
      ...{ groupId: 'g-1', month, list: '{}', commitment: 'c', state: 'sealed', sealedAt: '' },
      holders: places.map(({ number, dealerId }) => [number, dealerId] as const),
    }),
  )
  handler = await bundledHandler('functions/draws/http.ts')
})
afterAll(async () => table.stop())

const ask = (claims: Record<string, string>, query: Record<string, string> = {}) =>
  send(handler, operations.getGroupCoherence, {
    ...{ params: { groupId: 'g-1' }, query: { from: month, to: month, ...query }, claims },
  })
const read = async (claims: Record<string, string>, query: Record<string, string> = {}) =>
  groupCoherenceResponse.parse((await ask(claims, query)).body)

test('a participant sees the group without counts and dealers, with the questions to choose from', async () => {
  const { status, body } = await ask(claimsOf.dealer('d1'))
  expect(status).toBe(200)
  const found = groupCoherenceResponse.parse(body)
  expect(found.range.figures?.map(({ question }) => question)).toEqual([null, 'Q1', 'Q2'])
  expect(found.brands).toMatchObject([
    {
      brand: 'seat',
      questions: [{ text: '¿Qué satisfacción le ha dejado la visita en conjunto?' }, { text: 'Q2' }],
    },
  ])
  expect(found.funnels).toBeNull()
  // Nothing names a dealer, and nothing counts.
  expect(JSON.stringify(body)).not.toMatch(/"d\d"|dealerId|pairs|responses/)
})

test('whatever a participant asks for, it sees no other dealer; staff see each of the month’s list beside the limits', async () => {
  const queries: Record<string, string>[] = [
    { brand: 'seat' },
    { brand: 'seat', question: 'Q1' },
    { question: 'Q1' },
  ]
  for (const query of queries) expect((await read(claimsOf.dealer('d2'), query)).funnels).toBeNull()
  const { funnels } = await read(claimsOf.staff, { brand: 'seat', question: 'Q1' })
  for (const funnel of [funnels?.gap, funnels?.identical])
    expect(funnel?.dealers.map(({ dealerId, responses }) => [dealerId, responses])).toEqual(
      participants.map((dealerId, index) => [dealerId, 6 + index]),
    )
})

test('another dealer’s people, specialists and machines do not see it', async () => {
  expect((await ask(claimsOf.dealer('other'))).status).toBe(404)
  expect((await ask(claimsOf.specialist)).status).toBe(403)
  expect((await ask(claimsOf.machine)).status).toBe(403)
})

test('a brand that forbids any use of its responses is in no figure, and is named', async () => {
  expect((await read(claimsOf.dealer('d1'))).forbiddenBrands).toEqual([])
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  const content = brandSurveyContent.parse({ ...brandSurveyExample, individualUse: 'forbidden' })
  await brandSurveyStore(table).replace('seat', 'any', { ...change, content })
  handler = await bundledHandler('functions/draws/http.ts')
  expect(await read(claimsOf.staff)).toMatchObject({
    ...{ brands: [], forbiddenBrands: ['SEAT'], months: [{ figures: null }], range: { figures: null } },
    funnels: { gap: null, identical: null },
  })
})
