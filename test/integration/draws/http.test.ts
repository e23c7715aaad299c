import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  progressAtStart,
  progressItem,
  passCounts,
} from '../../../functions/draws/announcing/announcing-item.ts'
import { allShards } from '../../../functions/groups/keys.ts'
import { type Draw, drawItem, type Holder } from '../../../functions/draws/store/draw-item.ts'
import { type DrawMail, drawMailItem } from '../../../functions/draws/announcing/mail/draw-mail-item.ts'
import { drawRecord } from '../../../functions/draws/record/draw-record.ts'
import { commitmentsItem, type DrawMonth, monthItem } from '../../../functions/draws/months/month-item.ts'
import { drawsOperations as operations } from '../../../functions/draws/operations.ts'
import type { Group } from '../../../functions/groups/group/group.ts'
import { groupItem } from '../../../functions/groups/group/group-item.ts'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { claimsOf, type HttpHandler, type Sent, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let bus: Server
let handler: HttpHandler
let published: { DetailType: string; Detail: unknown }[] = []
let busFails = false

const entries = z.object({
  Entries: z.array(
    z.object({
      DetailType: z.string(),
      Detail: z.pipe(
        z.string(),
        z.transform((text): unknown => JSON.parse(text)),
      ),
    }),
  ),
})

/** EventBridge, as far as these tests call it. */
const startBus = async () => {
  bus = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.writeHead(busFails ? 500 : 200, { 'content-type': 'application/x-amz-json-1.1' })
      if (busFails) return void response.end('{"__type":"InternalException"}')
      const { Entries } = entries.parse(JSON.parse(Buffer.concat(chunks).toString()))
      published.push(...Entries)
      response.end(JSON.stringify({ FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'e' })) }))
    })
  }).listen(0, '127.0.0.1')
  await once(bus, 'listening')
  const address = bus.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    BUS_NAME: 'events',
    FINGERPRINT_KEY: 'f',
    CURSOR_KEY: 'c1',
    CURSOR_KEY_BEFORE: 'c0',
    AWS_ENDPOINT_URL_EVENTBRIDGE: await startBus(),
  })
  await storeSampleData()
  await peopleOf(table, ...Array.from({ length: 14 }, (_, index) => `d-${index + 1}`))
  handler = await bundledHandler('functions/draws/http.ts')
})
afterAll(async () => {
  bus.close()
  await table.stop()
})

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  published = []
  busFails = false
  log = captureLog()
})
afterEach(() => log.restore())

const chain = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const signature =
  '9041fec7a1ba5398abdafd1cacd6a86563ec064b3bd8e36d7dc7ae3fe5244f1136788d106e3fd2996b8e30f2b8cf4f8b'
const put = (Item: Record<string, unknown>) =>
  table.client.send(new PutCommand({ TableName: table.tableName, Item }))

const five: Holder[] = [
  [1, 'd-1'],
  [2, 'd-2'],
  [4, 'd-4'],
  [5, 'd-5'],
  [7, 'd-7'],
]

const drawOf = (
  month: string,
  state: Draw['state'],
  holders: readonly Holder[],
  amount: string,
  groupId = 'g-7',
): Draw => {
  const list = canonicalJson({
    chain,
    discount: { amount, currency: 'EUR' },
    group: groupId,
    month,
    participants: holders.map(([number]) => number),
    previous: '0'.repeat(64),
    ...(state === 'not-held' && { reason: 'fewer-than-5' }),
    roster: sha256(canonicalJson(holders)),
    round: 31543729,
    rule: 'fidelizacion/draw/v1',
  })
  const sealed = {
    groupId,
    month,
    list,
    commitment: sha256(list),
    holders,
    sealedAt: `${month}-28T11:00:01.000Z`,
  }
  return state === 'decided'
    ? { ...sealed, state, signature, winner: 2, decidedAt: `${month}-28T23:00:00.000Z` }
    : { ...sealed, state }
}

const place = ([number, dealerId]: Holder) => ({ number, dealerId, joinedAt: '2024-09-01T08:00:00.000Z' })

/**
 * Group g-7: September not held, October and November decided (2 won), December sealed. Dealer d-2 left after December
 * was sealed, and d-9 joined. Group g-8 has no list yet.
 */
const group: Group = {
  groupId: 'g-7',
  name: 'Grupo Meseta',
  monthlyDiscount: { amount: '300.00', currency: 'EUR' },
  revision: 1,
  putBy: 'r',
  firstMonth: '2024-09',
  createdAt: '2024-09-01T08:00:00.000Z',
  places: [
    ...five
      .map(place)
      .map((own) => (own.dealerId === 'd-2' ? { ...own, leftAt: '2024-12-31T12:00:00.000Z' } : own)),
    place([3, 'd-9']),
  ],
  lastSealed: { month: '2024-12', commitment: sha256('') },
  n: 9,
}

const monthOf = (month: string, more: Partial<DrawMonth> = {}): DrawMonth => ({
  month,
  chain,
  round: 31543729,
  sealingSince: `${month}-28T11:00:00.000Z`,
  ...more,
})
const manyLines = Array.from({ length: 1001 }, (_, index) => ({
  group: `g-${String(index).padStart(4, '0')}`,
  commitment: sha256(String(index)),
}))
const digested = { digest: sha256('d'), digestAt: '2024-10-31T11:02:00.000Z' }

const mail: DrawMail = {
  month: '2024-12',
  groupId: 'g-7',
  kind: 'sealed',
  number: 4,
  recipient: 'hash-of-address',
  state: 'delivered',
  at: '2024-12-31T11:20:00.000Z',
  attemptId: 'a',
  leaseUntil: '2024-12-31T11:21:00.000Z',
  attempts: 1,
  uncertainAt: [],
  n: 3,
}

const storeSampleData = async () => {
  await put(drawMailItem(mail))
  await put(groupItem(group))
  await put(groupItem({ ...group, groupId: 'g-8', lastSealed: null, places: [place([1, 'd-8'])] }))
  await put(drawItem(drawOf('2024-09', 'not-held', five.slice(0, 4), '250.10')))
  await put(drawItem(drawOf('2024-10', 'decided', five, '250.10')))
  await put(drawItem(drawOf('2024-11', 'decided', five, '300.00')))
  await put(drawItem(drawOf('2024-12', 'sealed', five, '300.00')))
  await put(
    monthItem(monthOf('2024-09', { ...digested, groups: 1001, held: 0, notHeld: { 'fewer-than-5': 1001 } })),
  )
  await put(commitmentsItem('2024-09', 1, manyLines.slice(0, 1000)))
  await put(commitmentsItem('2024-09', 2, manyLines.slice(1000)))
  const whole = { ...digested, groups: 1, held: 1, notHeld: {} }
  await put(
    monthItem(
      monthOf('2024-10', {
        ...whole,
        signature,
        decidedAt: '2024-11-01T11:05:00.000Z',
        decided: 1,
        refused: 0,
      }),
    ),
  )
  await put(monthItem(monthOf('2024-12', whole)))
  await put(monthItem(monthOf('2025-01')))
  for (const shard of allShards) {
    const counts =
      shard === 3
        ? passCounts({ mailsSent: 4, mailsFailed: 1, mailsFailedOf: ['g-7 4'] })
        : passCounts({ mailsSent: 2 })
    await put(progressItem({ ...progressAtStart('2024-10', 'sealed-mails', shard), ...counts, done: true }))
  }
  await put(progressItem({ ...progressAtStart('2024-10', 'decided-mails', 0), done: true }))
}

const ask = (operation: Operation, params: Record<string, string>, more: Sent = {}) =>
  send(handler, operation, { params, claims: claimsOf.staff, ...more })
const by = (dealerId: string) => ({ claims: claimsOf.dealer(dealerId) })
const g7 = { groupId: 'g-7' }
const at = (month: string) => ({ groupId: 'g-7', month })
const page = z.object({ items: z.array(z.looseObject({ month: z.string() })), next: z.nullable(z.string()) })

describe("a group's draws", () => {
  it('are its records, newest first, in pages', async () => {
    const first = await ask(operations.listDraws, g7, { query: { limit: '3' } })
    const { items, next } = page.parse(first.body)
    expect(items.map(({ month }) => month)).toEqual(['2024-12', '2024-11', '2024-10'])
    expect(items[1]).toMatchObject({ state: 'decided', winner: 2, signature, participants: [1, 2, 4, 5, 7] })
    const second = await ask(operations.listDraws, g7, { query: { limit: '3', cursor: next ?? '' } })
    expect(second).toMatchObject({
      status: 200,
      body: { items: [{ month: '2024-09', state: 'not-held', reason: 'fewer-than-5' }], next: null },
    })
    expect(await ask(operations.listDraws, { groupId: 'g-8' })).toMatchObject({
      body: { items: [], next: null },
    })
  })

  it('are visible to current participants and Asortis, and 404 to any other dealer', async () => {
    for (const sent of [by('d-1'), by('d-9'), { claims: claimsOf.specialist }])
      expect((await ask(operations.listDraws, g7, sent)).status).toBe(200)
    for (const sent of [by('d-8'), by('d-2')])
      expect(await ask(operations.listDraws, g7, sent)).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      })
    expect((await ask(operations.listDraws, { groupId: 'g-x' })).status).toBe(404)
    expect((await ask(operations.listDraws, g7, { claims: claimsOf.machine })).status).toBe(403)
  })
})

describe('the record of a draw', () => {
  it("has exactly the sealed list's fields, whose canonical form hashes to the commitment", async () => {
    const { body } = await ask(operations.getDraw, at('2024-11'))
    const record = z.looseObject({ commitment: z.string() }).parse(body)
    const names = [
      'chain',
      'discount',
      'group',
      'month',
      'participants',
      'previous',
      'reason',
      'roster',
      'round',
      'rule',
    ]
    const list = Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)))
    expect(sha256(canonicalJson(list))).toBe(record.commitment)
    expect(drawRecord.safeParse(body).error).toBeUndefined()
    expect(record).toMatchObject({ state: 'decided', winner: 2, signature, sealedAt: expect.any(String) })
  })

  it('names the holder of each number, as its roster does', async () => {
    const { body } = await ask(operations.getDraw, at('2024-12'), by('d-1'))
    const { holders, roster } = z.object({ holders: z.array(z.unknown()), roster: z.string() }).parse(body)
    expect(sha256(canonicalJson(holders))).toBe(roster)
  })

  it('shows the state of its mails, by number only', async () => {
    const { body } = await ask(operations.getDraw, at('2024-12'), by('d-1'))
    const { kind, number, state } = mail
    expect(body).toMatchObject({ mails: [{ kind, number, state, at: mail.at }] })
    expect(JSON.stringify(body)).not.toContain(mail.recipient)
    expect((await ask(operations.getDraw, at('2024-11'))).body).toMatchObject({ mails: [] })
  })

  it('is visible to former and current holders of its numbers, and to the current group', async () => {
    for (const dealerId of ['d-2', 'd-1', 'd-9'])
      expect((await ask(operations.getDraw, at('2024-12'), by(dealerId))).status).toBe(200)
    expect((await ask(operations.getDraw, at('2024-12'), by('d-8'))).status).toBe(404)
    expect((await ask(operations.getDraw, at('2024-08'), by('d-1'))).status).toBe(404)
    expect((await ask(operations.getDraw, at('2024-13'))).status).toBe(422)
  })
})

const application = { reference: 'AB-1', appliedAt: '2024-12-03T09:30:00Z' }
const apply = (month: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(operations.applyDiscount, at(month), { body, headers })

describe('an application', () => {
  it('is recorded once, published once under one id, and shown to the group', async () => {
    expect(await apply('2024-11', application, { 'idempotency-key': 'k' })).toMatchObject({
      status: 201,
      body: { ...application, dealerId: 'd-2', month: '2024-11' },
    })
    expect((await apply('2024-11', application, { 'idempotency-key': 'k' })).status).toBe(201)
    expect(published).toHaveLength(1)
    expect((await apply('2024-11', { ...application })).status).toBe(200)
    expect(
      published.map(({ DetailType, Detail }) => [DetailType, z.object({ id: z.string() }).parse(Detail).id]),
    ).toEqual([
      ['DiscountApplied', 'g-7/2024-11/applied'],
      ['DiscountApplied', 'g-7/2024-11/applied'],
    ])
    expect(published[0]).toEqual(published[1])
    expect(await apply('2024-11', { ...application, reference: 'AB-2' })).toMatchObject({
      status: 409,
      body: { code: 'already-applied' },
    })
    const { body } = await ask(operations.getDraw, at('2024-11'), by('d-4'))
    expect(body).toMatchObject({ application })
    expect(JSON.stringify(body)).not.toContain('staff')
  })

  it('cannot be before the draw or in the future', async () => {
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    await put(drawItem(drawOf('2024-07', 'decided', five, '1.00')))
    for (const [appliedAt, code] of [
      ['2024-08-01T09:59:59.999Z', 'before-draw'],
      [inMinutes(6), 'in-future'],
    ])
      expect(await apply('2024-07', { ...application, appliedAt })).toMatchObject({
        status: 422,
        body: { code: 'does-not-fit', errors: [{ in: 'body', pointer: '/appliedAt', code }] },
      })
    expect(published).toEqual([])
    expect((await apply('2024-07', { ...application, appliedAt: '2024-08-01T10:00:00Z' })).status).toBe(201)
    await put(drawItem(drawOf('2024-06', 'decided', five, '1.00')))
    expect((await apply('2024-06', { ...application, appliedAt: inMinutes(4) })).status).toBe(201)
  })

  it('requires a decision and a draw', async () => {
    for (const month of ['2024-12', '2024-09'])
      expect(await apply(month, application)).toMatchObject({ status: 409, body: { code: 'not-decided' } })
    expect((await apply('2024-01', application)).status).toBe(404)
    expect(published).toEqual([])
  })

  it('can be recorded only by staff', async () => {
    for (const claims of [claimsOf.dealer('d-2'), claimsOf.specialist, claimsOf.machine])
      expect((await ask(operations.applyDiscount, at('2024-11'), { body: application, claims })).status).toBe(
        403,
      )
  })

  it('is published when the client repeats its request after the bus failed', async () => {
    busFails = true
    expect(await apply('2024-10', application, { 'idempotency-key': 'k2' })).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    })
    expect(published).toEqual([])
    busFails = false
    expect((await apply('2024-10', application, { 'idempotency-key': 'k2' })).status).toBe(200)
    expect(published).toHaveLength(1)
  })

  it('is recorded once among simultaneous requests', async () => {
    await put(drawItem(drawOf('2024-08', 'decided', five, '1.00')))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        apply('2024-08', { ...application, reference: `R-${index % 2}` }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(10)
  })
})

describe('a pass-on', () => {
  const content = { customerRef: 'C-10442', note: 'En mano' }
  const passOn = (month: string, dealerId: string, body: unknown = content) =>
    ask(operations.passOn, at(month), { body, ...by(dealerId) })

  it('can be made once, only by the winner, even after it has left the group', async () => {
    expect(await passOn('2024-11', 'd-2')).toMatchObject({
      status: 201,
      body: { ...content, dealerId: 'd-2', eligible: 'unknown' },
    })
    expect((await passOn('2024-11', 'd-2')).status).toBe(200)
    expect(published[1]).toEqual(published[0])
    expect(published[0]).toMatchObject({
      DetailType: 'DiscountPassedOn',
      Detail: { id: 'g-7/2024-11/passed-on', data: { customerRef: 'C-10442', eligible: 'unknown' } },
    })
    expect(await passOn('2024-11', 'd-2', { customerRef: 'C-2' })).toMatchObject({
      status: 409,
      body: { code: 'already-passed-on' },
    })
  })

  it('is visible to the winner and Asortis, and to no other participant', async () => {
    await passOn('2024-11', 'd-2')
    for (const sent of [by('d-2'), { claims: claimsOf.staff }, { claims: claimsOf.specialist }])
      expect((await ask(operations.getDraw, at('2024-11'), sent)).body).toMatchObject({ passOn: content })
    for (const { body } of [
      await ask(operations.getDraw, at('2024-11'), by('d-1')),
      await ask(operations.listDraws, g7, by('d-1')),
      await ask(operations.getStatement, g7, { query: { year: '2024' }, ...by('d-1') }),
    ])
      expect(JSON.stringify(body)).not.toContain('C-10442')
  })

  it('is 404 to everybody else, and requires a decision', async () => {
    for (const dealerId of ['d-1', 'd-9', 'd-8']) expect((await passOn('2024-10', dealerId)).status).toBe(404)
    expect((await passOn('2024-12', 'd-2')).status).toBe(409)
    expect((await passOn('2024-12', 'd-8')).status).toBe(404)
    expect((await ask(operations.passOn, at('2024-11'), { body: content })).status).toBe(403)
    expect(published).toEqual([])
  })

  it('leaves no trace of its content in the log', async () => {
    await passOn('2024-10', 'd-2', { customerRef: 'C-canary', note: 'Lucía canaria' })
    expect(published).toHaveLength(1)
    expect(log.lines.join('')).not.toMatch(/canar|Lucía/)
  })
})

describe('the statement of a year', () => {
  it("lists the draws of the year's months and sums their discounts", async () => {
    await apply('2024-11', application)
    const { status, body } = await ask(operations.getStatement, g7, { query: { year: '2024' }, ...by('d-9') })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      groupId: 'g-7',
      name: 'Grupo Meseta',
      draws: [
        { month: '2024-09', state: 'not-held', reason: 'fewer-than-5', participants: 4 },
        { month: '2024-10', state: 'decided', winner: 2, dealerId: 'd-2' },
        { month: '2024-11', state: 'decided', application, discount: { amount: '300.00' } },
        { month: '2024-12', state: 'sealed', participants: 5 },
      ],
      decided: 2,
      undecided: 1,
      notHeld: 1,
      totals: [{ currency: 'EUR', won: '550.10' }],
    })
  })

  it('is empty for a year without draws, and 404 to another dealer', async () => {
    for (const year of ['2023', '2025'])
      expect(await ask(operations.getStatement, g7, { query: { year } })).toMatchObject({
        status: 200,
        body: { draws: [], totals: [] },
      })
    expect((await ask(operations.getStatement, g7, { query: { year: '2024' }, ...by('d-2') })).status).toBe(
      404,
    )
    expect((await ask(operations.getStatement, g7)).status).toBe(422)
  })
})

describe("a month's commitments", () => {
  const everybody = { claims: null }
  // A public route has no authorizer, and so no claims at all.
  const read = async (month: string, query: Record<string, string> = {}) => {
    const event = { params: { month }, query, ...everybody }
    return send(
      (sent, context) => {
        delete (sent.requestContext as { authorizer?: unknown }).authorizer
        return handler(sent, context)
      },
      operations.getCommitments,
      event,
    )
  }

  it('are public: the lines of the digest, a thousand per page', async () => {
    const first = await read('2024-09')
    expect(first).toMatchObject({
      status: 200,
      body: {
        month: '2024-09',
        chain,
        round: 31543729,
        drawTime: '2024-10-01T10:00:00.000Z',
        groups: 1001,
        digest: digested.digest,
      },
    })
    const { items, next } = z.object({ items: z.array(z.unknown()), next: z.string() }).parse(first.body)
    expect(items).toEqual(manyLines.slice(0, 1000))
    expect(await read('2024-09', { cursor: next })).toMatchObject({
      body: { items: manyLines.slice(1000), next: null },
    })
    expect((await read('2024-10', { cursor: next })).status).toBe(400)
    expect(first.headers['cache-control']).toContain('public')
  })

  it('can be filtered by group, on whatever page it is', async () => {
    for (const line of [manyLines[0], manyLines[499], manyLines[999], manyLines[1000]])
      expect(await read('2024-09', { group: line?.group ?? '' })).toMatchObject({
        status: 200,
        body: { digest: digested.digest, items: [line], next: null },
      })
    for (const group of ['0', 'no-such-group', 'zzz'])
      expect((await read('2024-09', { group })).body).toMatchObject({ items: [] })
    expect((await read('2024-09', { group: 'NO' })).status).toBe(422)
    expect((await read('2025-01', { group: 'g-7' })).status).toBe(404)
  })

  it('are 404 before the digest exists', async () => {
    for (const month of ['2025-01', '2020-01']) expect((await read(month)).status).toBe(404)
    expect((await read('2024-00')).status).toBe(422)
  })
})

describe('the state of a month', () => {
  it('counts its draws and names those that wait', async () => {
    expect(await ask(operations.getDrawMonth, { month: '2024-12' })).toMatchObject({
      status: 200,
      body: {
        state: 'sealed',
        draws: { sealed: 1, decided: 0, notHeld: {}, complete: true },
        undecided: ['g-7'],
        mails: { sealed: { state: 'waiting', sent: 0, failed: 0 } },
      },
    })
    expect(await ask(operations.getDrawMonth, { month: '2024-10' })).toMatchObject({
      body: {
        state: 'decided',
        draws: { sealed: 0, decided: 1, complete: true },
        undecided: [],
        mails: { sealed: { state: 'done', sent: 34, failed: 1 }, all: { state: 'waiting' } },
      },
    })
    expect(await ask(operations.getDrawMonth, { month: '2025-01' })).toMatchObject({
      body: { state: 'sealing' },
    })
    expect((await ask(operations.getDrawMonth, { month: '2019-01' })).status).toBe(404)
  })

  it('is visible only to staff', async () => {
    for (const claims of [claimsOf.dealer('d-1'), claimsOf.specialist, claimsOf.machine])
      expect((await ask(operations.getDrawMonth, { month: '2024-12' }, { claims })).status).toBe(403)
  })
})

describe('every operation', () => {
  it('has a valid example of its body, if any', () => {
    for (const { id, body, example } of Object.values<Operation>(operations)) {
      if (body) expect(() => z.parse(body, example), id).not.toThrow()
    }
  })

  it('never responds 5xx, whatever bytes are sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values<Operation>(operations)),
        fc.oneof(fc.json(), fc.string(), fc.constant(JSON.stringify(application))),
        fc.oneof(fc.string(), fc.constantFrom('2024-11', '2024-12', '2025-02')),
        fc.string(),
        async (operation, body, month, text) => {
          const { status } = await send(handler, operation, {
            params: operation.path.includes('groupId') ? { groupId: 'g-7', month } : { month },
            query: { cursor: text, limit: text, year: text },
            headers: { 'idempotency-key': text },
            body,
            claims: claimsOf.staff,
          })
          expect(status).toBeLessThan(500)
        },
      ),
      { numRuns: 200 },
    )
  })
})
