import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { digestOperations as operations } from '../../../functions/digests/operations.ts'
import { subscriptionStore } from '../../../functions/mails/subscription/subscription-store.ts'
import { subscriptionToken } from '../../../functions/mails/subscription/subscription-token.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { type HttpHandler, httpEvent, type Sent } from '../../support/running/http-event.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const email = 'gerencia@example.com'
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }

let table: TestTable
let handler: HttpHandler
let dealerId = ''
let token = ''
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  handler = await bundledHandler('functions/digests/http.ts')
})
afterAll(() => table.stop())

let dealers = 0
beforeEach(async () => {
  dealerId = `dealer-${(dealers += 1)}`
  const content = dealerContent.parse({
    ...{ name: 'Talleres Gredos', brands: ['seat'], alertRecipients: [] },
    digestRecipients: [{ email }],
  })
  const change = { content, putBy: 'r', changedAt: new Date(), changedBy: 'staff:1' }
  await directoryStore(table).dealers.create(dealerId, change)
  const subject = { kind: 'digest' as const, dealerId, recipientHash: recipientHash(email) }
  token = subscriptionToken('a key')(subject)
  await subscriptionStore(table).put(token, subject, new Date())
})

const send = async (operation: (typeof operations)[keyof typeof operations], sent: Sent = {}) => {
  const event = httpEvent(operation, { params: { token }, ...sent })
  Reflect.deleteProperty(event.requestContext, 'authorizer')
  const context = { getRemainingTimeInMillis: () => 10_000 } as unknown as Parameters<HttpHandler>[1]
  const { statusCode: status, body = '' } = await handler(event, context)
  return { status, text: body }
}
const end = (sent: Sent = {}) => send(operations.endMailSubscription, sent)
const listed = async () =>
  (await directoryStore(table).dealers.get(dealerId, true))?.content.digestRecipients?.map((to) => to.email)

test('the form of the page ends nothing as a mail scanner finds it, and says what is missing', async () => {
  const { text } = await send(operations.showMailSubscription)
  const [, action = ''] = /<form method="post" action="\?([^"]*)"/.exec(text) ?? []
  const query = Object.fromEntries(new URLSearchParams(action))
  expect(text).toContain('<input type="checkbox" name="sure" value="yes" required>')
  expect(text).not.toContain('checked')
  for (const sent of [{}, { headers: urlencoded, body: '' }, { headers: urlencoded, body: 'sure=no' }]) {
    const answer = await end({ query, ...sent })
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('Marque la casilla') })
  }
  expect(await listed()).toEqual([email])
  const ended = await end({ query, headers: urlencoded, body: 'sure=yes' })
  expect(ended).toMatchObject({ status: 200, text: expect.stringContaining('Ya no recibirá el resumen') })
  expect(await listed()).toEqual([])
})

test.each([
  ['a form', { headers: urlencoded, body: 'List-Unsubscribe=One-Click' }],
  [
    'a form in parts',
    {
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    },
  ],
  ['nothing', {}],
])("a mail client's one click ends it with %s, at once", async (_, sent) => {
  expect(await end(sent)).toMatchObject({ status: 200, text: expect.stringContaining('Ya no recibirá') })
  expect(await listed()).toEqual([])
})
