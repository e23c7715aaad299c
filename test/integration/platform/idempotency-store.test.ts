import * as z from 'zod/mini'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { idempotent } from '../../../functions/platform/http/idempotency/idempotent.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import {
  type IdempotencyStore,
  idempotencyStore,
} from '../../../functions/platform/http/idempotency/idempotency-store.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let store: IdempotencyStore
let now = new Date('2026-11-20T10:00:00Z')

beforeAll(async () => {
  table = await withTable()
  store = idempotencyStore(table)
})
beforeEach(() => {
  now = new Date('2026-11-20T10:00:00Z')
})
afterAll(() => table.stop())

const operation = {
  id: 'postThing',
  method: 'POST',
  path: '/v1/dealers/{dealerId}/things',
  summary: '',
  scope: 'calls/write',
  audience: ['machine'],
  idempotencyKey: true,
  responses: { 200: z.object({ made: z.int(), text: z.optional(z.string()) }) },
  errors: [],
} as const satisfies Operation

const once = () => idempotent({ store, fingerprint: keyedFingerprint('key'), clock: () => now })

type Sent = { key?: string | undefined; body?: unknown; caller?: string; dealerId?: string }
const request = ({ key, body = { a: 1 }, caller = 'machine:1', dealerId = 'gredos' }: Sent) => ({
  params: { dealerId },
  query: undefined,
  body,
  caller: { id: caller },
  header: (name: string) => (name === 'idempotency-key' ? key : undefined),
})

let executed = 0
const execute = async () => ({
  status: 200 as const,
  body: { made: (executed += 1) },
  headers: { etag: '"1"' },
})
const post = (sent: Sent) => once()(operation, request(sent), execute)

describe('a POST with Idempotency-Key', () => {
  it('executes once and returns the same response again, headers included', async () => {
    const first = await post({ key: 'k1' })
    expect(await post({ key: 'k1' })).toEqual(first)
    expect(first.headers).toEqual({ etag: '"1"' })
  })

  it('ignores the order of fields when comparing content', async () => {
    const first = await post({ key: 'k2', body: { a: 1, b: { c: 2, d: 3 } } })
    expect(await post({ key: 'k2', body: { b: { d: 3, c: 2 }, a: 1 } })).toEqual(first)
  })

  it('rejects other content under the same key', async () => {
    await post({ key: 'k3' })
    await expect(post({ key: 'k3', body: { a: 2 } })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
  })

  it('is independent of other callers, paths and keys', async () => {
    const { body } = await post({ key: 'k4' })
    const others = [{ key: 'k4', caller: 'machine:2' }, { key: 'k4', dealerId: 'other' }, { key: 'k4x' }]
    for (const sent of others) expect((await post(sent)).body.made).toBeGreaterThan(body.made)
  })

  it('executes every time without a key', async () => {
    expect((await post({})).body).not.toEqual((await post({})).body)
  })

  it.each(['', 'two words', 'ñ', 'x'.repeat(256), 'line\n'])('rejects a malformed key', async (key) => {
    await expect(post({ key })).rejects.toMatchObject({
      code: 'does-not-fit',
      errors: [{ in: 'header', pointer: 'Idempotency-Key' }],
    })
  })

  it('expires after 24 hours, even if the item is still in the table, and can then be used again', async () => {
    const first = await post({ key: 'k5' })
    now = new Date('2026-11-21T09:59:59Z')
    expect(await post({ key: 'k5' })).toEqual(first)
    now = new Date('2026-11-21T10:00:00Z')
    const second = await post({ key: 'k5', body: { a: 2 } })
    expect(second).not.toEqual(first)
    expect(await post({ key: 'k5', body: { a: 2 } })).toEqual(second)
  })

  it('returns the first stored response to all simultaneous requests', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post({ key: 'k6' })))
    const stored = await post({ key: 'k6' })
    expect(answers).toEqual(answers.map(() => stored))
  })

  it('stores nothing when the operation fails', async () => {
    const failing = once()(operation, request({ key: 'k7' }), () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect((await post({ key: 'k7' })).status).toBe(200)
  })

  it('responds without storing a response over 350 KB or one not worth keeping', async () => {
    const big = () =>
      once()(operation, request({ key: 'k8' }), async () => {
        const { body } = await execute()
        return { status: 200 as const, body: { ...body, text: 'ñ'.repeat(180 * 1024) } }
      })
    expect((await big()).body).not.toEqual((await big()).body)
    const passing = () => once()(operation, request({ key: 'k9' }), execute, () => 'nothing')
    expect((await passing()).body).not.toEqual((await passing()).body)
  })

  it('keeps the key alone of a response with personal data: a repetition is executed, other content refused', async () => {
    const saved: { answer: string }[] = []
    const watched: IdempotencyStore = {
      ...store,
      save: (scope, response, at) => {
        saved.push(response)
        return store.save(scope, response, at)
      },
    }
    const ask = idempotent({ store: watched, fingerprint: keyedFingerprint('key'), clock: () => now })
    const shownPersonal = { ...operation, idempotencyKey: 'key-alone' as const }
    const sent = (body: unknown) => ask(shownPersonal, request({ key: 'key-alone', body }), execute)
    const first = await sent({ name: 'Lucía' })
    expect((await sent({ name: 'Lucía' })).body).not.toEqual(first.body)
    await expect(sent({ name: 'Ana' })).rejects.toMatchObject({ code: 'idempotency-key-reused' })
    expect(saved.length).toBeGreaterThan(0)
    for (const { answer } of saved) expect(answer).toBe('')
  })

  it('responds with its result even if storing it fails', async () => {
    const forgetful = { ...store, save: () => Promise.reject(new Error('throttled')) }
    const answer = await idempotent({
      store: forgetful,
      fingerprint: keyedFingerprint('key'),
      clock: () => now,
    })(operation, request({ key: 'k10' }), execute)
    expect(answer.status).toBe(200)
  })
})
