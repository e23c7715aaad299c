import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rightsStore } from '../../../functions/cases/customer/rights/rights-store.ts'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyStore } from '../../../functions/directory/brand-surveys/brand-survey-store.ts'
import { questionTexts } from '../../../functions/directory/brand-surveys/question-texts.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { openDirectory } from '../../../functions/directory/reading/open-directory.ts'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { tombstoneItem } from '../../../functions/platform/table/tombstone.ts'
import { markStore } from '../../../functions/platform/recomputing/mark-store.ts'
import { composeBrand } from '../../../functions/surveys/coherence/compose-brand.ts'
import {
  brandCoherenceResponse,
  coherenceResponse,
} from '../../../functions/surveys/coherence/response-schemas.ts'
import { writeCounts } from '../../../functions/surveys/counting/compact-counts.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import type { CallFacts } from '../../../functions/surveys/counting/facts.ts'
import { surveyCallItem } from '../../../functions/surveys/counting/survey-call-item.ts'
import { surveyCallStore } from '../../../functions/surveys/counting/survey-call-store.ts'
import { surveyFiguresStore } from '../../../functions/surveys/counting/survey-figures-store.ts'
import { coherenceOperations as operations } from '../../../functions/surveys/operations.ts'
import { coverUntil } from '../../../functions/surveys/recomputing/cover-until.ts'
import { markSurveyMonths } from '../../../functions/surveys/recomputing/mark-survey-months.ts'
import { surveyMonthMarks } from '../../../functions/surveys/recomputing/marked-survey-month.ts'
import { readFacts } from '../../../functions/surveys/recomputing/read-facts.ts'
import { recomputeDueSurveys } from '../../../functions/surveys/recomputing/recompute-due-surveys.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { callFacts, marks } from '../../support/surveys/survey-facts.ts'

const dealers = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6']
const zone = 'Europe/Madrid'
const at = { now: new Date('2026-11-15T12:00:00.000Z') }
const clock = () => at.now

let table: TestTable
let handler: HttpHandler
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  await storeExampleDirectory(directoryStore(table), [])
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  for (const dealerId of dealers) {
    const content = dealerContent.parse({ name: dealerId, brands: ['seat'], alertRecipients: [] })
    await directoryStore(table).dealers.create(dealerId, { ...change, content })
  }
  await brandSurveyStore(table).create('seat', {
    ...change,
    content: brandSurveyContent.parse(brandSurveyExample),
  })
  await peopleOf(table, ...dealers)
  handler = await bundledHandler('functions/surveys/http-coherence.ts')
})
afterAll(async () => table.stop())

const stores = () => ({
  responses: responseStore(table),
  calls: surveyCallStore(table),
  figures: surveyFiguresStore(table),
  marks: markStore(table, surveyMonthMarks),
})
/** Puts a response, claimed by a name of its own. */
const put = (one: SurveyResponse) => stores().responses.put(one, `${one.dealerId}-${one.responseId}`)
const putCall = (dealerId: string, call: CallFacts) =>
  table.client.send(new PutCommand({ TableName: table.tableName, Item: surveyCallItem(dealerId, call) }))
const mark = (dealerId: string, months: string[]) =>
  markSurveyMonths({ marks: stores().marks, clock })(dealerId, 'seat', months)
const recompute = async () => {
  at.now = new Date(at.now.getTime() + 31 * 60_000)
  const { responses, calls, figures, marks: own } = stores()
  const run = recomputeDueSurveys({
    ...{ facts: readFacts(responses, calls), figures, marks: own, clock },
    mark: markSurveyMonths({ marks: own, clock }),
    directory: openDirectory(table, clock),
  })
  const done = await run({ remainingMs: () => 300_000 })
  expect(done.failed).toBe(0)
  return done.months
}

const response = (
  dealerId: string,
  id: number,
  answeredAt: string,
  call: number,
  survey: number,
): SurveyResponse => ({
  ...{ dealerId, responseId: `R-${id}`, brand: 'seat', answeredAt, month: answeredAt.slice(0, 7) },
  ...{ identified: true, answers: [{ question: 'Q1', mark: survey }], keys: { visitRef: `OR-${id}` } },
  match: { state: 'matched', callId: `C-${id}`, series: 'counts' },
  call: {
    ...{ visitRef: `OR-${id}`, customerRef: `K-${id}`, kind: 'after-service' },
    ...{ startedAt: '2026-09-01T10:00:00.000Z', class: 'no-problem', rule: 'for-answering' },
    said: { brandSurvey: true, prize: id % 2 === 0 },
    marks: [marks('Q1', call, survey)],
    choices: [],
  },
  ...{ receivedAt: answeredAt, fingerprint: 'f', putBy: 'test', version: 1, n: 1 },
})
const callOf = (id: number, surveyDay: string, answeredAt: string | null): CallFacts =>
  callFacts({
    ...{ callId: `C-${id}`, visitRef: `OR-${id}`, surveyDay, answeredAt },
    startedAt: `${surveyDay.slice(0, 7)}-01T09:00:00.000Z`,
    said: { brandSurvey: true, prize: id % 2 === 0 },
  })

const read = async (dealerId: string, query: Record<string, string>) => {
  const { status, body } = await send(handler, operations.getCoherence, {
    ...{ params: { dealerId }, query, claims: claimsOf.dealer(dealerId) },
  })
  expect(status).toBe(200)
  return coherenceResponse.parse(body)
}

/** What the figures would be if they were computed from the facts at once. */
const direct = (
  responses: readonly SurveyResponse[],
  calls: readonly CallFacts[],
  from: string,
  to: string,
) => {
  const months = [...Array.from({ length: 13 }, (_, index) => shiftMonth(to, index - 12))]
  const known = months.map((month) => ({
    ...{ month, at: 'now', coveredUntil: null },
    counts: countMonth({
      responses: responses.filter((one) => one.month === month),
      expected: calls.filter(({ surveyDay }) => surveyDay.startsWith(month)),
      ...{ calls, zone },
    }),
  }))
  const last = responses.map(({ answeredAt }) => answeredAt.slice(0, 10)).toSorted()
  return composeBrand(
    {
      brand: { brandId: 'seat', name: 'SEAT', rewardRule: 'for-top-marks' },
      goal: { question: 'Q1', measure: 'mean', target: 9.2, top: 9, scale: { min: 0, max: 10 } },
      perPerson: true,
      ...{ questions: [], texts: questionTexts(brandSurveyContent.parse(brandSurveyExample)) },
      known: known.filter(({ counts }) => writeCounts(counts) !== writeCounts(known[0]?.counts ?? counts)),
      coveredUntil: last.at(-1) ?? null,
    },
    { from, to, question: null, today: '2026-11-15' },
  )
}

const compared = ({ asOf: _, months, fell, ...brand }: ReturnType<typeof direct>) => ({
  ...brand,
  // At most ten are shown, by their visits, too.
  fell: fell.slice(0, 7).map((one) => ({ ...one, visitRef: exampleCall.visit.ref })),
  months: months.map(({ asOf: __, ...month }) => month),
})

test('those who fell the most are named by their visit; whoever may not be listed, or whose call is gone, is not there', async () => {
  const counts = countMonth({
    responses: [1, 2, 3, 4, 5, 6].map((id) => response('falls', id, '2026-05-10T10:00:00.000Z', 10, 7 - id)),
    ...{ expected: [], calls: [], zone },
  })
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  const content = dealerContent.parse({ name: 'falls', brands: ['seat'], alertRecipients: [] })
  await directoryStore(table).dealers.create('falls', { ...change, content })
  await peopleOf(table, 'falls')
  await stores().figures.put('falls', 'seat', { month: '2026-05', at: 'now', coveredUntil: null, counts })
  const call = (id: number, more: object = {}) => ({
    ...problemItem(),
    ...caseKeys.call('falls', `C-${id}`),
    ...more,
  })
  const suspension = { right: 'objection', at: '2026-11-01T00:00:00.000Z', due: {} }
  const ofCustomer = (id: number) => ({
    ...problemItem({
      content: { ...exampleCall, customer: { ...exampleCall.customer, ref: `K-${id}` } },
    }),
    ...caseKeys.call('falls', `C-${id}`),
  })
  // Nothing of theirs stands still: no case is open.
  const record = { at: '2026-11-01T00:00:00.000Z', by: 'dealer:1', ground: 'written' }
  for (const [contact, right] of [
    ['K-5', 'objection'],
    ['K-6', 'restriction'],
  ] as const)
    await rightsStore(table).set({ dealerId: 'falls', contact, numbers: [] }, right, record)
  const items = [
    ofCustomer(1),
    ofCustomer(5),
    ofCustomer(6),
    call(2, { suspension }),
    tombstoneItem(caseKeys.call('falls', 'C-3'), '2026-11-01'),
  ]
  for (const Item of items) await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  const { brands } = await read('falls', { from: '2026-05', to: '2026-05' })
  expect(brands[0]?.fell.map(({ callId, visitRef }) => [callId, visitRef])).toEqual([
    ['C-1', exampleCall.visit.ref],
  ])
})

test('late, repeated and amended facts give exactly the figures computed directly from the facts', async () => {
  const { responses: store } = stores()
  const facts = new Map<number, SurveyResponse>()
  const calls = new Map<number, CallFacts>()
  const take = async (id: number, answeredAt: string, call: number, survey: number) => {
    const one = response('d1', id, answeredAt, call, survey)
    const about = callOf(id, `${answeredAt.slice(0, 7)}-02`, answeredAt)
    await mark('d1', [one.month, about.surveyDay.slice(0, 7)])
    await put(one)
    await putCall('d1', about)
    const Item = { ...problemItem(), ...caseKeys.call('d1', `C-${id}`) }
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
    facts.set(id, one)
    calls.set(id, about)
  }
  const agrees = async () => {
    await recompute()
    // What the files cover now may have marked older months.
    await recompute()
    const { brands } = await read('d1', { from: '2026-09', to: '2026-11' })
    const [brand] = brands
    if (!brand) throw new Error('no figures')
    const expected = direct([...facts.values()], [...calls.values()], '2026-09', '2026-11')
    expect(compared(brand)).toEqual(compared(expected))
  }
  for (let id = 1; id <= 40; id += 1)
    await take(id, `2026-${id % 2 === 0 ? '09' : '11'}-${10 + (id % 4)}T10:00:00.000Z`, 10, 10 - (id % 5))
  await agrees()

  // Late: a month in between, and one more of the oldest.
  await take(41, '2026-10-20T10:00:00.000Z', 9, 4)
  await take(42, '2026-09-30T21:59:00.000Z', 7, 9)
  await agrees()

  // Repeated: nothing changes.
  for (const one of facts.values()) await put(one)
  await mark('d1', ['2026-09', '2026-10', '2026-11'])
  await agrees()

  // Amended: the call's mark was another one, and the response is now of a recheck.
  const amended = facts.get(41)
  if (!amended?.call) throw new Error('no response')
  const changed: SurveyResponse = {
    ...amended,
    match: { state: 'matched', callId: 'C-41', series: 'recheck' },
    call: { ...amended.call, marks: [marks('Q1', 3, 4)] },
  }
  await mark('d1', [changed.month])
  expect(await store.replace(changed)).toBeNull()
  facts.set(41, changed)
  await agrees()
})

test('a month that is not marked is not counted again', async () => {
  expect(await recompute()).toBe(0)
})

test("another dealer's people see nothing, and specialists and machines may not ask", async () => {
  const ask = async (claims: Record<string, string>) =>
    (await send(handler, operations.getCoherence, { params: { dealerId: 'd1' }, claims })).status
  expect(await ask(claimsOf.dealer('d2'))).toBe(404)
  expect(await ask(claimsOf.specialist)).toBe(403)
  expect(await ask(claimsOf.machine)).toBe(403)
  expect(await ask(claimsOf.staff)).toBe(200)
})

test('one question with its table; a brand that the dealer does not have is empty', async () => {
  const { brands } = await read('d1', { from: '2026-09', to: '2026-11', question: 'Q1' })
  const [brand] = brands
  expect(brand?.questions.map(({ question }) => question)).toEqual(['Q1'])
  expect(brand?.table?.reduce((sum, { n }) => sum + n, 0)).toBe(41)
  expect((await read('d1', { brand: 'audi' })).brands).toEqual([])
})

test("the pairs themselves as CSV for the dealer's own people, and for nobody else", async () => {
  const ask = (claims: Record<string, string>) =>
    send(handler, operations.getCoherence, {
      ...{ params: { dealerId: 'd1' }, claims },
      query: { from: '2026-10', to: '2026-10', format: 'csv' },
    })
  const file = await ask(claimsOf.dealer('d1'))
  expect(file.status).toBe(200)
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(String(file.body)).toContain(
    '10/2026;20/10/2026;seat;¿Qué satisfacción le ha dejado la visita en conjunto?;3;4;paso por taller;C-41;OR-41;comprobación;Q1',
  )
  expect(await ask(claimsOf.staff)).toMatchObject({ status: 403, body: { code: 'pairs-for-dealers' } })
})

test('choices are in the file, too, and whether they mean the same', async () => {
  const answered = response('d1', 60, '2026-03-10T10:00:00.000Z', 9, 8)
  if (!answered.call) throw new Error('no call')
  const choices = [{ question: 'Q9', call: 'no', survey: 'Sí' }]
  await put({ ...answered, call: { ...answered.call, choices } })
  // Of a choice without a mapping nobody knows whether it is the same.
  const unmapped = [{ question: 'Q9', call: 'no', survey: 'No procede' }]
  const other = response('d1', 61, '2026-03-11T10:00:00.000Z', 9, 8)
  await put({ ...other, call: { ...answered.call, marks: [], choices: unmapped } })
  const ask = async (query: Record<string, string>) =>
    String(
      (
        await send(handler, operations.getCoherence, {
          ...{ params: { dealerId: 'd1' }, claims: claimsOf.dealer('d1') },
          query: { from: '2026-03', to: '2026-03', format: 'csv', ...query },
        })
      ).body,
    ).split('\r\n')
  const [head, ...rows] = await ask({})
  expect(head).toContain(
    'Código de la pregunta;Opción en la llamada;Opción en la encuesta;La misma opción;Escala de la llamada',
  )
  expect(rows.filter((row) => row !== '')).toEqual([
    '03/2026;10/03/2026;seat;¿Qué satisfacción le ha dejado la visita en conjunto?;9;8;paso por taller;C-60;OR-60;cuenta;Q1;;;;0 a 10;0 a 10',
    '03/2026;10/03/2026;seat;¿Le avisaron del precio?;;;paso por taller;C-60;OR-60;cuenta;Q9;no;Sí;no;;',
    '03/2026;11/03/2026;seat;¿Le avisaron del precio?;;;paso por taller;C-61;OR-60;cuenta;Q9;no;No procede;;;',
  ])
  expect((await ask({ question: 'Q9' })).filter((row) => row !== '')).toHaveLength(3)
})

test('a question that the survey does not ask is 422 with those that it asks, as figures and as a file', async () => {
  const { surveyQuestions } = brandSurveyContent.parse(brandSurveyExample)
  const known = surveyQuestions.map(({ id }) => id)
  const ask = (question: string, more: Record<string, string> = {}) =>
    send(handler, operations.getCoherence, {
      ...{ params: { dealerId: 'd1' }, claims: claimsOf.dealer('d1') },
      query: { from: '2026-10', to: '2026-10', question, ...more },
    })
  for (const more of [{ format: 'json' }, { format: 'csv' }]) {
    expect(await ask('NO', more)).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            ...{ in: 'query', pointer: 'question', code: 'unknown-question' },
            detail: `Must be a question of the brand's survey: ${known.join(', ')}.`,
          },
        ],
      },
    })
    for (const question of known) expect((await ask(question, more)).status).toBe(200)
  }
})

test('a brand across its dealers, each with its copy; months that cannot be asked for are 422', async () => {
  for (const [index, dealerId] of dealers.slice(1).entries())
    for (let id = 1; id <= 8; id += 1) {
      await mark(dealerId, ['2026-10'])
      await put(response(dealerId, id, '2026-10-12T10:00:00.000Z', 10, 10 - ((id + index) % 3)))
      await putCall(dealerId, callOf(id, '2026-10-05', null))
    }
  await recompute()
  const ask = async (query: Record<string, string>, claims: Record<string, string> = claimsOf.staff) =>
    send(handler, operations.getBrandCoherence, { params: { brandId: 'seat' }, query, claims })
  const { body } = await ask({ month: '2026-10' })
  const brand = brandCoherenceResponse.parse(body)
  expect(brand).toMatchObject({ dealers: 6, responses: { counted: 40, rechecks: 1 } })
  const [all, first] = brand.figures
  expect(all).toMatchObject({ question: null, dealers: 5, pairs: 40, gap: { value: expect.any(Number) } })
  expect(first?.gap).toEqual(all?.gap)
  for (const funnel of [brand.funnels.gap, brand.funnels.identical])
    expect(funnel?.dealers.map(({ dealerId }) => dealerId)).toEqual(dealers.slice(1))
  expect(brand.months).toMatchObject([{ month: '2026-10', dealers: 5, pairs: 40, gap: all?.gap }])
  expect((await ask({ month: '2026-10' }, claimsOf.dealer('d1'))).status).toBe(403)
  expect((await ask({ month: '2026-10', from: '2026-09' })).status).toBe(422)
  expect((await ask({ from: '2025-09', to: '2026-10' })).status).toBe(422)

  const ofQuestion = await ask({ from: '2026-09', to: '2026-10', question: 'Q1' })
  const { months, funnels, question } = brandCoherenceResponse.parse(ofQuestion.body)
  expect(question).toBe('Q1')
  // Of one dealer, in September, nothing is said.
  expect(months).toMatchObject([
    { month: '2026-09', dealers: 1, gap: { value: null, why: 'too-few' }, identical: { value: null } },
    { month: '2026-10', dealers: 5, gap: first?.gap, identical: first?.identical },
  ])
  expect(funnels.gap?.dealers).toHaveLength(6)
  const unknown = await ask({ month: '2026-10', question: 'NO' })
  expect(unknown).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown-question' }] } })
})

test('the day up to which files are complete is the last import’s, also an earlier one, and answers reach further only after it', async () => {
  const { figures } = stores()
  const marked: string[] = []
  const cover = coverUntil({
    figures,
    mark: (_, __, months) => Promise.resolve(void marked.push(...months)),
  })
  const covered = () => figures.coveredUntil('d6', 'covered')
  expect(await cover('d6', 'covered', '2026-08-20')).toBe('2026-08-20')
  await cover('d6', 'covered', '2027-12-31', '2026-09-01T10:00:00.000Z')
  marked.length = 0
  await cover('d6', 'covered', '2026-08-31', '2026-09-02T10:00:00.000Z')
  expect(await covered()).toBe('2026-08-31')
  expect(marked).toEqual(expect.arrayContaining(['2026-02', '2026-08', '2026-09', '2027-02']))
  await cover('d6', 'covered', '2027-12-31', '2026-09-01T10:00:00.000Z')
  expect(await cover('d6', 'covered', '2026-09-02')).toBe('2026-08-31')
  expect(await covered()).toBe('2026-08-31')
  expect(await cover('d6', 'covered', '2026-09-03')).toBe('2026-09-03')
  expect(await covered()).toBe('2026-09-03')
})
