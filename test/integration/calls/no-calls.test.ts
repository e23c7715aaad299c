import { afterAll, beforeAll, expect, test } from 'vitest'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import {
  contactPermission,
  formerContactPermission,
} from '../../../functions/calls/reading/contact-permission.ts'
import { closeCall } from '../../../functions/calls/taking/close-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { followAskingItem } from '../../../functions/cases/following/follow-rights.ts'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import { keys } from '../../../functions/cases/keys.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openRightsChanges } from '../../../functions/cases/customer/rights/open-rights-changes.ts'
import { listFollowUps } from '../../../functions/calls/following-up/list-follow-ups.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict as retryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { readOneByOne } from '../../../functions/platform/table/read-item.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
let minute = 0
const clock = () => new Date(Date.UTC(2026, 10, 23, 10, (minute += 1)))
const ports = () => ({
  ...openCases(table),
  ...contactPorts(table),
  ...{ directory: exampleDirectory(), fingerprint: keyedFingerprint('k'), retryOnConflict, clock },
})
const put = (callId: string, content: CallContent) =>
  takeCall(ports())({ dealerId, callId, content, putBy: `put-${callId}` })
/** What the stream's second consumer does about a new call. */
const follow = async (callId: string) => {
  const call = await openCases(table).calls.get(dealerId, callId)
  await followCall({ ...ports(), publish: async () => {} })(undefined, call ?? expect.fail())
}
const noCalls = { requests: [{ right: 'no-more-calls' as const }] }
const customer = (ref: string, phone: string, type?: 'company') => ({ ref, phone, ...(type && { type }) })
const permit = (customerRef: string, ...phones: string[]) =>
  contactPermission({ ...ports(), clock: () => new Date('2026-11-24T10:00:00Z') })(dealerId, {
    ...{ customerRef, phones, kind: 'recheck' },
  })
const codes = async (customerRef: string, ...phones: string[]) =>
  (await permit(customerRef, ...phones)).reasons.map(({ code }) => code)

test('who says "no me llamen más" is not called again, by reference or by number; the case goes on', async () => {
  const content = { ...exampleCall, ...noCalls, customer: customer('K-1', '600 100 001') }
  const { body } = await put('N-1', content)
  expect(body).toMatchObject({ problem: { status: 'open' }, flags: [], script: { brandSurvey: false } })
  expect(body.classification).toEqual((await put('N-1-same-facts', exampleCall)).body.classification)
  expect(await codes('K-1', '+34 911 000 000')).toEqual(['no-contact'])
  expect(await codes('K-9', '0034 600-100-001')).toEqual(['no-contact'])
  expect(await codes('K-9', '600 100 002')).toEqual([])
  expect(await permit('K-1', '600 100 001')).toMatchObject({
    ...{ allowed: false, mentionSurvey: false, mentionPrize: false },
    reasons: [
      {
        words: 'No se puede llamar: este cliente ha pedido que no se le llame más.',
        until: null,
      },
    ],
  })
  const former = formerContactPermission(ports())
  expect(await former(dealerId, 'K-1', { kind: 'recheck' })).toMatchObject({
    ...{ allowed: false, reasons: ['no-contact', 'phone-unknown'] },
  })
})

test('a request without a problem makes none, and its script has neither survey nor prize', async () => {
  const content = { ...typicalCall, ...noCalls, customer: customer('K-2', '600 100 020') }
  const { body } = await put('N-2', content)
  expect(body).toMatchObject({ problem: null, script: { brandSurvey: false, prize: false } })
  expect(body.script.steps.map(({ id }) => id)).toEqual(['thank-for-time'])
  expect(
    (await put('N-2-without', { ...typicalCall, customer: customer('K-3', '600 100 030') })).body,
  ).toMatchObject({
    script: { brandSurvey: true },
  })
})

test('a call made nevertheless is taken and flagged, without a script; also for another reference with the number', async () => {
  await put('N-4', { ...typicalCall, ...noCalls, customer: customer('K-4', '600 100 040') })
  const despite = { ...typicalCall, customer: customer('K-40', '+34600100040') }
  const first = await put('N-5', despite)
  expect(first).toMatchObject({
    status: 201,
    body: { flags: ['called-despite-objection'], script: { steps: [], prompts: [], brandSurvey: false } },
  })
  expect((await put('N-5', despite)).body).toEqual(first.body)
  await follow('N-5')
  await follow('N-5')
  expect(await openCases(table).calls.get(dealerId, 'N-5')).toMatchObject({ despite: 'no-contact' })
  await follow('N-4')
  expect(await openCases(table).calls.get(dealerId, 'N-4')).toMatchObject({ despite: null })
})

test('a problem under another reference with the number goes on, and its thread says once that nobody calls', async () => {
  const { entries } = openCases(table)
  const asked = async (callId: string) => {
    const call = await openCases(table).calls.get(dealerId, callId)
    const found = await entries.list(call ?? expect.fail(), 100, 100)
    return found.entries.flatMap((entry) => (entry.kind === 'right' ? [[entry.right, entry.of]] : []))
  }
  await put('N-41', { ...typicalCall, ...noCalls, customer: customer('K-41', '600 100 041') })
  await follow('N-41')
  await put('N-42', { ...exampleCall, customer: customer('K-42', '+34 600.100.041') })
  await follow('N-42')
  await follow('N-42')
  expect(await asked('N-42')).toEqual([['no-contact', 'number']])
  expect(await openCases(table).calls.get(dealerId, 'N-42')).toMatchObject({
    ...{ problem: { status: 'open' }, suspension: null, rightsTold: [], numberTold: 'no-contact' },
  })
  await put('N-43', { ...exampleCall, ...noCalls, customer: customer('K-43', '600 100 043') })
  await follow('N-43')
  expect(await asked('N-43')).toEqual([['no-contact', undefined]])
})

test("a company's request concerns the one who was called", async () => {
  const van = customer('FLEET', '600 100 060', 'company')
  await put('N-6', { ...typicalCall, ...noCalls, customer: van })
  await follow('N-6')
  expect(await codes('FLEET', '600100060')).toEqual(['no-contact'])
  expect(await codes('FLEET', '600100061')).toEqual([])
  // Whoever it was is not called at that number under another reference either (decision 58).
  expect(await codes('K-OTHER', '600100060')).toEqual(['no-contact'])
  expect(await codes('K-OTHER', '600100061')).toEqual([])
})

/** What the stream's second consumer does about a call that was changed since. */
const followChange = async (callId: string, change: () => Promise<unknown>) => {
  const { calls } = openCases(table)
  const before = await calls.get(dealerId, callId)
  await change()
  const now = await calls.get(dealerId, callId)
  await followCall({ ...ports(), publish: async () => {} })(before, now ?? expect.fail())
}
const company = async (ref: string, phones: readonly string[]) => {
  for (const [n, phone] of phones.entries()) {
    await put(`${ref}-${n}`, { ...exampleCall, customer: customer(ref, phone, 'company') })
    await follow(`${ref}-${n}`)
  }
}

test("of a reference that is known to be a company's, a call that does not say so is one driver's", async () => {
  await company('FLE', ['600 120 001', '600 120 002'])
  await put('FLE-9', { ...exampleCall, ...noCalls, customer: customer('FLE', '600 120 009') })
  for (const isFollowed of [false, true]) {
    if (isFollowed) await follow('FLE-9')
    expect(await codes('FLE', '600 120 009')).toEqual(['no-contact'])
    expect(await codes('K-OTHER', '600 120 009')).toEqual(['no-contact'])
    for (const other of ['600 120 001', '600 120 002', '600 120 008'])
      expect(await codes('FLE', other), other).toEqual([])
  }
  // The open problem, too, is the driver's alone.
  expect(await permit('FLE', '600 120 008')).toMatchObject({ openProblems: [] })
  expect((await permit('FLE', '600 120 001')).openProblems).toEqual(['FLE-0'])
})

test('a closing and an amendment of such a call, too', async () => {
  await company('FLF', ['600 121 001'])
  const { endedAt: _, ...going } = typicalCall
  await put('FLF-8', { ...going, customer: customer('FLF', '600 121 008') })
  await closeCall(ports())(dealerId, 'FLF-8', { endedAt: '2026-11-20T12:00:00Z', ...noCalls })
  await put('FLF-9', { ...typicalCall, customer: customer('FLF', '600 121 009') })
  const amend = { dealerId, callId: 'FLF-9', amendmentId: 'a', by: 'machine:x' }
  await amendCall(ports())({ ...amend, content: { note: 'Lo pidió al final', ...noCalls } })
  expect(await codes('FLF', '600 121 001')).toEqual([])
  for (const phone of ['600 121 008', '600 121 009'])
    expect(await codes('FLF', phone)).toEqual(['no-contact'])
})

test('a call that is amended to be a company’s silences whom it was with, and nobody else', async () => {
  const asking = customer('FLG', '600 122 001')
  await put('FLG-1', { ...exampleCall, ...noCalls, customer: asking })
  await follow('FLG-1')
  expect(await codes('FLG', '600 122 002')).toEqual(['no-contact'])
  const amend = { dealerId, callId: 'FLG-1', amendmentId: 'a', by: 'machine:x' }
  const change = () =>
    amendCall(ports())({
      ...amend,
      content: { note: 'Es una flota', customer: { ...asking, type: 'company' } },
    })
  await followChange('FLG-1', change)
  expect(await codes('FLG', '600 122 002')).toEqual([])
  expect(await permit('FLG', '600 122 002')).toMatchObject({ openProblems: [] })
  expect(await codes('FLG', '600 122 001')).toEqual(['no-contact'])
  expect(await codes('K-OTHER', '600 122 001')).toEqual(['no-contact'])
  // The same change again, and the call as the stream has it from before, bring nothing back.
  await followChange('FLG-1', async () => {})
  await follow('FLG-1')
  expect(await codes('FLG', '600 122 002')).toEqual([])
  expect(await codes('FLG', '600 122 001')).toEqual(['no-contact'])
})

test('a problem from before it was known that the reference is a company’s does not stay everybody’s', async () => {
  await put('FLI-1', { ...exampleCall, customer: customer('FLI', '600 124 001') })
  await follow('FLI-1')
  await company('FLI', ['600 124 002'])
  expect(await permit('FLI', '600 124 003')).toMatchObject({ openProblems: ['FLI-1'] })
  const { cases, entries } = openCases(table)
  const step = takeStep({ ...ports(), cases, entries, waiting: systemWaiting })
  const who = { dealerId, callId: 'FLI-1', by: 'dealer:ana' }
  const resolve = { step: 'resolve', outcome: 'o', rootCause: 'workshop/parts', decision: 'd' } as const
  for (const content of [{ step: 'acknowledge' } as const, resolve])
    await followChange('FLI-1', () => step({ ...who, content, seen: 'any' }))
  expect(await permit('FLI', '600 124 003')).toMatchObject({ openProblems: [] })
})

test('who comes to a company of which everybody is in a state is in it, under any reference', async () => {
  await company('FLH', ['600 123 001'])
  const set = { at: clock().toISOString(), by: 'dealer:ana', ground: 'Carta' }
  await openRightsChanges(table).change(
    [{ dealerId, contact: 'FLH', numbers: [] }],
    'objection',
    { set },
    async () => [],
  )
  await put('FLH-9', { ...typicalCall, customer: customer('FLH', '600 123 009', 'company') })
  await follow('FLH-9')
  expect(await codes('K-OTHER', '600 123 009')).toEqual(['objection'])
})

test('a closing and an amendment can tell of it, too', async () => {
  const { endedAt: _, ...going } = typicalCall
  await put('N-7', { ...going, customer: customer('K-7', '600 100 070') })
  const closing = { endedAt: '2026-11-20T12:00:00Z', ...noCalls }
  expect(await codes('K-7', '600 100 070')).toEqual([])
  expect((await closeCall(ports())(dealerId, 'N-7', closing)).status).toBe(201)
  expect(await codes('K-7', '600 100 070')).toEqual(['no-contact'])
  await put('N-8', { ...typicalCall, customer: customer('K-8', '600 100 080') })
  const amend = { dealerId, callId: 'N-8', amendmentId: 'a', by: 'machine:x' }
  const content = { note: 'Lo pidió al final', ...noCalls }
  expect(await amendCall(ports())({ ...amend, content })).toMatchObject({ status: 201, body: noCalls })
  expect(await codes('K-8', '600 100 080')).toEqual(['no-contact'])
  const now = await openCases(table).calls.get(dealerId, 'N-8')
  expect(now?.content.requests).toBeUndefined()
})

test('the stream keeps a request that the intake could not, and does not bring back what was ended since', async () => {
  const failing = { ...ports(), rights: { set: () => Promise.reject(new Error('crashed')) } }
  const content = { ...typicalCall, ...noCalls, customer: customer('K-10', '600 100 100') }
  const sent = { dealerId, callId: 'N-10', content, putBy: 'p' }
  await expect(takeCall(failing)(sent)).rejects.toThrow('crashed')
  expect(await codes('K-10', '600 100 100')).toEqual([])
  await follow('N-10')
  expect(await codes('K-10', '600 100 100')).toEqual(['no-contact'])
  const numbers = ports().numberHashes(dealerId, '600 100 100')
  const end = { at: clock().toISOString(), by: 'dealer:ana' }
  const holders = [{ dealerId, contact: 'K-10', numbers }]
  await openRightsChanges(table).change(holders, 'no-contact', { end }, async () => [])
  await put('N-10', content)
  await follow('N-10')
  expect(await codes('K-10', '600 100 100')).toEqual([])
})

test('what was ended stays ended for a number, too, that the customer has had only since', async () => {
  await put('N-13', { ...typicalCall, ...noCalls, customer: customer('K-13', '600 100 130') })
  await follow('N-13')
  const numbers = ports().numberHashes(dealerId, '600 100 130')
  const end = { at: clock().toISOString(), by: 'dealer:ana' }
  const holders = [{ dealerId, contact: 'K-13', numbers }]
  await openRightsChanges(table).change(holders, 'no-contact', { end }, async () => [])
  const amend = { dealerId, callId: 'N-13', amendmentId: 'a', by: 'machine:x' }
  const content = { note: 'Ha cambiado de número', customer: customer('K-13', '600 100 131') }
  expect(await amendCall(ports())({ ...amend, content })).toMatchObject({ status: 201 })
  await follow('N-13')
  expect(await codes('K-13', '600 100 131')).toEqual([])
  expect(await codes('K-OTHER', '600 100 131')).toEqual([])
})

test('of a closing and an amendment, too, and of a new number of the customer', async () => {
  const { endedAt: _, ...going } = typicalCall
  await put('N-11', { ...going, customer: customer('K-11', '600 100 110') })
  const failing = { ...ports(), rights: { set: () => Promise.reject(new Error('crashed')) } }
  const closing = { endedAt: '2026-11-20T12:00:00Z', ...noCalls }
  await expect(closeCall(failing)(dealerId, 'N-11', closing)).rejects.toThrow('crashed')
  const entry = await readOneByOne(table)(keys.entry(dealerId, 'N-11', 1), true)
  await followAskingItem(ports())({ dealerId, callId: 'N-11' }, entry)
  expect(await codes('K-11', '600 100 110')).toEqual(['no-contact'])
  await put('N-12', { ...typicalCall, customer: customer('K-11', '600 100 111') })
  await follow('N-12')
  expect(await codes('K-NEW', '600100111')).toEqual(['no-contact'])
})

test('the follow-up of whoever wants no calls is not on the work list, and is withdrawn once its problem is closed', async () => {
  const { cases, calls, entries } = openCases(table)
  const who = customer('K-20', '600 100 200')
  await put('N-20', { ...exampleCall, customer: who })
  await follow('N-20')
  const resolve = { step: 'resolve', outcome: 'o', rootCause: 'workshop/parts', decision: 'd' } as const
  const step = takeStep({ ...ports(), cases, entries, waiting: systemWaiting })
  for (const content of [{ step: 'acknowledge' } as const, resolve])
    await step({ ...{ dealerId, callId: 'N-20', by: 'dealer:ana' }, content, seen: 'any' })
  const list = listFollowUps(ports())
  const listed = async () =>
    (await list(dealerId, { state: 'due', limit: 100 }, undefined)).items.map(({ callId }) => callId)
  expect(await listed()).toContain('N-20')
  await put('N-21', { ...typicalCall, ...noCalls, customer: who })
  expect(await listed()).not.toContain('N-20')
  await follow('N-20')
  expect((await calls.get(dealerId, 'N-20'))?.followUp?.state).toBe('withdrawn')
})
