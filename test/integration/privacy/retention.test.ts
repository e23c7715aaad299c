import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { platformErrors } from '../../../functions/platform/errors/errors.ts'
import { countMonth } from '../../../functions/statistics/counting/count-month.ts'
import type { MonthFigures } from '../../../functions/statistics/counting/figures-schema.ts'
import type { Rights } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { bringInLine } from '../../../functions/cases/suspension/bring-in-line.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { endDaily } from '../../../functions/privacy/retention/end-daily.ts'
import { retentionStore } from '../../../functions/privacy/retention/retention-store.ts'
import { openMonthClosing } from '../../../functions/statistics/counting/open-month-closing.ts'
import { figuresStore } from '../../../functions/statistics/counting/figures-store.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { noCounts } from '../../../functions/surveys/counting/month-counts.ts'
import type { MonthCounts } from '../../../functions/surveys/counting/month-counts.ts'
import { surveyFiguresStore } from '../../../functions/surveys/counting/survey-figures-store.ts'
import { openSurveyMonthClosing } from '../../../functions/surveys/personal-data/open-survey-month-closing.ts'
import { leadingTo } from '../../../functions/surveys/matching/match-response.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import type { SurveyResponse } from '../../../functions/surveys/response/response.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { endingOn } from '../../support/privacy/ending.ts'
import { Killed } from '../../support/running/killed-table.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
let table: TestTable
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  table = await withTable()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await table.stop()
})

const rows = async () => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items
}
const holding = async (text: string) =>
  (await rows()).filter((item) =>
    JSON.stringify(item, (_, value: unknown) => (value instanceof Set ? [...value] : value)).includes(text),
  )
const customerOf = (name: string) => ({
  ref: `REF-${name}`,
  name: `Canario ${name}`,
  phone: '600 300 400',
  email: `${name.toLowerCase()}@canary.example`,
})

let ending: Awaited<ReturnType<typeof endingOn>>
beforeAll(async () => (ending = await endingOn(table)))

const at = (day: string) => void (ending.state.now = new Date(`${day}T10:50:00Z`))
/** A call about a visit, made at the time of the clock; it is no problem. */
const callAbout = (date: string, call = typicalCall): CallContent => {
  const startedAt = ending.state.now.toISOString()
  return { ...call, startedAt, endedAt: startedAt, visit: { ...call.visit, date } }
}
/** Takes a call about a visit of two years ago when it was, and comes back. */
const taken = async (name: string, date = '2024-11-15', call = typicalCall) => {
  at('2024-11-18')
  await ending.takeCall(dealerId, `${name}-1`, customerOf(name), callAbout(date, call))
  at('2026-11-15')
}

test('two years after its visit a call is absent: its id answers 410, and nothing but sealed bytes says whose it was', async () => {
  await taken('Ana')
  await taken('Bea', '2024-11-16')
  await ending.cases.customers.keepNumbers(dealerId, 'REF-Ana', ['n'])
  await ending.takeCall(dealerId, 'Ana-2', customerOf('Ana'), callAbout('2026-11-10'))
  expect(await ending.end()).toEqual({ ended: 1, destroyed: 0, failed: 0 })
  await expect(ending.cases.calls.get(dealerId, 'Ana-1')).rejects.toMatchObject({
    error: platformErrors.gone,
  })
  expect(await ending.cases.calls.get(dealerId, 'Bea-1')).toBeDefined()
  expect(await holding('Ana-1')).toHaveLength(1)
  // The other call still leads to the customer.
  expect((await ending.held.calls(dealerId, 'REF-Ana', 9)).calls).toMatchObject([{ callId: 'Ana-2' }])
  expect((await ending.cases.customers.get(dealerId, 'REF-Ana')).numbers).toEqual(['n'])
  expect(await ending.end()).toEqual({ ended: 0, destroyed: 0, failed: 0 })
})

test('the last call takes with it what is held of the customer, but not that they are not to be called', async () => {
  await taken('Caro')
  await taken('Dora')
  await ending.cases.customers.keepNumbers(dealerId, 'REF-Caro', ['n'])
  const asked = { at: '2024-11-18T11:00:00Z', by: 'dealer:gema' }
  await ending.cases.rights.set({ dealerId, contact: 'REF-Dora', numbers: [] }, 'no-contact', asked)
  await ending.end()
  for (const canary of Object.values(customerOf('Caro')).filter((value) => value !== '600 300 400'))
    expect(await holding(canary)).toEqual([])
  expect(await ending.cases.customers.get(dealerId, 'REF-Dora')).toMatchObject({
    rights: { 'no-contact': asked },
  })
})

test('what was ended is opened by its customer alone while it is blocked, and destroyed on its day', async () => {
  await taken('Eva')
  await taken('Fina')
  await ending.end()
  const id = `ended-${dealerId}-2026-11`
  const of = ending.held.customerHash(dealerId, 'REF-Eva')
  const theirs = JSON.stringify(await Array.fromAsync(ending.blocked.list(id, of)))
  expect(theirs).toContain('Canario Eva')
  expect(theirs).not.toContain('Fina')
  const one = { audience: 'staff', id: 'staff:sam' } as const
  const other = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const eva = { dealerId, customerRef: 'REF-Eva' }
  const { accessId } = await ending.opening.request(eva, { reason: 'court', reference: 'PO 1/2026' }, one)
  await ending.opening.approve({ ...eva, accessId }, other)
  const opened = JSON.stringify((await ending.opening.read({ ...eva, accessId }, one)).items)
  expect(opened).toContain('Canario Eva')
  expect(opened).not.toContain('Fina')
  const nobody = { dealerId, customerRef: 'REF-nobody' }
  await expect(
    ending.opening.request(nobody, { reason: 'court', reference: 'PO 1/2026' }, one),
  ).rejects.toMatchObject({ error: platformErrors.notFound })
  at('2026-12-29')
  expect(await ending.end()).toMatchObject({ destroyed: 0 })
  at('2026-12-30')
  expect(await ending.end()).toMatchObject({ destroyed: 1 })
  expect((await rows()).filter(({ pk }) => pk === `BLOCKED#${id}`)).toEqual([])
  expect(await ending.end()).toMatchObject({ destroyed: 0 })
})

test('what is still needed stays: an open problem until it is closed, a restricted customer until that ends', async () => {
  await taken('Gala', '2024-11-15', exampleCall)
  await taken('Hilda')
  const wasBegun = (await rows()).some(({ pk }) => pk === `BLOCKED#ended-${dealerId}-2026-11`)
  const { cases, entries } = ending.cases
  const inLine = (of: { dealerId: string; callId: string }, rights: Rights) =>
    bringInLine({
      ...{ cases, entries, directory: exampleDirectory(), clock: () => ending.state.now },
      rightsOf: async () => rights,
    })(of)
  const hilda = { dealerId, callId: 'Hilda-1' }
  // As for a contact of a company, whose state is on no item of the customer's own.
  const restriction = { at: '2026-11-15T10:00:00Z', by: 'dealer:gema' }
  await inLine(hilda, { restriction })
  expect(await ending.end()).toEqual({ ended: 0, destroyed: 0, failed: 0 })
  expect((await rows()).some(({ pk }) => pk === `BLOCKED#ended-${dealerId}-2026-11`)).toBe(wasBegun)
  await inLine(hilda, {
    restriction: { ...restriction, endedAt: '2026-11-15T10:10:00Z', endedBy: 'dealer:gema' },
  })
  expect(await ending.end()).toMatchObject({ ended: 1 })
  expect(await ending.cases.calls.get(dealerId, 'Gala-1')).toBeDefined()
})

test('a visit that was corrected to a later day is kept from that day', async () => {
  await taken('Ines')
  at('2024-11-19')
  await ending.amend(dealerId, 'Ines-1', { visit: { ...typicalCall.visit, date: '2024-11-20' } })
  at('2026-11-16')
  expect(await ending.end()).toMatchObject({ ended: 0 })
  at('2026-11-20')
  expect(await ending.end()).toMatchObject({ ended: 1 })
})

test('killed anywhere, it goes on where it was, and nothing of the call is left in the end', async () => {
  await taken('Julia')
  /** Whether a run that is killed before its n-th request does not end everything. */
  const isKilled = async (killAt: number) => {
    try {
      return (await ending.end(killAt)).failed > 0
    } catch (fault) {
      if (fault instanceof Killed || String(fault).includes('EndingStands')) return true
      throw fault
    }
  }
  for (let killAt = 1; await isKilled(killAt); killAt += 1);
  for (const canary of ['REF-Julia', 'Canario Julia', 'julia@canary.example'])
    expect(await holding(canary)).toEqual([])
  expect(await holding('Julia-1')).toHaveLength(1)
})

/** A month's figures with so many calls and nothing else. */
const someFigures = (calls: number): MonthFigures => ({
  ...countMonth([], exampleDealer.zone, ending.state.now).figures,
  calls,
})

test('figures outlive what they were counted from; while any of it is left, they are of what is left', async () => {
  await taken('Kira')
  const figures = figuresStore(table)
  const month = { at: '2024-12-01T00:00:00.000Z', month: '2024-11', risen: [] }
  const counted = (calls: number, day: string) =>
    figures.put(dealerId, { ...month, at: `2026-11-${day}T11:00:00.000Z`, figures: someFigures(calls) })
  const shown = async () => (await figures.list(dealerId, '2024-11', '2024-11'))[0]?.figures.calls
  await figures.put(dealerId, { ...month, figures: someFigures(7) })
  await ending.end()
  // Whoever has the answers of the others must not find the first one's by subtracting.
  for (const [left, day] of [
    [6, '15'],
    [3, '16'],
    [1, '17'],
  ] as const) {
    expect(await counted(left, day)).toMatchObject({ figures: { calls: left } })
    expect(await shown()).toBe(left)
  }
  expect(await counted(2, '16')).toBeUndefined()
  expect(await counted(0, '18')).toMatchObject({ figures: { calls: 7 } })
  expect(await shown()).toBe(7)
  // A month from which nothing was ended is counted as before.
  await openMonthClosing(table).close(dealerId, '2024-12')
  const other = { ...month, month: '2024-12', figures: someFigures(4) }
  expect(await figures.put(dealerId, other)).toEqual(other)
})

test('a month that tells of fewer than five people is not kept', async () => {
  const figures = figuresStore(table)
  const month = { at: '2024-12-01T00:00:00.000Z', month: '2024-10', risen: [] }
  const rechecks = { recheck: { completed: 2 } }
  await figures.put(dealerId, { ...month, figures: { ...someFigures(6), outcomes: rechecks } })
  await figures.close(dealerId, '2024-10')
  const later = { ...month, at: '2026-11-15T11:00:00.000Z', figures: someFigures(0) }
  expect(await figures.put(dealerId, later)).toEqual(later)
})

/** A survey response that names its customer, and by what it waits for their call. */
const waiting = async (responseId: string, answeredOn: string, receivedAt: string) => {
  const response: SurveyResponse = {
    ...{ dealerId, responseId, brand: 'seat', answeredAt: answeredOn, month: answeredOn.slice(0, 7) },
    ...{ identified: true, answers: [{ question: 'Q1', mark: 7 }], keys: { visitRef: `V-${responseId}` } },
    ...{
      match: { state: 'waiting' },
      call: null,
      receivedAt,
      fingerprint: 'f',
      putBy: 'p',
      version: 1,
      n: 1,
    },
  }
  await responseStore(table).put(response, responseId)
  const matches = matchStore(table, keyedFingerprint('f'))
  for (const key of leadingTo(response.keys)) await matches.putResponse(dealerId, key, responseId)
}

test('a survey response for which no call was found in 90 days is anonymous; one that came late, 90 days later', async () => {
  await waiting('s-old', '2027-01-30', '2027-02-01T10:00:00.000Z')
  await waiting('s-late', '2027-01-30', '2027-04-25T10:00:00.000Z')
  await waiting('s-new', '2027-02-02', '2027-02-03T10:00:00.000Z')
  at('2027-05-20')
  expect(await ending.end()).toMatchObject({ failed: 0 })
  const responses = responseStore(table)
  expect(await responses.get(dealerId, 's-old')).toMatchObject({
    ...{ keys: {}, match: { state: 'anonymous' }, identified: true },
    answers: [{ question: 'Q1', mark: 7 }],
  })
  expect(await holding('V-s-old')).toEqual([])
  // Its visit leads to it in both its spellings.
  const leading = async (responseId: string) =>
    (await holding(`RESPONSE#${responseId}`)).filter(({ pk }) => String(pk).startsWith('SURVEYMATCH#'))
  expect(await leading('s-late')).toHaveLength(2)
  expect(await leading('s-old')).toEqual([])
  for (const other of ['s-late', 's-new'])
    expect(await responses.get(dealerId, other)).toMatchObject({ match: { state: 'waiting' } })
  expect(await ending.end()).toMatchObject({ ended: 0 })
  at('2027-06-20')
  await ending.end()
  expect(await responses.get(dealerId, 's-new')).toMatchObject({ keys: {} })
  at('2027-08-20')
  await ending.end()
  expect(await responses.get(dealerId, 's-late')).toMatchObject({ keys: {} })
})

test('of a response whose id names the customer of a call nothing stays under that id when the call is over', async () => {
  const call = { ...typicalCall, visit: { ...typicalCall.visit, ref: 'V-REF-Noa' } }
  await taken('Noa', '2024-11-14', call)
  await waiting('REF-Noa', '2024-11-20', '2024-11-21T10:00:00.000Z')
  expect(await holding('RESPONSE#REF-Noa')).not.toEqual([])
  expect(await ending.end()).toMatchObject({ failed: 0 })
  await expect(ending.cases.calls.get(dealerId, 'Noa-1')).rejects.toMatchObject({
    error: platformErrors.gone,
  })
  expect(await holding('RESPONSE#REF-Noa')).toEqual([])
})

test('it is done once a day, and again after a run that failed or had too little time', async () => {
  const kept = retentionStore(table)
  const runs: string[] = []
  let fails = true
  const day = { now: new Date('2030-01-01T10:50:00Z') }
  const daily = endDaily({
    kept,
    clock: () => day.now,
    end: () => {
      runs.push(day.now.toISOString())
      return fails ? Promise.reject(new Killed()) : Promise.resolve({ ended: 0, destroyed: 0, failed: 0 })
    },
  })
  const enough = { remainingMs: () => 600_000 }
  await expect(daily(enough)).rejects.toBeInstanceOf(Killed)
  fails = false
  await daily({ remainingMs: () => 1000 })
  await daily(enough)
  await daily(enough)
  expect(runs).toHaveLength(3)
  day.now = new Date('2030-01-02T00:50:00Z')
  await daily(enough)
  expect(runs).toHaveLength(4)
})

/** A month of a survey with so many pairs, and as many anonymous responses beside them as there were. */
const surveyMonth = (at: string, counted: number, fell: MonthCounts['fell'] = []) => ({
  ...{ month: '2024-05', at, coveredUntil: null },
  counts: { ...noCounts(), fell, responses: { ...noCounts().responses, all: counted + 3, counted } },
})

test.each([
  ['of what is left, then of all again', 8],
  ['of what is left, if it told of fewer than five people', 4],
])('figures of a survey whose data is ended are %s', async (_, whole) => {
  const figures = surveyFiguresStore(table)
  const brand = `seat-${whole}`
  const closing = openSurveyMonthClosing(table, keyedFingerprint('f'))
  const fell = [{ callId: `fell-${whole}`, question: 'Q1', call: 10, survey: 2 }]
  await figures.put(dealerId, brand, surveyMonth('2024-06-01T00:00:00.000Z', whole, fell))
  await closing.close(dealerId, { brand, month: '2024-05' })
  for (const [left, day] of [
    [3, '15'],
    [1, '16'],
    [0, '17'],
  ] as const) {
    await figures.put(dealerId, brand, surveyMonth(`2026-11-${day}T00:00:00.000Z`, left))
    const [atDealer] = await figures.list(dealerId, brand, '2024-05', '2024-05')
    const [copy] = await figures.ofBrand(brand, '2024-05')
    const expected = left === 0 && whole >= 5 ? whole : left
    for (const month of [atDealer, copy?.month]) expect(month?.counts.responses.counted).toBe(expected)
  }
  // Which calls fell the most is no count.
  expect(await holding(`fell-${whole}`)).toEqual([])
})

test('what was blocked because its time was over is destroyed with the erasure of its customer, not later', async () => {
  const sealed = async () => (await rows()).filter(({ sk }) => String(sk).startsWith('ITEM#')).length
  const before = await sealed()
  await taken('Zoe')
  await taken('Yago')
  await ending.takeCall(dealerId, 'Zoe-2', customerOf('Zoe'), callAbout('2026-11-10'))
  await ending.end()
  const ended = await sealed()
  expect(ended).toBeGreaterThan(before)
  const of = { dealerId, customerRef: 'REF-Zoe' }
  const { planId } = await ending.plan(of)
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  await ending.order({ ...of, planId }, { identityCheck: 'document', blockedForDays: 0 }, by)
  await ending.due()
  at('2026-11-16')
  await ending.due()
  await ending.due()
  // What is left is of the other customer, whose time was over in the same month.
  const left = await sealed()
  expect(left).toBeLessThan(ended)
  expect(left).toBeGreaterThan(before)
})
