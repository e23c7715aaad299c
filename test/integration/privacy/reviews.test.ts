import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { openParts } from '../../../functions/privacy/holding/open-parts.ts'
import { heldData } from '../../../functions/privacy/holding/held-data.ts'
import { showHolding } from '../../../functions/privacy/holding/show-holding.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { openPassOnData } from '../../../functions/draws/personal-data/open-personal-data.ts'
import { reviewIdOf } from '../../../functions/supervision/review/review-id.ts'
import type { Review } from '../../../functions/supervision/review/review-item.ts'
import { reviewStore } from '../../../functions/supervision/review/review-store.ts'
import { sampleMonthStore } from '../../../functions/supervision/sample/sample-month-store.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const idOf = reviewIdOf('review-key')
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
let table: TestTable
beforeAll(async () => {
  table = await withTable()
  const months = sampleMonthStore(table)
  const commitment = { commitment: 'c', committedAt: '2026-09-30T22:00:00.000Z' }
  await months.commit({ month: '2026-10', ...commitment })
  await months.publish('2026-10', 'ab'.repeat(32), '2026-11-10T10:00:00.000Z')
  await months.commit({ month: '2026-11', ...commitment })
})
afterAll(() => table.stop())

/** A final review of a call, with canaries in it. */
const review = (callId: string, month: string): Review => ({
  ...{ n: 3, reviewId: idOf(dealerId, callId, 1), dealerId, callId, number: 1, why: 'sample', month },
  ...{ at: '2026-10-20T10:00:00.000Z', operator: 'OP-CANARY', callKind: 'after-service' },
  ...{ dueBy: '2026-10-22T10:00:00.000Z', state: 'final' },
  verdict: {
    ...{ problem: true, criteria: ['low-marks'], listened: true },
    ...{ at: '2026-10-21T10:00:00.000Z', by: 'specialist:CANARY' },
  },
  action: {
    ...{ at: '2026-10-21T11:00:00.000Z', by: 'specialist:CANARY', action: 'reclassify' },
    ...{ criteria: ['low-marks'], note: 'Canario en la nota' },
  },
})

const shown = async (customerRef: string) => {
  const { held, cases } = erasingOn(table)
  const parts = openParts(table, keyedFingerprint('f'), 'review-key')
  const data = heldData({
    ...{ cases: cases.cases, held, requests: requestStore(table), parts, passOns: openPassOnData(table) },
  })
  const { items } = await showHolding(data)({ dealerId, customerRef }, 50, undefined)
  return items.filter(({ kind }) => kind === 'specialist-review')
}

test('a review of a month whose key is published is shown to the person, with its specialist as a role', async () => {
  await erasingOn(table).takeCall(dealerId, 'R-1', { ref: 'REF-R1', phone: '600 300 501' })
  await reviewStore(table).create(review('R-1', '2026-10'), 'p')
  const [one, ...others] = await shown('REF-R1')
  expect(others).toEqual([])
  expect(one).toMatchObject({
    ...{ at: '2026-10-21T11:00:00.000Z', callId: 'R-1' },
    data: {
      ...{ why: 'sample', state: 'final' },
      verdict: { problem: true, criteria: ['low-marks'], listened: true, by: 'specialist' },
      action: { action: 'reclassify', note: 'Canario en la nota', by: 'specialist' },
    },
  })
  expect(JSON.stringify(one)).not.toContain('CANARY')
})

test('before that nothing tells that a call was drawn: neither what is shown nor what a plan counts', async () => {
  const { takeCall, plan } = erasingOn(table)
  await takeCall(dealerId, 'R-2', { ref: 'REF-R2', phone: '600 300 502' })
  await takeCall(dealerId, 'R-3', { ref: 'REF-R3', phone: '600 300 503' })
  await reviewStore(table).create(review('R-2', '2026-11'), 'p')
  expect(await shown('REF-R2')).toEqual([])
  const [drawn, notDrawn] = await Promise.all(
    ['REF-R2', 'REF-R3'].map((customerRef) => plan({ dealerId, customerRef })),
  )
  expect(drawn?.items).toEqual(notDrawn?.items)
})

test.each([
  ['R-1', 'REF-R1'],
  ['R-2', 'REF-R2'],
])('an erasure takes the review of %s away, published or not', async (callId, customerRef) => {
  const erasing = erasingOn(table)
  const { planId } = await erasing.plan({ dealerId, customerRef })
  const { erasureId } = await erasing.order(
    { dealerId, customerRef, planId },
    { identityCheck: 'document' },
    by,
  )
  const reviews = reviewStore(table)
  expect(await reviews.get(idOf(dealerId, callId, 1))).toBeDefined()
  await erasing.run(dealerId, erasureId)
  expect(await reviews.get(idOf(dealerId, callId, 1))).toBeUndefined()
  const sealed = JSON.stringify(await Array.fromAsync(erasing.blocked.list(erasureId)))
  expect(sealed).toContain('Canario en la nota')
})

const found: Review['action'] = {
  ...{ at: '2026-11-21T11:00:00.000Z', by: 'specialist:CANARY', action: 'reclassify' },
  ...{ criteria: ['low-marks'], note: 'Canario en la nota' },
}
const right: Review['action'] = {
  ...{ at: '2026-11-21T11:00:00.000Z', by: 'specialist:CANARY', action: 'confirm' },
}

/** Erases a customer with one call of November, reviewed with this action or not; what two people open of it after that. */
const opened = async (name: string, action?: Review['action']) => {
  const erasing = erasingOn(table)
  const place = { dealerId, customerRef: `REF-${name}` }
  await erasing.takeCall(dealerId, name, { ref: place.customerRef, phone: '600 300 504' })
  const { planId } = await erasing.plan(place)
  // Drawn after the plan was made, which nobody may notice either.
  if (action) await reviewStore(table).create({ ...review(name, '2026-11'), action }, 'p')
  const ordered = await erasing.order({ ...place, planId }, { identityCheck: 'document' }, by)
  await erasing.due()
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  const { accessId } = await erasing.opening.request(place, { reason: 'court', reference: 'PO 1' }, by)
  await erasing.opening.approve({ ...place, accessId }, { audience: 'staff', id: 'staff:sam' })
  const erasure = await erasing.erasures.get(dealerId, ordered.erasureId)
  return { items: erasure?.items, read: () => erasing.opening.read({ ...place, accessId }, by) }
}

test('what is blocked, once opened, does not tell that a call was drawn before its month’s key is published', async () => {
  const [drawn, other, missed] = [await opened('R-4', right), await opened('R-5'), await opened('R-6', found)]
  const kinds = async ({ read }: typeof drawn) => {
    const { items, next } = await read()
    return { next, keys: items.map(({ pk }) => String(pk).split('#')[0]).toSorted() }
  }
  expect(await kinds(drawn)).toEqual(await kinds(other))
  expect([drawn.items, missed.items]).toEqual([other.items, other.items])
  // The dealer was told of what it found.
  expect((await kinds(missed)).keys).toContain('REVIEW')
  await sampleMonthStore(table).publish('2026-11', 'ab'.repeat(32), '2026-12-10T10:00:00.000Z')
  expect((await kinds(drawn)).keys).toContain('REVIEW')
  expect((await kinds(other)).keys).not.toContain('REVIEW')
})
