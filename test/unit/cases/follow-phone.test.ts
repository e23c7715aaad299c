import { expect, test } from 'vitest'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import { callItem, parseCallItem, type StoredCall } from '../../../functions/cases/call/call-item.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { writePhone } from '../../../functions/cases/phone/phone.ts'
import { contactOf } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'

const { dealerId } = exampleDealer

/** Follows a change, and returns the phone number that was stored. */
const kept = async (before: StoredCall | undefined, now: StoredCall, country = 'ES') => {
  const stored: { dial: string; shown: string }[] = []
  const follow = followCall({
    ...contactOf(),
    customers: {
      get: async () => ({ lastCalls: [], openProblems: [] }),
      ...{ keepLastCall: async () => {}, keepProblem: async () => {}, replaceAttempts: async () => true },
      keepNumbers: async () => {},
      keepCompany: async () => {},
    },
    calls: {
      get: async () => undefined,
      keepStanding: async () => {},
      withdrawFollowUp: async () => {},
      keepFound: async (_dealer, _call, { phone }) => void (phone && stored.push(phone)),
    },
    clock: () => new Date('2026-11-20T11:00:00Z'),
    directory: exampleDirectory({ dealer: async () => ({ ...exampleDealer, country }) }),
    publish: async () => {},
  })
  await follow(before, now)
  return stored
}
const problemWith = (changes: object = {}) => parseCallItem({ ...problemItem({ callId: 'P-1' }), ...changes })
const given = (phone: string | undefined): CallContent => ({
  ...typicalCall,
  customer: { ...typicalCall.customer, phone },
})
const callWith = (phone: string | undefined) =>
  parseCallItem(
    callItem({
      dealerId,
      callId: 'C-1',
      content: given(phone),
      classification: { ...problemWith().classification, problem: false, derived: [], evidence: [] },
      script: { version: 'es-1', class: 'no-problem', steps: [] },
      due: {},
      problem: null,
      putBy: 'p',
      receivedAt: '2026-11-20T10:03:00.000Z',
      fingerprint: 'f',
      month: '2026-11',
      brandId: 'seat',
      rewardRule: 'none',
      topMark: null,
      surveyExpectedAfterDays: null,
    }),
  )
const found = { dial: 'tel:+34600111222', shown: '600 111 222' }

test("finds a new call's number in the dealer's country and stores it", async () => {
  expect(await kept(undefined, callWith('600 111 222'))).toEqual([found])
  expect(await kept(undefined, callWith('912 345 678'), 'PT')).toEqual([
    { dial: 'tel:+351912345678', shown: '912 345 678' },
  ])
})

test.each([['6OO 111'], [''], [undefined]])('stores nothing for %j', async (phone) => {
  expect(await kept(undefined, callWith(phone))).toEqual([])
})

test('does not react to its own change', async () => {
  const before = problemWith()
  const now = problemWith({ phone: writePhone(found) })
  expect(now.phone).toEqual({ given: exampleCall.customer.phone, ...found })
  expect(await kept(before, now)).toEqual([])
  expect(await kept(undefined, now)).toEqual([])
})

test('stores the number of an older problem when its status changes next', async () => {
  const before = problemWith()
  expect(await kept(before, problemWith({ alertState: 'sent' }))).toEqual([])
  expect(await kept(before, problemWith({ status: 'acknowledged' }))).toEqual([found])
})
