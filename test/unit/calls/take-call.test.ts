import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { IsExcluded } from '../../../functions/directory/exclusions/open-exclusions.ts'
import type { NewCall, StoredCall } from '../../../functions/cases/call/call-item.ts'
import { parseCallItem, callItem } from '../../../functions/cases/call/call-item.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import type { TransactionItem } from '../../../functions/platform/table/transaction.ts'
import { contactOf } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { captureLog } from '../../support/running/captured-log.ts'

const { dealerId } = exampleDealer
const clock = () => new Date('2026-11-20T10:05:00Z')

let captured: ReturnType<typeof captureLog>
beforeAll(() => {
  captured = captureLog()
})
afterAll(() => captured.restore())

let stored: Map<string, StoredCall>
let reads: string[]
beforeEach(() => {
  stored = new Map()
  reads = []
})

/** Stores the call that is written with an entry; the entry itself is not looked at here. */
const putBeside = async ({ alsoWrite = [] }: { alsoWrite?: readonly TransactionItem[] }) => {
  for (const { Put } of alsoWrite) {
    if (!Put) continue
    const call = parseCallItem(Put.Item)
    if (stored.has(call.callId)) return 'refused' as const
    stored.set(call.callId, call)
  }
  return 'written' as const
}

/**
 * The service with its calls in memory; `openProblems` is what the customer's item shows, or the failure of reading it.
 */
const taking = (
  openProblems: () => Promise<string[]>,
  dealer: object = {},
  isExcluded: IsExcluded = async () => false,
) => {
  const take = takeCall({
    directory: exampleDirectory({ dealer: async () => ({ ...exampleDealer, ...dealer }) }),
    calls: {
      put: async (call: NewCall) => {
        const before = stored.get(call.callId)
        if (!before) stored.set(call.callId, parseCallItem(callItem(call)))
        return before ?? null
      },
      get: async (_, callId) => {
        reads.push(callId)
        return stored.get(callId)
      },
      putInTransaction: (call) => ({ Put: { TableName: '', Item: callItem(call) } }),
    },
    cases: { readCall: async (_, callId) => stored.get(callId) },
    entries: { putStep: putBeside, putFollowUp: putBeside },
    notices: { write: () => ({}) },
    retryOnConflict: systemRetryOnConflict,
    ...contactOf(async () => {
      reads.push('contact')
      return { lastCalls: [], openProblems: await openProblems() }
    }),
    isExcluded,
    fingerprint: keyedFingerprint('k'),
    clock,
  })
  return (callId: string, content: CallContent) =>
    take({ dealerId, callId, content, putBy: `request-${Math.random()}` })
}
const none = async () => []

test('leaves the prize out of the script for a number on an exclusion list, or when the list cannot be read', async () => {
  const listed = async (numbers: readonly string[]) => numbers.includes('+34600123456')
  const failing = async () => {
    throw new Error('down')
  }
  const content = { ...typicalCall, customer: { ...typicalCall.customer, phone: '600 123 456' } }
  const { body: mentioned } = await taking(none)('C-1', content)
  expect(mentioned.script).toMatchObject({ brandSurvey: true, prize: true })
  const { body: listedOne } = await taking(none, {}, listed)('C-2', content)
  expect(listedOne.script).toMatchObject({ brandSurvey: true, prize: false })
  expect(listedOne.script.steps).toEqual(mentioned.script.steps.filter(({ id }) => !id.startsWith('prize')))
  const other = { ...content, customer: { ...content.customer, phone: '600 123 457' } }
  expect((await taking(none, {}, listed)('C-3', other)).body.script).toMatchObject({ prize: true })
  expect((await taking(none, {}, failing)('C-4', content)).body.script).toMatchObject({ prize: false })
  expect((await taking(none, { endsAt: '2026-11-20' }, listed)('C-1', content)).body.script).toMatchObject({
    ...{ brandSurvey: true, prize: false },
  })
})

test('repeats the response to a call that was taken under an id that no new call may have', async () => {
  const { ref } = exampleCall.customer
  await expect(taking(none)(ref, exampleCall)).rejects.toMatchObject({
    errors: [{ pointer: 'callId', code: 'names-customer' }],
  })
  await taking(none)('C-1', exampleCall)
  const taken = stored.get('C-1') ?? expect.fail()
  stored.set(ref, { ...taken, callId: ref })
  expect(await taking(none)(ref, exampleCall)).toMatchObject({ status: 200, body: { callId: ref } })
})

test('refuses new calls once the dealer has left, saying since when, and repeats the response to earlier ones', async () => {
  const before = await taking(none)('C-1', exampleCall)
  expect(before.status).toBe(201)
  const take = taking(none, { endsAt: '2026-11-20' })
  expect(await take('C-1', exampleCall)).toMatchObject({ status: 200 })
  await expect(take('C-2', exampleCall)).rejects.toMatchObject({
    code: 'dealer-left',
    extra: { since: '2026-11-20' },
  })
  expect(await taking(none, { endsAt: '2026-11-21' })('C-2', exampleCall)).toMatchObject({ status: 201 })
})

test('keeps after how many days its survey was expected', async () => {
  await taking(none)('C-1', typicalCall)
  expect(stored.get('C-1')).toMatchObject({ surveyExpectedAfterDays: 10 })
})

test('keeps by which rule and from which mark on its customer may have a prize, whether the script tells of it or not', async () => {
  const kept = (callId: string) => stored.get(callId) ?? expect.fail()
  for (const [callId, rewardsLoyalty] of [['C-1', true] as const, ['C-2', false] as const]) {
    await taking(none, { rewardsLoyalty })(callId, typicalCall)
    expect(kept(callId)).toMatchObject({ rewardRule: 'for-top-marks', topMark: 9 })
  }
  expect(kept('C-1').script.topMark).toBe(9)
  expect(kept('C-2').script.topMark).toBeUndefined()
})

test('words what must be asked again, in the first response and when repeated', async () => {
  const take = taking(none)
  const call = { ...exampleCall, motives: [], scopeExplained: false }
  const external = [{ state: 'external' as const }]
  for (const status of [201, 200]) {
    const answer = await take('C-1', { ...call, situations: external })
    expect(answer.status).toBe(status)
    expect(answer.body.script.prompts).toEqual([
      { id: 'motive', text: expect.stringMatching(/^¿/) },
      { id: 'explain-scope', text: expect.stringContaining('cómo le atendieron esta vez') },
    ])
  }
  expect((await take('C-2', typicalCall)).body.script.prompts).toEqual([])
})

describe('the survey in the response', () => {
  test.each([
    ['no open problem', none, true],
    ['only the problem of this very call', async () => ['C-1'], true],
    ['another open problem', async () => ['C-1', 'C-2'], false],
    ['an item that cannot be read', () => Promise.reject(new Error('broken')), false],
  ])('is right with %s', async (_, openProblems, mentioned) => {
    const { status, body } = await taking(openProblems)('C-1', typicalCall)
    expect(status).toBe(201)
    expect(body.script).toMatchObject({ class: 'no-problem', brandSurvey: mentioned, prize: mentioned })
    expect(body.script.steps.length).toBeGreaterThan(0)
    const steps = stored.get('C-1')?.script.steps
    expect(steps).toContain('remind-survey')
  })

  test("follows the item's current state when the call is repeated", async () => {
    await taking(none)('C-1', typicalCall)
    const again = await taking(async () => ['C-2'])('C-1', typicalCall)
    expect(again).toMatchObject({ status: 200, body: { script: { brandSurvey: false } } })
    expect(await taking(none)('C-1', typicalCall)).toMatchObject({ body: { script: { brandSurvey: true } } })
  })

  test('is omitted and logged when the item cannot be read', async () => {
    captured.lines.length = 0
    await taking(() => Promise.reject(new Error('broken')))('C-1', typicalCall)
    expect(captured.lines.join('')).toContain('survey-omitted')
    expect(captured.lines.join('')).not.toContain(typicalCall.customer.ref)
  })

  test('is read in parallel with the put, which does not wait for it', async () => {
    const finish = Promise.withResolvers<string[]>()
    const response = taking(() => finish.promise)('C-1', typicalCall)
    await expect.poll(() => stored.has('C-1')).toBe(true)
    finish.resolve(['C-2'])
    expect((await response).body.script.brandSurvey).toBe(false)
  })

  test('is looked up once, alongside the put, whatever the script: nobody may have to be called at all', async () => {
    await taking(none)('C-1', exampleCall)
    expect(reads).toEqual(['contact'])
  })
})

describe('a recheck', () => {
  const recheck = (recheckOf: string, ref = exampleCall.customer.ref): CallContent => ({
    ...exampleCall,
    kind: 'recheck',
    recheckOf,
    customer: { ...exampleCall.customer, ref },
  })

  test('refers to a problem of the same dealer and customer', async () => {
    await taking(none)('C-1', exampleCall)
    expect(await taking(none)('C-2', recheck('C-1'))).toMatchObject({ status: 201 })
    expect(await taking(none)('C-2', recheck('C-1'))).toMatchObject({ status: 200 })
  })

  test.each([
    ['nothing', 'C-9', undefined],
    ['itself', 'C-4', undefined],
    ['a call that is no problem', 'C-2', typicalCall.customer.ref],
    ["another customer's problem", 'C-1', 'C-77'],
  ])('that refers to %s is rejected and not stored', async (_, recheckOf, ref) => {
    await taking(none)('C-1', exampleCall)
    await taking(none)('C-2', typicalCall)
    await expect(taking(none)('C-4', recheck(recheckOf, ref))).rejects.toMatchObject({
      errors: [{ in: 'body', pointer: '/recheckOf', code: 'no-such-problem' }],
    })
    expect(stored.has('C-4')).toBe(false)
  })
})
