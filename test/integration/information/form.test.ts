import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOfText } from '../../../functions/information/consent/consent-text.ts'
import { currentText } from '../../../functions/information/consent/consent-texts.ts'
import { informationOperations as operations } from '../../../functions/information/operations.ts'
import { perAddressAndHour } from '../../../functions/information/receiving/limits.ts'
import { queryAll } from '../../../functions/platform/table/query.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { type HttpHandler, httpEvent, type Sent } from '../../support/running/http-event.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    FINGERPRINT_KEY: 'f1',
    API_URL: 'https://fidelizacion.example.com',
    CONTACT_EMAIL: 'atencion@example.com',
    SITE_KEY: 'site-1',
  })
  handler = await bundledHandler('functions/information/http.ts')
})
afterAll(() => table.stop())

let addresses = 0
/** Sends a request of another address each time, unless one is given. */
const send = async (operation: (typeof operations)[keyof typeof operations], sent: Sent, from?: string) => {
  const event = httpEvent(operation, sent)
  // A public route has no authorizer, whatever the type says.
  Reflect.deleteProperty(event.requestContext, 'authorizer')
  addresses += 1
  event.requestContext.http.sourceIp =
    from ?? `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`
  const context = { getRemainingTimeInMillis: () => 10_000 } as unknown as Parameters<HttpHandler>[1]
  const { statusCode: status, headers = {}, body = '' } = await handler(event, context)
  return { status, headers, text: body }
}
let people = 0
const asked = (changes: object = {}) => ({
  ...{ name: 'Lucía Fernández', company: 'Talleres Ribera', email: `lucia-${(people += 1)}@example.com` },
  ...{ consent: { read: true, textVersion: 2 }, marketing: false },
  ...changes,
})
const ask = (body: unknown, from?: string) => send(operations.requestInformation, { body }, from)
const form = (fields: Record<string, string>, headers: Record<string, string> = {}, from?: string) =>
  send(
    operations.sendInformationForm,
    {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    },
    from,
  )
const filled = (changes: Record<string, string> = {}) => ({
  ...{ name: 'Ana Prieto', company: 'Automóviles Teide', email: `ana-${(people += 1)}@example.com` },
  ...{ phone: '', message: '', read: 'yes', textVersion: '2', website: '' },
  ...changes,
})
const itemsOf = (pk: string) =>
  Array.fromAsync(
    queryAll(table, { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }),
  )
const stored = async (email: string) =>
  (await itemsOf('INFORMATION')).filter((item) => item['email'] === email)
const mailOf = async (requestId: unknown) => itemsOf(`MAIL#information-request#${String(requestId)}`)

test('a request is stored with the text that was read, and one e-mail goes to Asortis, none to the address given', async () => {
  const body = asked({ phone: '600 111 222', message: 'Dos marcas.\n¿Cómo empezamos?' })
  expect(await ask(body)).toMatchObject({ status: 202, text: '{"received":true}' })
  const [request, ...others] = await stored(body.email)
  expect(others).toEqual([])
  expect(request).toMatchObject({
    ...{
      name: body.name,
      company: body.company,
      phone: '600 111 222',
      message: 'Dos marcas.\n¿Cómo empezamos?',
    },
    ...{ textVersion: 2, textHash: hashOfText(currentText), n: 1 },
  })
  const mails = await mailOf(request?.['requestId'])
  expect(mails.map(({ to }) => to)).toEqual([{ email: 'atencion@example.com', name: 'Asortis' }])
})

test('a wish for news is unconfirmed, and ends with the request unless somebody confirms it', async () => {
  const body = asked({ marketing: true })
  await ask(body)
  const [marketing, request] = await stored(body.email)
  expect(marketing).toMatchObject({
    state: 'unconfirmed',
    until: request?.['until'],
    expiresAt: request?.['expiresAt'],
  })
})

test.each([
  ['not read', { consent: { read: false, textVersion: 2 } }, '/consent/read', 'not-a-choice'],
  ['withdrawn', { consent: { read: true, textVersion: 1 } }, '/consent/textVersion', 'text-withdrawn'],
  ['unknown', { consent: { read: true, textVersion: 3 } }, '/consent/textVersion', 'unknown-text'],
  ['no text', { consent: undefined }, '/consent', 'missing'],
  ['no choice', { marketing: undefined }, '/marketing', 'missing'],
  ['a list of addresses', { email: 'a@example.com, b@example.com' }, '/email', 'wrong-format'],
  ['a header', { name: 'Ana\r\nBcc: todos@example.com' }, '/name', 'control-character'],
  ['another field', { web: 'x' }, '/web', 'unknown-field'],
])('%s: 422, and nothing is stored', async (_, changes, pointer, code) => {
  const body = asked(changes)
  const { status, text } = await ask(body)
  expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 422, errors: [{ pointer, code }] })
  expect(await stored(body.email)).toEqual([])
})

test.each(['name', 'company', 'email', 'phone', 'message'])(
  '100 KB in %s are refused by both ways',
  async (field) => {
    const long = 'x'.repeat(100_000)
    const { status, text } = await ask(asked({ [field]: long }))
    expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 422, errors: [{ pointer: `/${field}` }] })
    const page = await form(filled({ [field]: long }))
    expect(page).toMatchObject({ status: 413, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(page.text.length).toBeLessThan(5_000)
  },
)

test('the same content within a quarter of an hour is one request with one e-mail, also at the same moment', async () => {
  const body = asked()
  const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await ask(body)).status))
  expect(new Set(statuses)).toEqual(new Set([202]))
  const [request, ...others] = await stored(body.email)
  expect(others).toEqual([])
  expect(await mailOf(request?.['requestId'])).toHaveLength(1)
})

test('an address may send ten an hour, whatever it writes into headers; others go on', async () => {
  const from = '203.0.113.7'
  const statuses: unknown[] = []
  for (let sent = 0; sent < 60; sent += 1) {
    const headers = { 'x-forwarded-for': `198.51.100.${sent}, ${from}` }
    statuses.push((await send(operations.requestInformation, { body: asked(), headers }, from)).status)
  }
  expect(statuses.filter((status) => status === 202)).toHaveLength(perAddressAndHour)
  expect(statuses.slice(perAddressAndHour)).toEqual(Array.from({ length: 50 }, () => 429))
  const refused = await ask(asked(), from)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask(asked())).status).toBe(202)
  const page = await form(filled({ name: 'Sigue <aquí>' }), {}, from)
  expect(page.status).toBe(429)
  expect(page.text).toContain('value="Sigue &lt;aquí&gt;"')
  expect(page.text).toContain('En esta hora hemos recibido demasiadas solicitudes desde su conexión')
  // Nothing that is stored tells who sent it.
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  expect(Items.length).toBeGreaterThan(perAddressAndHour)
  expect(JSON.stringify(Items)).not.toContain(from)
})

test('behind the site, the address counted is the one that the distribution names', async () => {
  const edge = '192.0.2.1'
  const through = (viewer: string, key: string) =>
    send(
      operations.requestInformation,
      { body: asked(), headers: { 'x-site-key': key, 'x-forwarded-for': `1.2.3.4, ${viewer}, ${edge}` } },
      edge,
    )
  const statuses = []
  for (let sent = 0; sent < 12; sent += 1)
    statuses.push((await through(`198.51.100.${sent}`, 'site-1')).status)
  expect(new Set(statuses)).toEqual(new Set([202]))
  for (let sent = 0; sent < 10; sent += 1) await through(`198.51.100.${sent}`, 'wrong')
  expect((await through('198.51.100.77', 'wrong')).status).toBe(429)
  expect((await through('198.51.100.78', 'site-1')).status).toBe(202)
})

test('the form without JavaScript: a page that says it was received', async () => {
  const fields = filled({ marketing: 'yes', message: 'Hola\r\n¿qué tal?' })
  const sent = await form(fields, { 'sec-fetch-site': 'same-origin' })
  expect(sent).toMatchObject({ status: 303, headers: { location: '/informacion/recibida' }, text: '' })
  const items = await stored(fields.email)
  expect(items.map(({ state, message }) => state ?? message).toSorted()).toEqual([
    'Hola\n¿qué tal?',
    'unconfirmed',
  ])
})

test('a form with mistakes comes back with what was typed, escaped, and what is wrong beside each field', async () => {
  const hostile = '"><script>alert(1)</script>'
  const { status, headers, text } = await form({
    ...filled({ name: hostile, company: ' ', email: 'no', phone: '1'.repeat(41), message: '</textarea><b>' }),
    read: '',
  })
  expect(status).toBe(422)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  expect(text).toContain('&lt;/textarea&gt;&lt;b&gt;</textarea>')
  expect(text).not.toContain('<script')
  for (const field of ['company', 'email', 'phone', 'read'])
    expect(text).toMatch(
      new RegExp(`id="${field}"[^>]* aria-invalid="true" aria-describedby="${field}-mistake"`),
    )
  expect(text).not.toContain('name-mistake')
  expect(text).toContain('Escriba un correo completo')
})

test('a text that is no longer current has to be read again', async () => {
  const { status, text } = await form(filled({ textVersion: '1' }))
  expect(status).toBe(422)
  expect(text).toContain('Esta información ha cambiado')
  expect(text).not.toMatch(/name="read"[^>]* checked/)
  expect(text).toContain('name="textVersion" value="2"')
})

test('a program that fills in everything, and a form on another site, store nothing', async () => {
  const trapped = filled({ website: 'https://spam.example' })
  expect((await form(trapped)).status).toBe(422)
  const foreign = filled()
  const { status, text } = await form(foreign, { 'sec-fetch-site': 'cross-site' })
  expect(status).toBe(422)
  expect(text).not.toContain(foreign.email)
  for (const { email } of [trapped, foreign]) expect(await stored(email)).toEqual([])
})

test('what is no form gets a page', async () => {
  const { status, headers, text } = await send(operations.sendInformationForm, { body: { name: 'x' } })
  expect(status).toBe(415)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).toContain('No hemos podido leer el formulario')
})

test('the texts are published with their hash', async () => {
  const text = await send(operations.getConsentText, { params: { textVersion: '2' } })
  expect(JSON.parse(text.text)).toMatchObject({
    version: 2,
    state: 'current',
    sha256: hashOfText(currentText),
  })
  const old = await send(operations.getConsentText, { params: { textVersion: '1' } })
  expect(JSON.parse(old.text)).toMatchObject({ version: 1, state: 'withdrawn' })
  expect((await send(operations.getConsentText, { params: { textVersion: '9' } })).status).toBe(404)
})

test('whoever asks again for the address of a form with mistakes is led to the form', async () => {
  expect(await send(operations.showInformationForm, {})).toMatchObject({
    ...{ status: 303, text: '' },
    headers: { location: '/informacion#solicitud', 'cache-control': 'no-store' },
  })
})
