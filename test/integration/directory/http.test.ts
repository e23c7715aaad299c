import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDirectory } from '../../../functions/directory/reading/open-directory.ts'
import { directoryOperations as operations } from '../../../functions/directory/operations.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, type Sent, send } from '../../support/running/http-event.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  handler = await bundledHandler('functions/directory/http.ts')
})
afterAll(() => table.stop())

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
  return () => log.restore()
})

const ask = (operation: Operation, sent: Sent) =>
  send(handler, operation, { claims: claimsOf.staff, ...sent })
const brand = { params: { brandId: 'seat' } }
const version = (name: string) => ({ params: { questionnaireId: 'seat-after-service', version: name } })
const dealer = { params: { dealerId: 'talleres-gredos' } }

describe("the directory's operations", () => {
  it('create, return and read their examples', async () => {
    const cases = [
      { put: operations.putBrand, get: operations.getBrand, at: brand, extra: { brandId: 'seat' } },
      {
        put: operations.putQuestionnaire,
        get: operations.getQuestionnaire,
        at: version('3'),
        extra: { questionnaireId: 'seat-after-service', version: 3 },
      },
      {
        put: operations.putDealer,
        get: operations.getDealer,
        at: dealer,
        extra: { dealerId: 'talleres-gredos' },
      },
    ]
    for (const { put, get, at, extra } of cases) {
      expect(await ask(get, at)).toMatchObject({ status: 404, body: { code: 'not-found' } })
      const body = { ...put.example, ...extra }
      const made = await ask(put, { ...at, body: put.example })
      expect(made).toMatchObject({ status: 201, body })
      expect(await ask(put, { ...at, body: put.example })).toMatchObject({ status: 200, body })
      const found = await ask(get, at)
      expect(found).toMatchObject({ status: 200, body })
      expect(found.headers['etag']).toBe(made.headers['etag'])
    }
  })

  it('replace a setting only with a current If-Match', async () => {
    const example = operations.putBrand.example
    await ask(operations.putBrand, { params: { brandId: 'b' }, body: example })
    const put = (name: string, headers = {}) =>
      ask(operations.putBrand, { params: { brandId: 'b' }, body: { ...example, name }, headers })
    expect(await put('x')).toMatchObject({ status: 428, body: { code: 'if-match-missing' } })
    expect(await put('x', { 'if-match': '"2"' })).toMatchObject({
      status: 412,
      body: { code: 'stale-version' },
    })
    expect(await put('x', { 'if-match': 'W/"1"' })).toMatchObject({ status: 412 })
    expect(await put('x', { 'if-match': '1' })).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'header', pointer: 'If-Match' }] },
    })
    expect(await put('x', { 'if-match': '"1"' })).toMatchObject({ status: 200, headers: { etag: '"2"' } })
    expect(await put('y', { 'if-match': '*' })).toMatchObject({ status: 200, headers: { etag: '"3"' } })
  })

  it('reject a changed questionnaire version and one that is not a number', async () => {
    const { example } = operations.putQuestionnaire
    await ask(operations.putBrand, { ...brand, body: operations.putBrand.example })
    await ask(operations.putQuestionnaire, { ...version('7'), body: example })
    const changed = { ...example, kinds: ['recheck'] }
    expect(await ask(operations.putQuestionnaire, { ...version('7'), body: changed })).toMatchObject({
      status: 409,
      body: { code: 'version-exists' },
    })
    for (const name of ['0', 'x', '01', '1.5', '1234567']) {
      expect(await ask(operations.putQuestionnaire, { ...version(name), body: example })).toMatchObject({
        status: 422,
        body: { errors: [{ in: 'path', pointer: 'version' }] },
      })
    }
  })

  it('point to the invalid fields of a dealer', async () => {
    await ask(operations.putBrand, { ...brand, body: operations.putBrand.example })
    const workingHours = {
      tue: [
        ['09:00', '14:00'],
        ['13:00', '18:00'],
      ],
    }
    const body = { ...operations.putDealer.example, brands: ['seat', 'nobody'], workingHours }
    expect(await ask(operations.putDealer, { params: { dealerId: 'd' }, body })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { in: 'body', pointer: '/brands/1', code: 'unknown-brand' },
          { in: 'body', pointer: '/workingHours/tue', code: 'overlapping-hours' },
        ],
      },
    })
  })

  it('store a recipient in the form that mails are sent to, and show the address as typed', async () => {
    await ask(operations.putBrand, { ...brand, body: operations.putBrand.example })
    const to = (email: string) => ({
      ...operations.putDealer.example,
      alertRecipients: [{ email, kinds: ['after-service'], level: 1 }],
    })
    const sent = { params: { dealerId: 'idn' }, body: to('Ana@Müller.example') }
    const shown = { alertRecipients: [{ email: 'Ana@Müller.example', kinds: ['after-service'], level: 1 }] }
    expect(await ask(operations.putDealer, sent)).toMatchObject({ status: 201, body: shown })
    expect(await ask(operations.putDealer, sent)).toMatchObject({ status: 200, body: shown })
    const { body } = await ask(operations.getDealer, { params: { dealerId: 'idn' } })
    expect(body).toMatchObject(shown)
    expect(JSON.stringify(body)).not.toContain('typedEmail')
    const stored = await openDirectory(
      { client: table.client, tableName: table.tableName },
      () => new Date(),
    ).dealer('idn')
    expect(stored?.alertRecipients[0]?.email).toBe('Ana@xn--mller-kva.example')
  })

  it('let only staff write and reject dealers entirely', async () => {
    const write = { ...brand, body: operations.putBrand.example }
    for (const claims of [claimsOf.machine, claimsOf.specialist, claimsOf.dealer('talleres-gredos')]) {
      expect((await ask(operations.putBrand, { ...write, claims })).status).toBe(403)
    }
    expect(
      (await ask(operations.getDealer, { ...dealer, claims: claimsOf.dealer('talleres-gredos') })).status,
    ).toBe(403)
    expect((await ask(operations.getDealer, { ...dealer, claims: claimsOf.machine })).status).toBe(200)
  })

  it('log no address or name', async () => {
    await ask(operations.putDealer, { ...dealer, body: { ...operations.putDealer.example, name: 'other' } })
    await ask(operations.putDealer, {
      ...dealer,
      body: { ...operations.putDealer.example, brands: ['nobody'] },
    })
    expect(log.lines.join('')).not.toMatch(/example\.com|Gredos|posventa/)
  })
})
