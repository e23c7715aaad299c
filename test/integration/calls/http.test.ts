import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { callsOperations as operations, storedCallsOperations } from '../../../functions/calls/operations.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { localMonth } from '../../../functions/platform/calendar/local-time.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'

let table: TestTable
let handler: HttpHandler
let stored: HttpHandler
const lines: string[] = []

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    FINGERPRINT_KEY: 'f',
    CURSOR_KEY: 'c1',
    CURSOR_KEY_BEFORE: 'c0',
  })
  await storeExampleDirectory(directoryStore(table), ['d1', 'd2'])
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  handler = await bundledHandler('functions/calls/http.ts')
  stored = await bundledHandler('functions/calls/http-stored.ts')
})
afterAll(async () => {
  vi.restoreAllMocks()
  await table.stop()
})

const put = (callId: string, body: unknown, more: object = {}) =>
  send(handler, operations.putCall, { params: { dealerId: 'd1', callId }, body, ...more })

test('responds 201 once and 200 otherwise, with the same body, when the same call is sent a hundred times at once', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => put('H-1', exampleCall)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(99)
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
})

test('responds 409 to other content under the same id, 404 to an unknown dealer and 422 to an unknown questionnaire', async () => {
  await put('H-2', typicalCall)
  expect(await put('H-2', exampleCall)).toMatchObject({
    status: 409,
    body: { code: 'already-exists-with-other-content' },
  })
  expect(await put('H-3', exampleCall, { params: { dealerId: 'd9', callId: 'H-3' } })).toMatchObject({
    status: 404,
  })
  const unknown = await put('H-3', { ...exampleCall, questionnaire: 'seat-after-service@4' })
  expect(unknown).toMatchObject({
    status: 422,
    body: { errors: [{ in: 'body', pointer: '/questionnaire' }] },
  })
})

test('no new call has the id pulse, because its problem could not be read', async () => {
  const reserved = { code: 'reserved', detail: 'Must be any other id than pulse, such as C-10442.' }
  expect(await put('pulse', exampleCall)).toMatchObject({
    ...{ status: 422, body: { errors: [{ in: 'path', pointer: 'callId', ...reserved }] } },
  })
  const batch = await send(handler, operations.putCalls, {
    ...{ params: { dealerId: 'd1' }, headers: { 'idempotency-key': 'pulse' } },
    body: { calls: [{ callId: 'pulse', ...exampleCall }] },
  })
  expect(batch.body).toMatchObject({
    items: [{ status: 422, body: { errors: [{ pointer: '/callId', ...reserved }] } }],
  })
})

test.each(['C-10442', 'or-55231', '1234klm', '600111222', '34600-111-222', '600_111_222'])(
  'no new call or amendment has the id %s, by which its customer is known',
  async (id) => {
    const names = { code: 'names-customer' }
    expect(await put(id, exampleCall)).toMatchObject({
      ...{ status: 422, body: { errors: [{ in: 'path', pointer: 'callId', ...names }] } },
    })
    const batch = await send(handler, operations.putCalls, {
      ...{ params: { dealerId: 'd1' }, headers: { 'idempotency-key': `names-${id}` } },
      body: { calls: [{ callId: id, ...exampleCall }] },
    })
    expect(batch.body).toMatchObject({
      items: [{ status: 422, body: { errors: [{ in: 'body', pointer: '/callId', ...names }] } }],
    })
    await put('H-7', exampleCall)
    const amendment = await send(stored, storedCallsOperations.putAmendment, {
      params: { dealerId: 'd1', callId: 'H-7', amendmentId: id },
      body: { note: 'Mal anotado' },
    })
    expect(amendment).toMatchObject({
      ...{ status: 422, body: { errors: [{ in: 'path', pointer: 'amendmentId', ...names }] } },
    })
  },
)

test('tells every mistake at once, those of single fields and those across fields, in a call, a batch and an assessment', async () => {
  const { operator: _, ...content } = exampleCall
  const wrong = {
    ...content,
    customer: { ...exampleCall.customer, ref: 7 },
    outcome: 'completed',
    callBackAt: '2026-11-20T10:00:00Z',
    endedAt: '2020-01-01T00:00:00Z',
    recheckOf: 'C-0',
    answers: [
      { question: 'overall', mark: 99 },
      { question: 'overall' },
      { question: 'nobody-asked-this', mark: 1 },
    ],
  }
  const told = (body: unknown) => {
    const { errors } = z.parse(
      z.object({ errors: z.array(z.object({ pointer: z.string(), code: z.string() })) }),
      body,
    )
    return errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()
  }
  const mistakes = [
    '/answers/0/mark off-scale',
    '/answers/1 one-of-mark-choice-refused',
    '/answers/2/question unknown-question',
    '/callBackAt not-with-this-outcome',
    '/customer/ref wrong-type',
    '/endedAt before-start',
    '/recheckOf only-for-a-recheck',
  ]
  const refused = await put('H-5', wrong)
  expect(refused).toMatchObject({ status: 422 })
  expect(told(refused.body)).toEqual([...mistakes, '/operator missing'].toSorted())
  const batch = await send(handler, operations.putCalls, {
    params: { dealerId: 'd1' },
    headers: { 'idempotency-key': 'H-5' },
    body: { calls: [{ callId: 'H-5', ...wrong }] },
  })
  const { items } = z.parse(operations.putCalls.responses[200], batch.body)
  expect(told(items[0]?.body)).toEqual([...mistakes, '/operator missing'].toSorted())
  const assessed = await send(handler, operations.assess, { body: { dealer: 'nobody', ...wrong } })
  expect(assessed).toMatchObject({ status: 422 })
  expect(told(assessed.body)).toEqual([...mistakes, '/dealer unknown-dealer'].toSorted())
  const unknown = await put('H-5', {
    ...exampleCall,
    recheckOf: 'C-0',
    questionnaire: 'seat-after-service@4',
  })
  expect(told(unknown.body)).toEqual([
    '/questionnaire unknown-questionnaire',
    '/recheckOf only-for-a-recheck',
  ])
  const both = await put('H-5', { ...wrong, questionnaire: 'seat-after-service@4' })
  expect(told(both.body)).toContain('/questionnaire unknown-questionnaire')
  for (const body of [[], null, 7, { answers: 7, kind: {} }])
    expect(await put('H-5', body)).toMatchObject({ status: 422 })
})

test('an amendment is a fact of its own: 201, 200, 409, 404, and 422 with pointers into its own body', async () => {
  await put('H-4', exampleCall)
  const amend = (amendmentId: string, body: unknown, callId = 'H-4') =>
    send(stored, storedCallsOperations.putAmendment, {
      params: { dealerId: 'd1', callId, amendmentId },
      body,
    })
  const correction = { note: 'Mal anotado', customer: { ...exampleCall.customer, phone: '600 111 333' } }
  const first = await amend('a-1', correction)
  expect(first).toMatchObject({
    status: 201,
    body: { amendmentId: 'a-1', ...correction, problem: true, main: 'unresolved-situation' },
  })
  expect(await amend('a-1', correction)).toMatchObject({ status: 200, body: first.body })
  expect(await amend('a-1', { ...correction, note: 'Otra' })).toMatchObject({
    status: 409,
    body: { code: 'already-exists-with-other-content' },
  })
  expect(await amend('a-1', correction, 'H-none')).toMatchObject({ status: 404 })
  const errorsOf = async (body: object) => {
    const { status, body: found } = await amend('a-2', { note: 'n', ...body })
    return { status, errors: (found as { errors: { pointer: string; code: string }[] }).errors }
  }
  expect(await errorsOf({ answers: [] })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/answers', code: 'too-small' }],
  })
  expect(await errorsOf({ answers: [{ question: 'overall', mark: 99 }] })).toMatchObject({
    errors: [{ pointer: '/answers/0/mark', code: 'off-scale' }],
  })
  expect(await errorsOf({ customer: { name: 'x' }, outcome: 'partial' })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/customer/ref' }, { pointer: '/outcome' }],
  })
  const long = 'á'.repeat(3000)
  expect(
    await errorsOf({ situations: [1, 2, 3].map(() => ({ state: 'external', description: long })) }),
  ).toMatchObject({ status: 422, errors: [{ code: 'too-long' }] })
  const { body } = await send(stored, storedCallsOperations.getCall, {
    params: { dealerId: 'd1', callId: 'H-4' },
  })
  expect(body).toMatchObject({
    content: { customer: { phone: '+34600111222' } },
    amendments: [{ amendmentId: 'a-1', note: 'Mal anotado', customer: { phone: '600 111 333' } }],
    now: { content: { customer: { phone: '600 111 333' } } },
    customer: { phone: { given: '600 111 333' } },
  })
})

test('an assessment stores nothing and returns what to ask and what to say', async () => {
  const { questionnaire, answers, customer, kind } = exampleCall
  const known = { kind, questionnaire, customer: { ref: customer.ref }, answers, dealer: 'd1' }
  const { status, body } = await send(handler, operations.assess, { body: known })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    problem: true,
    main: 'low-marks',
    ask: ['motive'],
    script: { class: 'problem', brandSurvey: false, prize: false },
  })
  expect(await send(handler, operations.assess, { body: {} })).toMatchObject({
    status: 200,
    body: { problem: false },
  })
  expect(await send(handler, operations.assess, { body: exampleCall })).toMatchObject({
    status: 200,
    body: { main: 'unresolved-situation' },
  })
})

test('staff try a questionnaire with answers that nobody gave: what an assessment says of them, with every mistake', async () => {
  const [questionnaireId = '', version = ''] = exampleCall.questionnaire.split('@')
  const params = { questionnaireId, version }
  const ask = (body: unknown, of = params) =>
    send(handler, operations.tryQuestionnaire, { params: of, body, claims: claimsOf.staff })
  const facts = { kind: exampleCall.kind, answers: [{ question: 'overall', mark: 3 }] }
  const { questionnaire } = exampleCall
  const tried = await ask(facts)
  expect(tried).toMatchObject({ status: 200, body: { problem: true, script: { class: 'problem' } } })
  const assessed = await send(handler, operations.assess, { body: { ...facts, questionnaire } })
  expect(tried.body).toEqual(assessed.body)
  expect(await ask({ ...facts, dealer: 'd1', answers: [{ question: 'overall', mark: 10 }] })).toMatchObject({
    status: 200,
    body: { problem: false, script: { brandSurvey: true } },
  })
  expect(await ask({ ...facts, dealer: 'nobody' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/dealer', code: 'unknown-dealer' }] },
  })
  const answers = [{ question: 'overall', mark: 99 }]
  expect(await ask({ customer: { ref: 'C-1' }, answers })).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/customer', code: 'unknown-field' },
        { pointer: '/answers/0/mark', code: 'off-scale' },
      ],
    },
  })
  expect(await ask(facts, { ...params, version: '999' })).toMatchObject({ status: 404 })
})

test('a batch stores the valid calls and explains why each of the others is invalid', async () => {
  const calls = [
    { ...typicalCall, callId: 'B-1' },
    { callId: 'B-2' },
    7,
    { ...exampleCall, callId: 'B-3' },
    { ...exampleCall, callId: 'B-1' },
  ]
  const headers = { 'idempotency-key': 'k1', 'x-request-id': 'batch-77' }
  const sent = { params: { dealerId: 'd1' }, body: { calls }, headers }
  const { status, body } = await send(handler, operations.putCalls, sent)
  const items = (body as { items: { callId: string | null; status: number }[] }).items
  expect(status).toBe(200)
  expect(items.map((item) => item.callId)).toEqual(['B-1', 'B-2', null, 'B-3', 'B-1'])
  expect(items.map((item) => item.status).slice(1, 4)).toEqual([422, 422, 201])
  expect(items[1]).toMatchObject({ body: { instance: 'batch-77' } })
  expect([items[0]?.status, items[4]?.status].sort()).toEqual([201, 409])
  expect(await send(handler, operations.putCalls, sent)).toEqual({ status, body, headers: expect.anything() })
  const other = { ...sent, body: { calls: [{ ...typicalCall, callId: 'B-9' }] } }
  expect(await send(handler, operations.putCalls, other)).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  })
  const elsewhere = { ...sent, params: { dealerId: 'd2' } }
  expect(await send(handler, operations.putCalls, elsewhere)).toMatchObject({ status: 200 })
})

/** The month of a call that is received now, where the dealer is. */
const monthInMadrid = () => localMonth(new Date(), 'Europe/Madrid')

test('a month’s calls are listed with customer, visit and answers, but neither comments nor phone', async () => {
  const content = {
    ...exampleCall,
    customer: { ...exampleCall.customer, name: 'Lucía Vega', phone: '+34600111222' },
    answers: [
      { question: 'overall', mark: 3, comment: 'No volveré' },
      { question: 'recommend', mark: 9 },
    ],
  }
  await send(handler, operations.putCall, {
    params: { dealerId: 'd2', callId: 'L-1' },
    body: content,
    claims: claimsOf.machine,
  })
  const query = { month: monthInMadrid() }
  const { status, body } = await send(stored, storedCallsOperations.listCalls, {
    ...{ params: { dealerId: 'd2' }, query, claims: claimsOf.machine },
  })
  expect(status).toBe(200)
  const [newest] = z.parse(z.object({ items: z.array(z.unknown()) }), body).items
  expect(newest).toMatchObject({
    ...{ callId: 'L-1', kind: content.kind, problem: true, visit: content.visit },
    customer: { ref: content.customer.ref, name: 'Lucía Vega' },
    answers: [
      { question: 'overall', mark: 3, low: true },
      { question: 'recommend', mark: 9, low: false },
    ],
  })
  expect(JSON.stringify(newest)).not.toMatch(/No volveré|600111222/)
})

test('a cursor is valid only for its own list, month and caller', async () => {
  const list = (
    dealerId: string,
    query: Record<string, string>,
    claims: Record<string, string> = claimsOf.machine,
  ) => send(stored, storedCallsOperations.listCalls, { params: { dealerId }, query, claims })
  const month = monthInMadrid()
  const { body, headers } = await list('d1', { month, limit: '1' })
  const cursor = (body as { next: string }).next
  expect(headers['link']).toContain('rel="next"')
  expect(await list('d1', { month, limit: '1', cursor })).toMatchObject({ status: 200 })
  for (const [dealerId, query, claims] of [
    ['d2', { month, cursor }, claimsOf.machine],
    ['d1', { month: '2020-01', cursor }, claimsOf.machine],
    ['d1', { month, cursor }, claimsOf.staff],
    ['d1', { month, cursor: `${cursor}x` }, claimsOf.machine],
    ['d1', { month, cursor: 'x' }, claimsOf.machine],
  ] as const) {
    expect(await list(dealerId, query, claims)).toMatchObject({ status: 400, body: { code: 'bad-cursor' } })
  }
})

const bodies = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constantFrom(
    '',
    '[',
    '{"__proto__":{}}',
    `${'['.repeat(50_000)}`,
    `${'{"a":'.repeat(20_000)}`,
    '"\\ud800"',
    '1e999',
  ),
  fc
    .anything({ withUnicodeString: true })
    .map((value) => JSON.stringify({ ...exampleCall, answers: value, visit: value }) ?? ''),
  fc
    .tuple(fc.constantFrom(...Object.keys(exampleCall)), fc.jsonValue())
    .map(([name, value]) => JSON.stringify({ ...exampleCall, [name]: value })),
)

test('no sequence of bytes makes an operation respond 5xx', async () => {
  const every = Object.values(operations)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...every),
      bodies,
      fc.boolean(),
      fc.string(),
      fc.string(),
      async (operation, body, base64, param, header) => {
        const bytes = base64 ? Buffer.from(body, 'latin1').toString('base64') : body
        const { status } = await send(handler, operation, {
          params: { dealerId: 'd1', callId: param, customerRef: param },
          body: bytes,
          base64,
          query: { kind: param, month: header, cursor: header },
          headers: { 'idempotency-key': header, 'x-request-id': header },
        })
        expect(status).toBeLessThan(500)
      },
    ),
    { numRuns: 400 },
  )
})

test('logs no personal data, and under 300 bytes for a stored call', async () => {
  lines.length = 0
  await put('H-log', exampleCall)
  await put('H-log', { ...exampleCall, operator: 'op-x' })
  await put('H-bad', { ...exampleCall, customer: { ...exampleCall.customer, naem: 'Lucía' } })
  await send(handler, operations.getContactPermission, {
    params: { dealerId: 'd1', customerRef: exampleCall.customer.ref },
    query: { kind: 'recheck' },
  })
  const written = lines.join('')
  for (const canary of ['Lucía', '600111222', 'lucia@', '1234KLM', 'ruido', exampleCall.customer.ref])
    expect(written).not.toContain(canary)
  expect(Buffer.byteLength(lines[0] ?? '')).toBeLessThan(300)
})
