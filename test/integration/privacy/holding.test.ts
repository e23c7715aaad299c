import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { alertItem } from '../../../functions/cases/alert/alert-item.ts'
import { deliveryItem } from '../../../functions/cases/alert/delivery-item.ts'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { openCaseData } from '../../../functions/cases/personal-data/open-personal-data.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openPassOnData } from '../../../functions/draws/personal-data/open-personal-data.ts'
import { keys as drawKeys } from '../../../functions/draws/keys.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { listCalls, listHeld } from '../../../functions/privacy/erasing/list-held.ts'
import { privacyOperations as operations } from '../../../functions/privacy/operations.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { openSurveyData } from '../../../functions/surveys/personal-data/open-personal-data.ts'
import { responseItem } from '../../../functions/surveys/response/response-item.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { fingerprintKey, manager, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { claimsOf, send } from '../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const put = (Item: object) =>
  world.table.client.send(new PutCommand({ TableName: world.table.tableName, Item: { ...Item } }))
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

/** A value that appears nowhere else, to be found again. */
const canary = (name: string) => `canary-${name}`
const customer = {
  ref: 'C-H1',
  name: canary('name'),
  phone: `600200800 ${canary('phone')}`,
  email: `${canary('email')}@example.com`,
  language: 'es',
}
const response = {
  ...{ dealerId: '', responseId: 'resp-1', brand: 'seat', answeredAt: '2026-11-29', month: '2026-11' },
  ...{ identified: true, receivedAt: '2026-11-30T10:00:00.000Z', fingerprint: 'f', putBy: 'p' },
  answers: [{ question: canary('survey-question'), mark: 7 }],
  keys: { visitRef: 'V-H1', plate: canary('survey-plate'), visitDate: '2026-11-17', customerRef: 'C-H1' },
  match: { state: 'matched' as const, callId: 'H-1', series: 'counts' as const },
  ...{ call: null, version: 1, n: 1 },
}

/** Somebody of whom there is something of every kind. */
const somebody = async () => {
  const { dealerId, table } = world
  await world.call('H-1', customer, {
    visit: {
      ref: 'V-H1',
      date: '2026-11-17',
      vehicle: { plate: canary('plate'), model: canary('model'), vin: canary('vin') },
    },
    answers: [{ question: 'overall', mark: 3, comment: canary('comment') }],
    situations: [{ state: 'unresolved', description: canary('situation') }],
    motives: [{ text: canary('motive') }],
  })
  await world.amend('H-1', {
    note: canary('amendment'),
    customer: { ...customer, name: canary('new-name'), phone: canary('new-phone') },
  })
  await takeStep({ ...world.doing, waiting: systemWaiting })({
    ...{ dealerId, callId: 'H-1', by: 'dealer:ana', seen: 'any' },
    content: { step: 'assign', assignee: 'Pedro Recto', note: canary('step-note') },
  })
  const alert = {
    ...{ n: 1, dealerId, callId: 'H-1', notice: 'opened' as const, email: 'posventa@example.com', level: 1 },
    ...{
      name: 'Jefatura',
      state: 'sent' as const,
      at: '2026-11-20T11:01:00.000Z',
      attemptId: 'a',
      attempts: 1,
    },
    ...{ leaseUntil: '2026-11-20T11:02:00.000Z', uncertainAt: [], sentAt: '2026-11-20T11:01:00.000Z' },
  }
  await put(alertItem(alert))
  await put(
    deliveryItem({
      ...{ dealerId, callId: 'H-1', notice: 'opened', messageId: 'm-1', type: 'delivery', recipient: 'h' },
      ...{ at: '2026-11-20T11:01:09.000Z', takenAt: '2026-11-20T11:01:00.000Z' },
    }),
  )
  await put({ ...caseKeys.customer(dealerId, 'C-H1'), v: 1, openProblems: new Set(['H-1']) })
  const matches = matchStore(table, keyedFingerprint(fingerprintKey))
  const candidate = {
    ...{ callId: 'H-1', brand: 'seat', kind: 'after-service', visitRef: 'V-H1', customerRef: 'C-H1' },
    ...{ visitDay: '2026-11-17', startedAt: exampleCall.startedAt, plate: '' },
  }
  await matches.putPlaces(dealerId, 'H-1', { candidate, surveyMonth: '2026-11' })
  await put(responseItem({ ...response, dealerId }))
  await matches.putResponse(dealerId, { kind: 'visit', value: 'V-H1' }, 'resp-1')
  await put({
    ...drawKeys.passOn('meseta', '2026-10'),
    ...{ v: 1, customerRef: 'C-H1', note: canary('pass-on'), eligible: 'yes' },
    ...{ recordedAt: '2026-11-02T10:00:00.000Z', by: 'dealer:ana' },
  })
  await world.tell({ groupId: 'meseta', month: '2026-10' })
}

test('everything that is held about a customer is shown, and nobody else’s name', async () => {
  await somebody()
  await world.call('H-2', { ref: 'C-H2', name: canary('other'), phone: '600200801' })
  const { items, elsewhere, next } = await shown('C-H1')
  const text = JSON.stringify(items)
  for (const name of [
    ...['name', 'phone', 'email', 'plate', 'model', 'vin', 'comment', 'situation', 'motive', 'amendment'],
    ...['new-name', 'new-phone', 'step-note', 'survey-question', 'survey-plate', 'pass-on'],
  ])
    expect(text, name).toContain(canary(name))
  for (const other of ['Pedro Recto', 'Jefatura', 'posventa@', 'op-17', 'dealer:ana', canary('other')])
    expect(text, other).not.toContain(other)
  expect(new Set(items.map(({ kind }) => kind))).toEqual(
    new Set([
      'customer',
      'pass-on',
      'call',
      'amendment',
      'step',
      'alert',
      'delivery',
      'survey-response',
      'notice',
    ]),
  )
  expect(elsewhere.map(({ what }) => what)).toEqual([
    'recording',
    'brand-survey',
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
    parts: [openCaseData(table), openSurveyData(table, fingerprint)],
    passOns: openPassOnData(table),
  })
  const found = new Set<string>()
  for await (const { key } of list(of, await listCalls(ports)(of))) found.add(`${key.pk} ${key.sk}`)
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
