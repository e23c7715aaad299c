import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import type { openLists } from '../../../functions/directory/lists/open-lists.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { backfillStore } from '../../../functions/privacy/backfilling/backfill-store.ts'
import { backfill } from '../../../functions/privacy/backfilling/backfill.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { keys } from '../../../functions/privacy/keys.ts'
import { privacyOperations as operations } from '../../../functions/privacy/operations.ts'
import { registerRequest } from '../../../functions/privacy/register/register-request.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { remind } from '../../../functions/privacy/reminding/remind.ts'
import type { NewMail } from '../../../functions/mails/mail/mail.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { fingerprintKey, manager, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { claimsOf, type Sent, send } from '../../support/running/http-event.ts'

const { dealerId } = exampleDealer
let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

type Id = Extract<keyof typeof operations, `${string}RightsRequest${string}`>
const ask = (id: Id, sent: Sent & { requestId?: string }) =>
  send(world.http, operations[id], {
    claims: claimsOf.staff,
    ...sent,
    params: { dealerId, ...(sent.requestId !== undefined && { requestId: sent.requestId }) },
  })
const asked = { customerRef: 'C-R', right: 'erasure', askedAt: '2026-11-20T10:00:00Z', how: 'letter' }
const open = async (more: object = {}, key?: string): Promise<{ requestId: string }> => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
  const { status, body } = await ask('openRightsRequest', { body: { ...asked, ...more }, headers })
  expect(status).toBe(201)
  return body
}
const mails = async () => (await world.itemsIn('MAIL#rights-request#')).map(({ id }) => String(id)).toSorted()

test('a request is registered once, due in a month, and the dealer’s managers are told', async () => {
  const first = await open({ text: 'Quiero que borren mis datos' }, 'key-1')
  expect(first).toMatchObject({
    ...{ ...asked, dueBy: '2026-12-20', state: 'open' },
    registeredBy: 'staff:sam',
  })
  expect(await open({ text: 'Quiero que borren mis datos' }, 'key-1')).toEqual(first)
  expect(
    await ask('openRightsRequest', { body: { ...asked, askedAt: '2100-01-01T00:00:00Z' } }),
  ).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/askedAt', code: 'in-future' }] },
  })
  expect(await mails()).toEqual([`${first.requestId}/registered`])
  const [mail] = await world.itemsIn('MAIL#rights-request#')
  expect(JSON.stringify(mail)).not.toContain('Quiero que borren')
  expect(await ask('listRightsRequests', {})).toMatchObject({
    status: 200,
    body: { items: [first], next: null },
  })
  expect((await ask('getRightsRequest', { requestId: first.requestId })).body).toEqual(first)
})

test('the register shows nothing of what is over for more than 36 months, whether or not the table has dropped it', async () => {
  const { requestId } = await open({ customerRef: 'C-OVER', right: 'access' })
  const outcome = { state: 'refused', ground: 'excessive', outcome: 'Repetida' }
  const instruction = { reference: 'Correo', at: '2026-11-20T10:00:00Z' }
  const future = { ...outcome, instruction: { ...instruction, at: '2040-01-01T00:00:00Z' } }
  expect(await ask('concludeRightsRequest', { requestId, body: future, claims: manager })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/instruction/at', code: 'in-future' }] },
  })
  expect(
    (await ask('concludeRightsRequest', { requestId, body: { ...outcome, instruction }, claims: manager }))
      .status,
  ).toBe(200)
  const { table } = world
  const Key = keys.rightsRequest(dealerId, requestId)
  const { Item } = await table.client.send(new GetCommand({ TableName: table.tableName, Key }))
  const put = (concludedAt: string) =>
    table.client.send(new PutCommand({ TableName: table.tableName, Item: { ...Item, concludedAt } }))
  const ids = async () => (await listed()).map((each) => each['requestId'])
  expect(await ids()).toContain(requestId)
  await put('2020-01-01T00:00:00.000Z')
  expect(await ids()).not.toContain(requestId)
  expect((await ask('getRightsRequest', { requestId })).status).toBe(404)
})

const listed = async () =>
  z.parse(
    z.object({ items: z.array(z.record(z.string(), z.unknown())) }),
    (await ask('listRightsRequests', {})).body,
  ).items

test('the register names who registered a request and who concluded it; whoever has no name here stays on their side', async () => {
  const { requestId } = await open({ customerRef: 'C-NAMES', right: 'access' })
  expect((await ask('getRightsRequest', { requestId })).body).toMatchObject({ registeredByName: null })
  const body = { state: 'completed', outcome: 'Enviado por carta', identityCheck: 'document' }
  const concluded = await ask('concludeRightsRequest', { requestId, body, claims: manager })
  const names = { registeredByName: null, concludedBy: 'dealer:gema', concludedByName: 'Gema Ruiz' }
  expect(concluded.body).toMatchObject(names)
  const { requestId: second } = await ask('openRightsRequest', {
    ...{ claims: manager, body: { ...asked, customerRef: 'C-NAMES-2' } },
  }).then(({ body: one }) => one)
  expect(await listed()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ requestId, ...names }),
      expect.objectContaining({ requestId: second, registeredByName: 'Gema Ruiz' }),
    ]),
  )
  const customer = { dealerId, customerRef: 'C-NAMES-3', customerState: 'no-contact' }
  const state = { ground: 'lo ha pedido', identityCheck: 'document' }
  await send(world.http, operations.setCustomerState, { claims: manager, params: customer, body: state })
  const set = (await listed()).find((one) => one['customerRef'] === 'C-NAMES-3')
  expect(set?.['carriedOut']).toMatchObject([{ what: 'state-set', by: 'dealer:gema', byName: 'Gema Ruiz' }])
})

test('nothing was asked for before 2000, nor by whoever was erased', async () => {
  for (const askedAt of [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '0099-12-31T00:00:00Z',
    '1999-12-31T23:59:59Z',
  ])
    expect(await ask('openRightsRequest', { body: { ...asked, askedAt } }), askedAt).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/askedAt', code: 'implausible-time' }] },
    })
  expect(await ask('openRightsRequest', { body: { ...asked, customerRef: 'erased' } })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/customerRef', code: 'reserved' }] },
  })
})

test('a request whose customer was erased since leads from nobody when it is repeated', async () => {
  const putRequest = vi.fn(async () => {})
  const again = registerRequest({
    ...ports('2026-11-21T10:00:00Z'),
    requests: {
      ...requestStore(world.table),
      open: async (request) => ({ ...request, customerRef: 'erased', state: 'completed' }),
    },
    held: { ...heldStore(world.table, keyedFingerprint(fingerprintKey)), putRequest },
    rights: { recipients: async () => [] },
    postMail: async () => {},
    clock: () => new Date('2026-11-21T10:00:00Z'),
  })
  await again(exampleDealer, { ...asked, right: 'access', how: 'letter', by: 'staff:sam', of: ['key-1'] })
  expect(putRequest).not.toHaveBeenCalled()
})

test('the dealer’s privacy people conclude a request, once; a refusal needs a ground', async () => {
  const { requestId } = await open({ right: 'access' })
  const conclude = (body: object, claims: Record<string, string> = manager) =>
    ask('concludeRightsRequest', { requestId, body, claims })
  const outcome = 'No ha acreditado quién es.'
  expect(await conclude({ state: 'refused', outcome })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/ground', code: 'missing' }] },
  })
  expect(await conclude({ state: 'completed', outcome }, claimsOf.staff)).toMatchObject({
    status: 403,
    body: { code: 'not-instructed' },
  })
  const refused = { state: 'refused', ground: 'identity-not-proved', outcome }
  const { status, body } = await conclude(refused)
  expect({ status, body }).toMatchObject({ status: 200, body: { ...refused, concludedBy: 'dealer:gema' } })
  expect((await conclude(refused)).body).toEqual(body)
  expect(await conclude({ state: 'completed', outcome: 'Enviado' })).toMatchObject({
    status: 409,
    body: { code: 'already-concluded' },
  })
  expect((await world.itemsIn('RIGHTSDUE')).map(({ sk }) => String(sk)).join()).not.toContain(requestId)
  expect((await ask('listRightsRequests', { query: { state: 'refused' } })).body).toMatchObject({
    items: [{ requestId }],
  })
})

const refusal = z.object({
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))),
})

test('a request names as its proof one of its customer, and only of an erasure', async () => {
  const { requestId } = await open({ customerRef: 'C-PROOF' }, 'key-proof')
  const { requestId: access } = await open({ customerRef: 'C-PROOF', right: 'access' }, 'key-proof-2')
  const conclude = async (id: string, proofId: string, more: object = {}) => {
    const body = { state: 'completed', outcome: 'Suprimido', proofId, ...more }
    const { status, body: said } = await ask('concludeRightsRequest', {
      requestId: id,
      body,
      claims: manager,
    })
    const { errors = [] } = z.parse(refusal, said)
    return [status, ...errors.flatMap(({ pointer, code, detail }) => [pointer, code, detail])]
  }
  const { table } = world
  const noneYet = 'Must be left out: no erasure was ordered for this customer, so there is no proof of one.'
  expect(await conclude(requestId, '1')).toEqual([422, '/proofId', 'no-such-proof', noneYet])
  const found = keyedFingerprint(process.env['ERASURE_KEY'] ?? '')
  const proof = (customerRef: string, number: number) => ({
    ...{ ...keys.proofFound(dealerId, found({ dealerId, customerRef }), number), v: 1 },
    ...{ erasureId: `e-${number}`, number },
  })
  for (const Item of [proof('C-OTHER', 1), proof('C-PROOF', 2), proof('C-PROOF', 3)])
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  const which = "Must be the number of a proof of this customer's erasure (3, 2), or be left out."
  for (const unknown of ['1', '999', '4', '0', '02', 'two'])
    expect(await conclude(requestId, unknown), unknown).toEqual([422, '/proofId', 'no-such-proof', which])
  expect(await conclude(access, '2')).toMatchObject([
    422,
    '/proofId',
    'only-for-erasures',
    expect.any(String),
  ])
  expect(await conclude(requestId, '2')).toEqual([200])
  expect(await conclude(access, '2', { state: 'refused', ground: 'not-held-here' })).toEqual([200])
})

const ports = (now: string, posted: NewMail[] = []) => ({
  held: heldStore(world.table, keyedFingerprint(fingerprintKey)),
  requests: requestStore(world.table),
  rights: { recipients: async () => [{ email: 'privacidad@example.com' }] },
  directory: world.doing.directory,
  postMail: async (mail: NewMail) => void posted.push(mail),
  clock: () => new Date(now),
})

test('what a customer asks for in a call opens one entry, whatever happens twice', async () => {
  const posted: NewMail[] = []
  const register = registerRequest(ports('2026-11-20T11:00:00Z', posted))
  const opening = {
    ...{ customerRef: 'C-CALL', right: 'access' as const, askedAt: '2026-11-20T10:00:00.000Z' },
    ...{ how: 'call' as const, callId: 'C-9', by: 'machine:call', of: ['C-9', 'call', 'access'] },
  }
  const one = await register(exampleDealer, opening)
  expect(await register(exampleDealer, opening)).toEqual(one)
  expect(new Set(posted.map(({ id }) => id))).toEqual(new Set([`${one.requestId}/registered`]))
  const found = await heldStore(world.table, keyedFingerprint(fingerprintKey)).requests(dealerId, 'C-CALL')
  expect(found.map(({ requestId }) => requestId)).toEqual([one.requestId])
})

test('the privacy people are told whose a request is each time that its call moves, and not what they were told already', async () => {
  const posted: NewMail[] = []
  const register = registerRequest(ports('2026-11-20T11:00:00Z', posted))
  const opening = (customerRef: string, ...askedAs: string[]) => ({
    ...{ customerRef, right: 'access' as const, askedAt: '2026-11-20T10:00:00.000Z', askedAs },
    ...{ how: 'call' as const, callId: 'C-19', by: 'machine:call', of: ['C-19', 'call', 'access'] },
  })
  const told = () => {
    const ids = new Map(posted.map(({ id, document }) => [id, JSON.stringify(document.blocks)]))
    return [...ids.values()].map((blocks) => ['C-WA', 'C-WB'].filter((ref) => blocks.includes(ref)).join())
  }
  const { requestId } = await register(exampleDealer, opening('C-WA'))
  for (const [to, from] of [
    ['C-WB', 'C-WA'],
    ['C-WA', 'C-WB'],
  ] as const)
    for (let times = 0; times < 2; times += 1) await register(exampleDealer, opening(to, from))
  expect(told()).toEqual(['C-WA', 'C-WB', 'C-WA'])
  const [request] = await requestStore(world.table)
    .list(dealerId, 100, undefined)
    .then(({ requests }) => requests.filter((one) => one.requestId === requestId))
  expect(request).toMatchObject({ customerRef: 'C-WA', moves: 2 })
  await requestStore(world.table).conclude(request ?? expect.fail())
})

test('open requests are reminded of a week before their day and on its eve, and concluded ones are not', async () => {
  const at = async (now: string) => {
    const posted: NewMail[] = []
    await remind(ports(now, posted))()
    return posted.map(({ id }) => id.slice(id.indexOf('/') + 1))
  }
  const before = await at('2026-12-12T10:00:00Z')
  expect(before).toEqual([])
  const open = (await world.itemsIn('RIGHTSDUE')).length
  expect(open).toBeGreaterThan(1)
  expect(await at('2026-12-13T10:00:00Z')).toEqual(Array.from({ length: open }, () => 'due-soon'))
  expect(await at('2026-12-19T10:00:00Z')).toEqual(Array.from({ length: open }, () => 'due-now'))
  expect(await at('2027-02-01T10:00:00Z')).toEqual(Array.from({ length: open }, () => 'due-now'))
})

test('calls from before there was a search are made found, dealer by dealer, going on where it stopped', async () => {
  const state = backfillStore(world.table)
  const followed: string[] = []
  const pages = [{ items: [{ listedAs: 'a #d1' }] }, { items: [{ listedAs: 'b #d2' }] }, { items: [] }]
  const lists = {
    page: async (_: string, { after }: { after: { listedAs: string } | undefined }) =>
      pages[after === undefined ? 0 : after.listedAs === 'a #d1' ? 1 : 2],
  } as unknown as Pick<ReturnType<typeof openLists>, 'page'>
  const calls = {
    listMonth: async (id: string, month: string, _: number, __: undefined, standing?: 'standing') => ({
      items: month === (standing ? '2026-10' : '2026-11') ? [{ callId: `${id}-${month}` }] : [],
      next: null,
    }),
  } as never
  const run = (most: number) => {
    let left = most
    return backfill({
      ...{ state, lists, calls, clock: () => new Date('2026-11-29T10:00:00Z') },
      follow: async ({ callId }) => void followed.push(callId),
    })(() => (left -= 1) >= 0)
  }
  expect(await run(1)).toBe(1)
  expect(await run(2)).toBe(2)
  expect(await run(9)).toBe(1)
  expect(followed).toEqual(['d1-2026-11', 'd1-2026-10', 'd2-2026-11', 'd2-2026-10'])
  expect(await run(9)).toBe(0)
})
