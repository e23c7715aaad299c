import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openParts } from '../../../functions/privacy/holding/open-parts.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { openPassOnData } from '../../../functions/draws/personal-data/open-personal-data.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { listHeld } from '../../../functions/privacy/erasing/list-held.ts'
import { listCalls } from '../../../functions/privacy/finding/list-calls.ts'
import { privacyOperations as operations } from '../../../functions/privacy/operations.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { fingerprintKey, manager, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { canaries, canary, others, somebody } from '../../support/privacy/somebody.ts'
import { putWaiting } from '../../support/privacy/waiting.ts'
import { claimsOf, send } from '../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const page = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      at: z.nullable(z.string()),
      callId: z.nullable(z.string()),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  elsewhere: z.array(z.looseObject({ what: z.string() })),
  next: z.nullable(z.string()),
})
const ask = (customerRef: string, claims: Record<string, string> = claimsOf.staff, query = {}) =>
  send(world.http, operations.getCustomerData, {
    params: { dealerId: world.dealerId, customerRef },
    ...{ claims, query },
  })
const shown = async (customerRef: string, query = {}) =>
  z.parse(page, (await ask(customerRef, claimsOf.staff, query)).body)

test('everything that is held about a customer is shown, and nobody else’s name', async () => {
  await somebody(world)
  await world.call('H-2', { ref: 'C-H2', name: canary('other'), phone: '600200801' })
  const { items, elsewhere, next } = await shown('C-H1')
  const text = JSON.stringify(items)
  for (const name of canaries) expect(text, name).toContain(canary(name))
  for (const other of [...others, canary('other')]) expect(text, other).not.toContain(other)
  expect(new Set(items.map(({ kind }) => kind))).toEqual(
    new Set([
      ...['customer', 'pass-on', 'request', 'call', 'amendment', 'closing', 'step', 'verification'],
      ...['reminder', 'review', 'alert', 'delivery', 'notice', 'survey-response'],
    ]),
  )
  expect(elsewhere.map(({ what }) => what)).toEqual([
    'recording',
    'brand-survey',
    'refused-rows',
    'dealer-systems',
    'sent-mails',
  ])
  expect(next).toBeNull()
})

test('whoever erases finds every item by the same means: nothing of the customer is anywhere else', async () => {
  const { dealerId, table } = world
  const fingerprint = keyedFingerprint(fingerprintKey)
  const ports = { calls: openCases(table).calls, held: heldStore(table, fingerprint) }
  const of = { dealerId, customerRef: 'C-H1' }
  const list = listHeld({
    ...ports,
    parts: openParts(table, fingerprint, 'review-key'),
    passOns: openPassOnData(table),
    requests: requestStore(table),
  })
  const found = new Set<string>()
  const kinds: string[] = []
  for await (const { key, kind } of list(of, await listCalls(ports)(of))) {
    found.add(`${key.pk} ${key.sk}`)
    kinds.push(kind)
  }
  // With the call gone, whoever follows it takes away what leads to its survey responses.
  expect(kinds.indexOf('survey-response')).toBeLessThan(kinds.indexOf('call'))
  const theirs = (await world.itemsIn('')).filter((item) => {
    const all = JSON.stringify(item)
    // That somebody looked names the call, and what they asked for is evidence: both are kept.
    return (
      !/VIEWS#|RIGHTS#|#REQUEST#|"sk":"REQUEST#/.test(all) &&
      /canary-(?!other)|"C-H1"|V-H1|#C-H1|H-1[#"]/.test(all)
    )
  })
  expect(theirs.length).toBeGreaterThan(15)
  expect(
    theirs.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`).filter((name) => !found.has(name)),
  ).toEqual([])
})

test('a plan counts a waiting survey response once that the visit and the customer lead to', async () => {
  const { dealerId, table } = world
  const visit = { visitRef: 'V-ONCE', customerRef: 'C-ONCE' }
  await world.call('ONCE-1', { ref: 'C-ONCE', phone: '600200802' }, { visit: { ref: 'V-ONCE' } })
  await matchStore(table, keyedFingerprint(fingerprintKey)).putPlaces(dealerId, 'ONCE-1', {
    candidate: {
      ...{ ...visit, callId: 'ONCE-1', brand: 'seat', kind: 'after-service', visitDay: '2026-11-17' },
      ...{ startedAt: '2026-11-20T10:00:00.000Z', plate: '' },
    },
    surveyMonth: '2026-11',
  })
  await putWaiting(table, 'ONCE-R', visit)
  const { items } = await erasingOn(table).plan({ dealerId, customerRef: 'C-ONCE' })
  expect(items).toContainEqual({ kind: 'survey-response', count: 1 })
})

test('a customer with many calls is read page by page, each call once', async () => {
  for (let n = 0; n < 7; n += 1) await world.call(`P-${n}`, { ref: 'C-P' })
  const calls: (string | null)[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = { limit: '3', ...(cursor !== null && { cursor }) }
    const { items, next } = await shown('C-P', query)
    calls.push(...items.flatMap(({ kind, callId }) => (kind === 'call' ? callId : [])))
    cursor = next
  } while (cursor !== null)
  expect(calls.toSorted()).toEqual(Array.from({ length: 7 }, (_, n) => `P-${n}`))
})

test('somebody of whom nothing is held is 404; the dealer’s other people are refused', async () => {
  expect((await ask('C-NOBODY')).status).toBe(404)
  expect((await ask('C-P', manager)).status).toBe(200)
  expect(await ask('C-P', claimsOf.dealer(world.dealerId))).toMatchObject({
    status: 403,
    body: { code: 'privacy-people-only' },
  })
  expect((await ask('C-P', claimsOf.specialist)).status).toBe(403)
})

test('that staff looked is on record, with each of the cases', async () => {
  const views = (await world.itemsIn('VIEWS#')).map(({ by, what, callId }) => [by, what, callId])
  expect(views).toContainEqual(['staff:sam', 'customer-data', null])
  expect(views).toContainEqual(['staff:sam', 'case', 'H-1'])
})
