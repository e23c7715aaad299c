import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { CustomerRight } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openRightsChanges } from '../../../functions/cases/customer/rights/open-rights-changes.ts'
import { bringInLine } from '../../../functions/cases/suspension/bring-in-line.ts'
import { standsStill } from '../../../functions/cases/suspension/stands-still.ts'
import { rightsOfCall } from '../../../functions/cases/suspension/rights-of-call.ts'
import { showStanding } from '../../../functions/privacy/states/show-standing.ts'
import { possibleContacts } from '../../../functions/cases/customer/contact-ref.ts'
import { calendarOf } from '../../../functions/directory/dealers/dealer-calendar.ts'
import { workingMinutesBetween } from '../../../functions/platform/calendar/working-time.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { platformErrors } from '../../../functions/platform/errors/errors.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { privacyErrors } from '../../../functions/privacy/errors.ts'
import { endState, setState } from '../../../functions/privacy/states/change-state.ts'
import { followStates } from '../../../functions/privacy/states/follow-states.ts'
import { tellObjection } from '../../../functions/privacy/states/telling/tell-objection.ts'
import { tellRestriction } from '../../../functions/privacy/states/telling/tell-restriction.ts'
import { decideObjection } from '../../../functions/privacy/states/decide-objection.ts'
import type { linkRequest } from '../../../functions/privacy/handling/link-request.ts'
import type { RightsRequest } from '../../../functions/privacy/register/rights-request.ts'
import { problemErrors } from '../../../functions/problems/errors.ts'
import { getProblem } from '../../../functions/problems/file/get-problem.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const caller = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const ground = 'Carta del cliente'
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

let now = new Date()
beforeEach(() => (now = new Date('2026-11-20T10:05:00Z')))
const hour = 3_600_000
const later = (hours: number) => (now = new Date(now.getTime() + hours * hour))

const registered: (string | undefined)[] = []
const openRequests = new Set<string>()
const exampleRequest: RightsRequest = {
  ...{ dealerId, requestId: 'r', customerRef: 'R', right: 'objection', state: 'open', how: 'letter' },
  ...{
    askedAt: '2026-11-20T10:00:00.000Z',
    registeredAt: '2026-11-20T10:00:00.000Z',
    registeredBy: 'dealer:x',
  },
  dueBy: '2026-12-20',
}
const byCustomer = new Map<string, string[]>()
const mails = new Set<string>()
const ports = () => {
  const stores = openCases(table)
  const clock = () => now
  const directory = exampleDirectory()
  return {
    ...{ ...stores, ...contactPorts(table), directory, clock, retryOnConflict: systemRetryOnConflict },
    fingerprint: keyedFingerprint('k'),
    bringInLine: bringInLine({
      ...{ ...stores, directory, clock },
      rightsOf: rightsOfCall({ ...stores, ...contactPorts(table) }),
    }),
    listCalls: async ({ customerRef }: { customerRef: string }) => byCustomer.get(customerRef) ?? [],
    tellObjection: tellObjection({
      customers: stores.customers,
      recipients: async () => [{ email: 'privacidad@example.com' }],
      postMail: async ({ id }) => void mails.add(id),
    }),
    tellRestriction: tellRestriction({
      recipients: async () => [{ email: 'privacidad@example.com' }],
      postMail: async ({ kind, id }) => void mails.add(`${kind} ${id}`),
    }),
    ...{ rightsChanges: openRightsChanges(table), newId: () => 'new' },
    // What the register is told, unless nothing has changed.
    link: async (...[, , , , concluding]: Parameters<ReturnType<typeof linkRequest>>) => {
      if (typeof concluding === 'object' && !concluding.isRepeat) registered.push(concluding.outcome)
      return []
    },
    requests: {
      get: async (_: string, requestId: string) =>
        openRequests.has(requestId) ? { ...exampleRequest, requestId } : undefined,
    },
    waiting: { sleep: async () => {}, random: () => 0 },
    publish: async () => {},
  }
}
const take = async (callId: string, ref: string, more: Partial<CallContent> = {}) => {
  const customer = { ...exampleCall.customer, ref, phone: `600 ${ref.length}00 ${callId.length}00` }
  const content = { ...exampleCall, customer, ...more }
  await takeCall(ports())({ dealerId, callId, content, putBy: callId })
  byCustomer.set(ref, [...(byCustomer.get(ref) ?? []), callId])
  const call = await openCases(table).calls.get(dealerId, callId)
  await followCall(ports())(undefined, call ?? expect.fail())
}
const identityCheck = 'document'
const change = (how: 'set' | 'end', customerRef: string, customerState: CustomerRight) =>
  how === 'set'
    ? setState(ports())(exampleDealer, { customerRef, customerState, caller }, { ground, identityCheck })
    : endState(ports())(exampleDealer, { customerRef, customerState, caller }, { identityCheck })
const decide = (customerRef: string, decision: 'continue' | 'close') =>
  decideObjection(ports())(exampleDealer, customerRef, { decision, ground: 'art. 6.1.b' }, caller)
const step = (callId: string, content: object = {}, isForPrivacy?: () => Promise<boolean>) =>
  takeStep(ports())({
    ...{ dealerId, callId, by: caller.id, seen: 'any', isForPrivacy },
    content: { step: 'acknowledge', assignee: 'Ana', ...content },
  })
const call = async (callId: string) => (await openCases(table).calls.get(dealerId, callId)) ?? expect.fail()
const problem = async (callId: string) => (await call(callId)).problem ?? expect.fail()

/** Where a case is found: among the open problems, in the month's calls, by deadline, and by what is due within a year. */
const foundIn = async (callId: string) => {
  const { problems, calls, cases, heads } = openCases(table)
  const range = { from: '0', to: '9', after: undefined, limit: 100 }
  const due = await Array.fromAsync(cases.listDue(new Date('2027-11-20T10:00:00Z')))
  const listed = {
    problems: (await problems.query({ dealerId, side: 'open', ...range })).problems,
    month: (await calls.listMonth(dealerId, '2026-11', 100, undefined)).items,
    standing: (await calls.listMonth(dealerId, '2026-11', 100, undefined, 'standing')).items,
    figures: await Array.fromAsync(heads.list(dealerId, '2026-11')),
    due,
  }
  return Object.entries(listed).flatMap(([name, items]) =>
    items.some((item) => item.callId === callId) ? [name] : [],
  )
}
const everywhere = ['problems', 'month', 'figures', 'due']
const thread = async (callId: string) => {
  const { entries } = await openCases(table).entries.list(await call(callId), 300, 300)
  return entries
    .flatMap((entry) => (entry.kind === 'right' ? [`${entry.right} ${entry.change}`] : []))
    .reverse()
}

test('the cases of a customer who objects stand still, in no list, until the dealer decides; their clocks go on from there', async () => {
  await take('OBJ-1', 'R-1')
  expect(await foundIn('OBJ-1')).toEqual(everywhere)
  const before = await problem('OBJ-1')
  const stoodAt = later(1)
  await change('set', 'R-1', 'objection')
  await change('set', 'R-1', 'objection')
  expect(await foundIn('OBJ-1')).toEqual(['standing'])
  expect(await thread('OBJ-1')).toEqual(['objection in-force'])
  expect(mails.size).toBe(1)
  await expect(step('OBJ-1')).rejects.toMatchObject({ error: problemErrors.suspended })
  const shown = await getProblem(ports())(dealerId, 'OBJ-1', caller)
  expect(shown.body).toMatchObject({ suspendedSince: stoodAt.toISOString(), steps: [], clocks: [] })

  later(100)
  expect(await decide('R-1', 'continue')).toBe(1)
  expect(await decide('R-1', 'continue')).toBe(1)
  expect(await foundIn('OBJ-1')).toEqual(everywhere)
  expect(await thread('OBJ-1')).toEqual(['objection in-force', 'objection goes-on'])
  const after = await problem('OBJ-1')
  for (const deadline of ['acknowledgeBy', 'resolveBy'] as const) {
    const calendar = calendarOf(exampleDealer)
    const left = workingMinutesBetween(calendar, stoodAt, new Date(before[deadline]))
    expect(workingMinutesBetween(calendar, now, new Date(after[deadline]))).toBe(left)
    expect(after.due[deadline === 'resolveBy' ? 'resolve' : 'acknowledge']).toBe(after[deadline])
  }
  await step('OBJ-1')

  await change('end', 'R-1', 'objection')
  expect(await thread('OBJ-1')).toEqual(['objection in-force', 'objection goes-on', 'objection ended'])
  await expect(decide('R-1', 'continue')).rejects.toMatchObject({ error: privacyErrors.noObjection })
})

test('a dealer who closes has the case closed for the objection, and it stays out of every list', async () => {
  await take('OBJ-2', 'R-2')
  await change('set', 'R-2', 'objection')
  expect(await decide('R-2', 'close')).toBe(1)
  expect(await decide('R-2', 'close')).toBe(0)
  const closed = await call('OBJ-2')
  expect(closed).toMatchObject({ problem: { status: 'unresolved' }, resolution: { outcome: 'objection' } })
  expect(await foundIn('OBJ-2')).toEqual(['standing'])
  await change('end', 'R-2', 'objection')
  expect(await foundIn('OBJ-2')).toEqual(['month', 'figures'])
  const { problems } = openCases(table)
  const range = { from: '0', to: '9', after: undefined, limit: 100 }
  const { problems: items } = await problems.query({ dealerId, side: 'closed', ...range })
  expect(items.map(({ callId }) => callId)).toContain('OBJ-2')
})

test('a dealer who decides anew has a case that went on closed, and it stands still again', async () => {
  await take('OBJ-3', 'R-6')
  await change('set', 'R-6', 'objection')
  await decide('R-6', 'continue')
  expect(await foundIn('OBJ-3')).toEqual(everywhere)
  expect(await decide('R-6', 'close')).toBe(1)
  expect(await foundIn('OBJ-3')).toEqual(['standing'])
  expect(await problem('OBJ-3')).toMatchObject({ status: 'unresolved' })
})

test('who objects again after the dealer decided is decided about again; the same request changes nothing', async () => {
  await take('AGA-1', 'R-15')
  const objects = (words: string, more: object = {}) =>
    setState(ports())(
      exampleDealer,
      { customerRef: 'R-15', customerState: 'objection', caller },
      { ground: words, identityCheck, ...more },
    )
  const standing = () => showStanding(ports())({ dealerId, customerRef: 'R-15' })
  await objects('Carta')
  later(1)
  await decide('R-15', 'continue')
  const [mailsBefore, registeredBefore] = [mails.size, registered.length]
  later(1)
  await objects('Carta')
  expect(await foundIn('AGA-1')).toEqual(everywhere)
  expect([mails.size, registered.length]).toEqual([mailsBefore, registeredBefore])

  const since = later(1)
  await objects('Otra vez')
  await objects('Otra vez')
  expect(await foundIn('AGA-1')).toEqual(['standing'])
  expect(await thread('AGA-1')).toEqual(['objection in-force', 'objection goes-on', 'objection in-force'])
  expect(await standing()).toMatchObject({
    states: [{ state: 'objection', since: since.toISOString(), ground: 'Otra vez', decision: null }],
    cases: [{ callId: 'AGA-1', since: since.toISOString(), toDecide: true }],
  })
  expect([mails.size, registered.slice(registeredBefore)]).toEqual([mailsBefore + 1, ['Otra vez']])

  // In the same words, but for a request of the register that nobody has carried out yet.
  later(1)
  await decide('R-15', 'continue')
  later(1)
  openRequests.add('r-2')
  await objects('Otra vez', { requestId: 'r-2' })
  openRequests.clear()
  expect(await foundIn('AGA-1')).toEqual(['standing'])
  later(1)
  await decide('R-15', 'continue')
  later(1)
  await objects('Otra vez', { requestId: 'r-2' })
  expect(await foundIn('AGA-1')).toEqual(everywhere)

  // The first, and the last, repeated late and in another spelling.
  for (const words of ['Carta', 'otra vez.', 'CARTA']) await objects(words)
  expect(await foundIn('AGA-1')).toEqual(everywhere)
  await objects('Burofax')
  expect(await foundIn('AGA-1')).toEqual(['standing'])
})

test('everybody of a company who objects again does so with each driver, and their end is the end of both', async () => {
  const all = { type: 'person' } as const
  const of = { customerRef: 'R-16', customerState: 'objection', caller } as const
  const van = {
    customer: { ...exampleCall.customer, ref: 'R-16', type: 'company' as const, phone: '600 516 001' },
  }
  await setState(ports())(exampleDealer, of, { ground: 'Carta', identityCheck, ...all })
  later(1)
  await take('AGA-22', 'R-16', van)
  await decideObjection(ports())(exampleDealer, 'R-16', { decision: 'continue', ground, ...all }, caller)
  expect(await foundIn('AGA-22')).toEqual(everywhere)
  later(1)
  await setState(ports())(exampleDealer, of, { ground: 'Otra vez', identityCheck, ...all })
  expect(await foundIn('AGA-22')).toEqual(['standing'])
  later(1)
  await endState(ports())(exampleDealer, of, { identityCheck, ...all })
  expect(await foundIn('AGA-22')).toEqual(everywhere)
})

test('a restricted case is seen by nobody, and only privacy people take steps, on a ground', async () => {
  await take('RES-1', 'R-3')
  await change('set', 'R-3', 'objection')
  await change('set', 'R-3', 'restriction')
  expect(await call('RES-1')).toMatchObject({ suspension: { right: 'restriction' } })
  const notFound = { error: platformErrors.notFound }
  for (const audience of ['dealer', 'staff', 'specialist'] as const)
    await expect(getProblem(ports())(dealerId, 'RES-1', { audience })).rejects.toMatchObject(notFound)
  await expect(step('RES-1')).rejects.toMatchObject(notFound)
  await expect(step('RES-1', {}, async () => false)).rejects.toMatchObject(notFound)
  const withoutGround = step('RES-1', {}, async () => true)
  await expect(withoutGround).rejects.toMatchObject({ error: platformErrors.doesNotFit })
  await step('RES-1', { ground: 'claim' }, async () => true)
  expect(await problem('RES-1')).toMatchObject({ status: 'acknowledged' })
  expect(await foundIn('RES-1')).toEqual(['standing'])
  await change('end', 'R-3', 'restriction')
  expect(await foundIn('RES-1')).toEqual(['standing'])
  await change('end', 'R-3', 'objection')
  expect(await foundIn('RES-1')).toEqual(everywhere)
  expect((await problem('RES-1')).due).not.toHaveProperty('acknowledge')
})

test('what is decided about an objection leaves a case alone that a restriction has frozen, until that ends', async () => {
  for (const [ref, decision] of [
    ['R-13', 'close'],
    ['R-144', 'continue'],
  ] as const) {
    await take(`FRO-${ref}`, ref)
    await change('set', ref, 'objection')
    await change('set', ref, 'restriction')
    later(1)
    expect(await decide(ref, decision)).toBe(0)
    expect(await problem(`FRO-${ref}`)).toMatchObject({ status: 'open' })
    expect(await call(`FRO-${ref}`)).toMatchObject({ suspension: { right: 'restriction' } })
    await change('end', ref, 'restriction')
  }
  expect(await foundIn('FRO-R-144')).toEqual(everywhere)
  // Only now is it to be decided about.
  const standing = () => showStanding(ports())({ dealerId, customerRef: 'R-13' })
  expect(await standing()).toMatchObject({ cases: [{ callId: 'FRO-R-13', toDecide: true }] })
  expect(await decide('R-13', 'close')).toBe(1)
  expect(await problem('FRO-R-13')).toMatchObject({ status: 'unresolved' })
})

test('that a customer wants no more calls is told once in each open case, which goes on', async () => {
  await take('NO-1', 'R-4')
  await take('NO-22', 'R-4', { requests: [{ right: 'no-more-calls' }] })
  expect(await thread('NO-1')).toEqual(['no-contact in-force'])
  expect(await thread('NO-22')).toEqual(['no-contact in-force'])
  await change('set', 'R-4', 'no-contact')
  expect(await thread('NO-1')).toEqual(['no-contact in-force'])
  expect(await foundIn('NO-1')).toEqual(everywhere)
  await step('NO-1')
})

test('a call made although its customer objects stands still, too', async () => {
  await change('set', 'R-5', 'objection')
  later(1)
  await take('LATE-1', 'R-5')
  expect(await foundIn('LATE-1')).toEqual(['standing'])
  expect(await call('LATE-1')).toMatchObject({ despite: 'objection', suspension: { right: 'objection' } })
})

test('of a problem that arises after the objection the privacy people are told once, and again only once they have closed', async () => {
  const heard = async (callId: string) => followStates(ports())({ dealerId, callId })
  await change('set', 'R-7', 'objection')
  const before = mails.size
  later(1)
  await take('AFTER-22', 'R-7')
  await heard('AFTER-22')
  await heard('AFTER-22')
  expect(await call('AFTER-22')).toMatchObject({ suspension: { right: 'objection' } })
  expect(mails.size).toBe(before + 1)
  later(1)
  await decide('R-7', 'close')
  await heard('AFTER-22')
  expect(mails.size).toBe(before + 1)
  later(1)
  await take('AFTER-333', 'R-7')
  await heard('AFTER-333')
  expect(mails.size).toBe(before + 2)
  await decide('R-7', 'continue')
  await heard('AFTER-333')
  expect(mails.size).toBe(before + 2)
})

test('closing once more what has come to stand still since is a decision of its own, after which of the next they are told', async () => {
  await change('set', 'R-9', 'objection')
  const before = mails.size
  const arises = async (callId: string) => {
    later(1)
    await take(callId, 'R-9')
    await followStates(ports())({ dealerId, callId })
    later(1)
  }
  await arises('MORE-1')
  await decide('R-9', 'close')
  await arises('MORE-2')
  expect(mails.size).toBe(before + 2)
  await decide('R-9', 'close')
  await arises('MORE-3')
  expect(mails.size).toBe(before + 3)
})

test('of each open problem of a restricted customer the privacy people are told once, whenever it arose', async () => {
  const heard = async (callId: string) => followStates(ports())({ dealerId, callId })
  const before = mails.size
  const toldOf = () => [...mails].slice(before).map((mail) => mail.split(' ')[0])
  await take('KEPT-1', 'R-11')
  await change('set', 'R-11', 'restriction')
  await heard('KEPT-1')
  await heard('KEPT-1')
  expect(toldOf()).toEqual(['restriction'])
  later(1)
  await take('KEPT-22', 'R-11')
  await heard('KEPT-22')
  expect(toldOf()).toEqual(['restriction', 'restriction'])
  await take('KEPT-333', 'R-11', typicalCall)
  await heard('KEPT-333')
  expect(mails.size).toBe(before + 2)
})

test('a case stands still for its alert as soon as its customer is in a state, before anybody has brought it in line', async () => {
  const stands = standsStill(rightsOfCall({ ...openCases(table), ...contactPorts(table) }))
  await take('SOON-1', 'R-12')
  expect(await stands(await call('SOON-1'))).toBe(false)
  const holder = { dealerId, contact: 'R-12', numbers: [] }
  await openCases(table).rights.set(holder, 'no-contact', { at: now.toISOString(), by: caller.id })
  expect(await stands(await call('SOON-1'))).toBe(false)
  await openCases(table).rights.set(holder, 'restriction', { at: now.toISOString(), by: caller.id })
  const before = await call('SOON-1')
  expect(before.suspension).toBeNull()
  expect(await stands(before)).toBe(true)
})

test('only the contacts of a company who object are concerned', async () => {
  const van = (phone: string) => ({
    customer: { ...exampleCall.customer, ref: 'FLEET', type: 'company' as const, phone },
  })
  await take('VAN-1', 'FLEET', van('600 500 001'))
  await take('VAN-2', 'FLEET', van('600 500 002'))
  const of = { customerRef: 'FLEET', customerState: 'objection', caller } as const
  await setState(ports())(exampleDealer, of, {
    ground,
    identityCheck,
    type: 'company',
    phones: ['600 500 001'],
  })
  expect([await foundIn('VAN-1'), await foundIn('VAN-2')]).toEqual([['standing'], everywhere])
  await endState(ports())(exampleDealer, of, { identityCheck, type: 'person' })
  expect(await foundIn('VAN-1')).toEqual(everywhere)
})

const ofCompany = (ref: string, phone: string) => ({
  customer: { ...exampleCall.customer, ref, type: 'company' as const, phone },
})
const only = (phone: string) => ({ type: 'company' as const, phones: [phone] })
const objects = (customerRef: string, phone: string) =>
  setState(ports())(
    exampleDealer,
    { customerRef, customerState: 'objection', caller },
    { ground, identityCheck, ...only(phone) },
  )

test('a driver who is called at two numbers objects with either, and rests under both', async () => {
  await take('TWO-1', 'TWO', ofCompany('TWO', '600 510 002 / 600 510 003'))
  await take('TWO-22', 'TWO', ofCompany('TWO', '600 510 004'))
  const numbers = ports().numberHashes(dealerId, '600510003')
  const { lastCalls, openProblems } = await ports().readContact(
    dealerId,
    possibleContacts('TWO', numbers),
    [],
  )
  expect({ lastCalls, openProblems }).toMatchObject({
    ...{ lastCalls: [{ visit: exampleCall.visit.ref }], openProblems: ['TWO-1'] },
  })
  await objects('TWO', '600510003')
  expect([await foundIn('TWO-1'), await foundIn('TWO-22')]).toEqual([['standing'], everywhere])
  const of = { dealerId, customerRef: 'TWO' }
  expect(await showStanding(ports())(of)).toMatchObject({
    states: ['002', '003'].map(() => ({ state: 'objection' })),
    cases: [{ callId: 'TWO-1' }],
  })
  const { states } = await showStanding(ports())(of)
  expect(states.flatMap(({ phonesEnding }) => phonesEnding ?? []).toSorted()).toEqual(['002', '003'])
  const ends = { customerRef: 'TWO', customerState: 'objection', caller } as const
  await endState(ports())(exampleDealer, ends, { identityCheck, ...only('600 510 003') })
  expect(await foundIn('TWO-1')).toEqual(everywhere)
})

test('a problem that arises after one of two numbers objected stands still, and who decides is told', async () => {
  await objects('TWO-B', '600 511 003')
  later(1)
  const before = mails.size
  await take('TWO-333', 'TWO-B', ofCompany('TWO-B', '600 511 002 / 600 511 003'))
  expect(await call('TWO-333')).toMatchObject({ despite: 'objection', suspension: { right: 'objection' } })
  await followStates(ports())({ dealerId, callId: 'TWO-333' })
  expect(mails.size).toBe(before + 1)
  // The number that was given with the state is said, although no call has only that one.
  expect(await showStanding(ports())({ dealerId, customerRef: 'TWO-B' })).toMatchObject({
    states: [{ phonesEnding: ['003'] }],
  })
})

test("what is decided about one driver's objection concerns no other's cases", async () => {
  for (const [callId, phone] of [
    ['EMP-1', '600 512 001'],
    ['EMP-22', '600 512 002'],
    ['EMP-333', '600 512 001 / 600 512 002'],
  ] as const)
    await take(callId, 'EMP', ofCompany('EMP', phone))
  for (const phone of ['600 512 001', '600 512 002']) await objects('EMP', phone)
  const about = (content: object) =>
    decideObjection(ports())(exampleDealer, 'EMP', { decision: 'close', ground, ...content }, caller)
  await expect(about({})).rejects.toMatchObject({ error: { status: 422 } })
  await expect(about(only('600 512 009'))).rejects.toMatchObject({ error: privacyErrors.noObjection })
  // A case of both stands still until both have been decided about.
  await about({ ...only('600 512 001'), decision: 'continue' })
  expect([await foundIn('EMP-1'), await foundIn('EMP-333')]).toEqual([everywhere, ['standing']])
  expect(await call('EMP-22')).toMatchObject({ suspension: { right: 'objection' } })
  await about({ ...only('600 512 002'), decision: 'continue' })
  expect(await foundIn('EMP-333')).toEqual(everywhere)
  // Who decides anew about one of them has it stand still again, and closes only theirs.
  expect(await about(only('600 512 001'))).toBe(2)
  expect(await problem('EMP-1')).toMatchObject({ status: 'unresolved' })
  expect(await problem('EMP-22')).toMatchObject({ status: 'open' })
})
