import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWorkingTime } from '../../../functions/platform/calendar/working-time.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { calendarOf } from '../../../functions/directory/dealers/dealer-calendar.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { figuresStore } from '../../../functions/statistics/counting/figures-store.ts'
import { summaryStore } from '../../../functions/statistics/counting/summary-store.ts'
import type { StatisticsEvent } from '../../../functions/statistics/events.ts'
import { markMonth } from '../../../functions/statistics/marking/mark-month.ts'
import { monthMarks } from '../../../functions/statistics/marking/marked-month.ts'
import { markStore } from '../../../functions/platform/recomputing/mark-store.ts'
import { statisticsOperations as operations } from '../../../functions/statistics/operations.ts'
import {
  overviewResponse,
  statisticsResponse,
} from '../../../functions/statistics/reading/response-schemas.ts'
import { recomputeDueMonths } from '../../../functions/statistics/recomputing/recompute-due.ts'
import { recomputeMonth } from '../../../functions/statistics/recomputing/recompute-month.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { generator, type Life, live, makeLife } from '../../support/statistics/lives.ts'

const dealerId = exampleDealer.dealerId
const months = ['2026-08', '2026-09', '2026-10'] as const
const asOf = new Date('2026-11-15T12:00:00.000Z')

let table: TestTable
let handler: HttpHandler
let lives: Life[] = []
const published: StatisticsEvent[] = []
const at = { now: asOf }

const ports = () => ({
  ...openCases(table),
  directory: exampleDirectory({ dealer: async (id) => ({ ...exampleDealer, dealerId: id }) }),
  figures: figuresStore(table),
  summaries: summaryStore(table),
  marks: markStore(table, monthMarks),
  publish: async (events: readonly StatisticsEvent[]) => void published.push(...events),
  clock: () => at.now,
})
const run = () => recomputeDueMonths(ports())({ remainingMs: () => 300_000 })
const later = (minutes: number) => {
  at.now = new Date(at.now.getTime() + minutes * 60_000)
}

const statistics = async (query: Record<string, string>, claims = claimsOf.dealer(dealerId)) => {
  const { status, body } = await send(handler, operations.getStatistics, {
    params: { dealerId },
    query,
    claims,
  })
  expect(status).toBe(200)
  return statisticsResponse.parse(body)
}
const overview = async (query: Record<string, string>) => {
  const { status, body } = await send(handler, operations.getOverview, { query, claims: claimsOf.staff })
  expect(status).toBe(200)
  return overviewResponse.parse(body)
}

let log: ReturnType<typeof captureLog>
beforeAll(async () => {
  log = captureLog()
  table = await withTable()
  setFunctionEnvironment(table)
  await peopleOf(table, dealerId, 'other')
  handler = await bundledHandler('functions/statistics/http.ts')
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  const content = dealerContent.parse({ name: 'Talleres', brands: ['seat'], alertRecipients: [] })
  await directoryStore(table).dealers.create(dealerId, { ...change, content })

  const random = generator(7)
  lives = months.flatMap((month) =>
    Array.from({ length: 20 }, (_, number) => makeLife(random, month, number)),
  )
  const events = []
  for (const life of lives) events.push(...(await live(table, life)))
  // Late, repeated and in another order.
  const mark = markMonth({
    marks: markStore(table, monthMarks),
    cases: openCases(table).calls,
    clock: () => at.now,
  })
  for (const event of [...events.toReversed(), ...events.slice(0, 40)])
    if (['CallTaken', 'CaseChanged'].includes(event.name)) await mark(event.data)
})
afterAll(async () => {
  log.restore()
  await table.stop()
})

/** The figures of a month, counted from the lives alone. */
const countByHand = (month: string) => {
  const of = lives.filter((life) => life.at.startsWith(month))
  const problems = of.filter((life) => life.problem)
  const isClosing = ({ step }: { step: string }) => step === 'resolve' || step === 'close-unresolved'
  const lastState = (life: Life) =>
    life.steps.filter(({ content }) => isClosing(content) || content.step === 'reopen').at(-1)
  const closed = problems.filter((life) => {
    const last = lastState(life)
    return last !== undefined && isClosing(last.content)
  })
  const causes = new Map<string, number>()
  for (const life of closed) {
    const cause = lastState(life)?.content.rootCause ?? ''
    causes.set(cause, (causes.get(cause) ?? 0) + 1)
  }
  const told = problems.filter(({ alertMs }) => alertMs !== null)
  return {
    total: of.length,
    reached: of.filter(({ outcome }) => outcome === 'completed').length,
    problems: problems.length,
    open: problems.length - closed.length,
    reopened: problems.filter(({ steps }) => steps.some(({ content }) => content.step === 'reopen')).length,
    causes: Object.fromEntries(causes),
    told: told.length,
    withinMinute: told.filter(({ alertMs }) => (alertMs ?? 0) <= 60_000).length,
    advisers: [...new Set(of.map(({ adviser }) => adviser))].toSorted().map((id) => ({
      id,
      n: problems.filter(({ adviser }) => adviser === id).length,
      of: of.filter(({ adviser, outcome }) => adviser === id && outcome === 'completed').length,
    })),
  }
}

describe('figures', () => {
  test('are not there before they are computed, and computed once the marks have settled', async () => {
    expect(await statistics({ from: '2026-08', to: '2026-10' })).toMatchObject({ asOf: null, months: [] })
    expect(await run()).toMatchObject({ months: 0 })
    later(1)
    expect(await run()).toEqual({ months: 3, failed: 0, left: false })
    expect(await run()).toMatchObject({ months: 0 })
  })

  test.each(months)('of %s equal an independent count from the lives', async (month) => {
    const { months: shown } = await statistics({ from: '2026-08', to: '2026-10' })
    const figures = shown.find((one) => one.month === month)
    const hand = countByHand(month)
    expect(figures?.calls.total).toBe(hand.total)
    expect(figures?.problems).toMatchObject({ n: hand.problems, of: hand.reached })
    expect(figures).toMatchObject({ open: hand.open, reopened: hand.reopened, dismissed: 0 })
    expect(figures?.criteria).toEqual([
      { criterion: 'unresolved-situation', n: hand.problems },
      { criterion: 'low-marks', n: hand.problems },
    ])
    expect(Object.fromEntries((figures?.causes ?? []).map(({ cause, n }) => [cause, n]))).toEqual(hand.causes)
    expect(figures?.advisers).toEqual(hand.advisers)
    expect(figures?.alerts).toMatchObject({
      of: hand.problems,
      told: hand.told,
      withinMinute: hand.withinMinute,
    })
  })

  test('deadlines met and missed, and the hours to acknowledge, equal an independent count', async () => {
    const { months: shown } = await statistics({ from: '2026-09', to: '2026-09' })
    const calendar = calendarOf(exampleDealer)
    const problems = lives.filter(({ at: taken, problem }) => problem && taken.startsWith('2026-09'))
    const stored = await Promise.all(
      problems.map(({ callId }) => openCases(table).calls.get(dealerId, callId)),
    )
    const met = problems.filter((life, index) => {
      const first = life.steps[0]
      return first !== undefined && first.at <= (stored[index]?.problem?.acknowledgeBy ?? '')
    })
    expect(shown[0]?.acknowledge).toMatchObject({ met: met.length, missed: problems.length - met.length })
    const minutes = problems.flatMap(({ at: from, steps: [first] }) => {
      if (!first) return []
      // The smallest whole number of minutes after which that much working time has passed.
      for (let passed = 0; ; passed += 1) {
        const until = addWorkingTime(calendar, new Date(from), passed + 1, 99_999)
        if (until && until.toISOString() > first.at) return [passed]
      }
    })
    const sorted = minutes.toSorted((a, b) => a - b)
    const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN
    const spread = shown[0]?.acknowledge.workingHours
    expect(spread?.n).toBe(minutes.length)
    expect(Math.floor((spread?.median ?? 0) * 60)).toBeGreaterThanOrEqual(median)
  })

  test('repeated causes are found across months', async () => {
    const { repeated } = await statistics({})
    const closed = lives.flatMap((life) => {
      const last = life.steps
        .filter(({ content }) => content.rootCause !== undefined || content.step === 'reopen')
        .at(-1)
      return last?.content.rootCause === undefined ? [] : [{ ...life, cause: last.content.rootCause }]
    })
    const groups = Map.groupBy(closed, ({ adviser, cause }) => `${adviser} ${cause}`)
    const expected = [...groups]
      .filter(([, all]) => all.length > 1)
      .map(([key, all]) => `${key} ${all.length}`)
    const found = repeated?.items.filter(({ by }) => by === 'adviser')
    expect(found?.map(({ adviser, cause, n }) => `${adviser} ${cause} ${n}`).toSorted()).toEqual(
      expected.toSorted(),
    )
    expect(repeated?.items.some(({ by }) => by === 'customer')).toBe(true)
    expect(JSON.stringify(repeated)).not.toMatch(/"K-|KLM/)
    expect(repeated).toMatchObject({ from: '2025-12', to: '2026-11' })
  })

  test('decisions are compared before and after their day', async () => {
    const { causes } = await statistics({ from: '2026-08', to: '2026-10' })
    const made = lives.flatMap(({ steps }) => steps.filter(({ content }) => content.changes !== undefined))
    expect(made.length).toBeGreaterThan(2)
    expect(causes.flatMap(({ decisions }) => decisions)).toHaveLength(made.length)
  })

  test('the overview has the same totals, by one month with its dealers and by several', async () => {
    later(2)
    expect(await run()).toMatchObject({ months: 3, failed: 0 })
    const hands = months.map(countByHand)
    const whole = await overview({ from: '2026-08', to: '2026-10', brand: 'seat' })
    expect(whole.months.map(({ problems }) => problems.n)).toEqual(hands.map(({ problems }) => problems))
    const [of, told] = (['problems', 'withinMinute'] as const).map((name) =>
      hands.reduce((sum, hand) => sum + hand[name], 0),
    )
    expect(whole.alerts).toMatchObject({ of, withinMinute: told, share: (told ?? 0) / (of ?? 1) })
    expect(whole.dealers).toBeNull()
    const one = await overview({ from: '2026-09', to: '2026-09' })
    expect(one.months[0]).toEqual(whole.months[1])
    expect(one.dealers).toEqual([{ dealerId, n: hands[1]?.problems, of: hands[1]?.reached, outside: null }])
    expect(await overview({ from: '2026-09', to: '2026-09', brand: 'other' })).toMatchObject({
      months: [],
      dealers: [],
      asOf: null,
    })
  })

  test('recomputing changes nothing, and an older count never replaces a newer one', async () => {
    const before = await statistics({ from: '2026-08', to: '2026-10' })
    await recomputeMonth(ports())(dealerId, '2026-09')
    const after = await statistics({ from: '2026-08', to: '2026-10' })
    const withoutTimes = (one: typeof before) => JSON.stringify(one).replaceAll(/"asOf":"[^"]*"/g, '')
    expect(withoutTimes(after)).toBe(withoutTimes(before))
    const { now } = at
    at.now = new Date('2026-11-01T00:00:00Z')
    await recomputeMonth(ports())(dealerId, '2026-09')
    at.now = now
    expect((await statistics({ from: '2026-09', to: '2026-09' })).asOf).toBe(after.months[1]?.asOf)
  })

  test('a mark that comes while a month is being computed is not lost', async () => {
    later(60)
    const { marks } = ports()
    await marks.set({ dealerId, month: '2026-08' }, at.now)
    later(1)
    const [mark] = (await Array.fromAsync(marks.list())).filter(
      ({ month, since }) => month === '2026-08' && since,
    )
    if (!mark) throw new Error('The month is marked')
    await marks.set({ dealerId, month: '2026-08' }, at.now)
    await marks.clear(mark, at.now)
    const [still] = (await Array.fromAsync(marks.list())).filter(
      (one) => one.dealerId === dealerId && one.since,
    )
    expect(still).toMatchObject({ month: '2026-08', since: at.now.toISOString() })
  })

  test('calls stored before figures were kept are read in full, and keep what was found', async () => {
    const before = await statistics({ from: '2026-09', to: '2026-09' })
    const life = lives.find((one) => one.at.startsWith('2026-09') && one.steps.length > 1)
    if (!life) throw new Error('Some problem was closed')
    const Key = caseKeys.call(dealerId, life.callId)
    const read = async () =>
      (await table.client.send(new GetCommand({ TableName: table.tableName, Key }))).Item ?? {}
    const item = await read()
    const {
      brand: _b,
      adviser: _a,
      site: _s,
      topics: _t,
      customer: _c,
      plate: _p,
      progress: _r,
      ...older
    } = item
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: older }))
    later(1)
    await recomputeMonth(ports())(dealerId, '2026-09')
    const { months: shown, repeated } = await statistics({ from: '2026-09', to: '2026-09' })
    expect({ ...shown[0], asOf: '' }).toEqual({ ...before.months[0], asOf: '' })
    expect(repeated).toEqual(before.repeated)
    expect(await read()).toEqual(item)
  })

  test('a cause that has risen is published once', async () => {
    const random = generator(99)
    const events = []
    for (let number = 0; number < 10; number += 1) {
      const life = { ...makeLife(random, '2026-11', number), problem: true, outcome: 'completed' as const }
      const steps: Life['steps'] = [
        { at: '2026-11-28T10:00:00.000Z', content: { step: 'acknowledge' } },
        {
          at: '2026-11-28T11:00:00.000Z',
          content: { step: 'resolve', outcome: 'o', rootCause: 'delivery/date', decision: 'd' },
        },
      ]
      events.push(...(await live(table, { ...life, callId: `R-${number}`, steps })))
    }
    at.now = new Date('2026-11-28T12:00:00.000Z')
    await recomputeMonth(ports())(dealerId, '2026-11')
    later(1)
    await recomputeMonth(ports())(dealerId, '2026-11')
    expect(published).toEqual([
      {
        name: 'CauseRisen',
        id: `${dealerId}/2026-11/delivery/date/risen`,
        at: '2026-11-28T12:00:00.000Z',
        data: expect.objectContaining({ cause: 'delivery/date', now: { n: 10, of: 10 } }),
      },
    ])
    const { causes } = await statistics({ from: '2026-11', to: '2026-11' })
    expect(causes.find(({ cause }) => cause === 'delivery/date')?.signal).toBe('risen')
  })

  test('months that cannot be asked for are 422, and another dealer is 404', async () => {
    const ask = (query: Record<string, string>, claims = claimsOf.dealer(dealerId)) =>
      send(handler, operations.getStatistics, { params: { dealerId }, query, claims })
    expect(await ask({ from: '2026-10', to: '2026-09' })).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'query', pointer: 'to', code: 'before-from' }] },
    })
    expect(await ask({ from: '2024-10', to: '2026-10' })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'too-many-months' }] },
    })
    expect(await ask({ from: '2024-11', to: '2026-10' })).toMatchObject({ status: 200 })
    expect(await ask({}, claimsOf.dealer('other'))).toMatchObject({ status: 404 })
  })
})
