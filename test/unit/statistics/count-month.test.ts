import { describe, expect, test } from 'vitest'
import type { HeadProblem, MonthHead } from '../../../functions/cases/head/month-head.ts'
import { countMonth } from '../../../functions/statistics/counting/count-month.ts'
import { acrossDealers } from '../../../functions/statistics/counting/across-dealers.ts'
import { causeCounts } from '../../../functions/statistics/counting/cause-counts.ts'

const zone = 'Europe/Madrid'
const now = new Date('2026-11-20T12:00:00.000Z')

const call = (more: Partial<MonthHead> = {}): MonthHead => ({
  dealerId: 'd',
  callId: 'c',
  receivedAt: '2026-11-10T09:00:00.000Z',
  kind: 'after-service',
  outcome: 'completed',
  brand: 'seat',
  adviser: undefined,
  site: undefined,
  criteria: [],
  topics: [],
  customer: undefined,
  plate: undefined,
  problem: null,
  ...more,
})
const problem = (more: Partial<HeadProblem> = {}): HeadProblem => ({
  problemAt: '2026-11-10T09:00:00.000Z',
  status: 'open',
  acknowledgeBy: '2026-11-10T13:00:00.000Z',
  resolveBy: '2026-11-25T13:00:00.000Z',
  reopenings: 0,
  alertLatencyMs: null,
  progress: {},
  ...more,
})
const count = (heads: MonthHead[]) => countMonth(heads, zone, now).figures

describe('a month', () => {
  test('counts a dismissed problem as a call that is none', () => {
    const figures = count([
      call(),
      call({ problem: problem({ status: 'dismissed' }), criteria: ['refusal'] }),
    ])
    expect(figures).toMatchObject({ problems: { n: 0, of: 2 }, dismissed: 1, open: 0, criteria: {} })
    expect(figures.acknowledge).toMatchObject({ met: 0, missed: 0 })
    expect(figures.alerts.of).toBe(0)
  })

  test('leaves rechecks, and calls that reached nobody, out of the share', () => {
    const figures = count([
      call({ kind: 'recheck' }),
      call({ kind: 'reminder' }),
      call({ outcome: 'unreachable' }),
      call({ outcome: 'call-back' }),
      call({ outcome: 'call-back', problem: problem() }),
      call(),
    ])
    expect(figures).toMatchObject({ calls: 6, problems: { n: 1, of: 2 } })
  })

  test('counts a deadline as missed only once it has passed', () => {
    expect(count([call({ problem: problem() })])).toMatchObject({
      acknowledge: { met: 0, missed: 1 },
      resolve: { met: 0, missed: 0 },
    })
    const progress = {
      acknowledgedAt: '2026-11-10T13:00:00.000Z',
      acknowledgeMinutes: 240,
      closedAt: '2026-11-25T13:00:00.001Z',
      resolveMinutes: 900,
    }
    expect(count([call({ problem: problem({ status: 'resolved', progress }) })])).toMatchObject({
      acknowledge: { met: 1, missed: 0, minutes: { n: 1, median: 240 } },
      resolve: { met: 0, missed: 1, minutes: { n: 1, median: 900 } },
    })
  })

  test("counts a closed problem's cause on the dealer's own day", () => {
    const progress = { rootCause: 'workshop/parts' as const }
    const receivedAt = '2026-11-09T23:30:00.000Z'
    const { days } = count([call({ receivedAt, problem: problem({ status: 'resolved', progress }) })])
    expect(days.of[9]).toBe(1)
    expect(days.causes['workshop/parts']?.[9]).toBe(1)
  })

  test('is of a size that does not depend on the number of calls', () => {
    const heads = (length: number) =>
      Array.from({ length }, (_, index) =>
        call({ callId: `c-${index}`, adviser: `a-${index}`, problem: problem(), customer: `k-${index}` }),
      )
    const figures = count(heads(5000))
    expect(figures.advisers).toHaveLength(50)
    expect(JSON.stringify(figures).length).toBeLessThan(JSON.stringify(count(heads(50))).length + 200)
  })
})

test('causes are counted over the month, the twelve before it, and the watched half-year', () => {
  const monthOf = (month: string, hits: number) => {
    const heads = Array.from({ length: 10 }, (_, index) =>
      call({
        receivedAt: `${month}-05T09:00:00.000Z`,
        problem: problem({
          status: 'resolved',
          progress: { rootCause: index < hits ? 'workshop/parts' : 'service/invoice' },
        }),
      }),
    )
    return { month, figures: count(heads) }
  }
  const months = ['2025-06', '2025-10', '2025-11', '2026-05', '2026-06', '2026-11'].map((month, hits) =>
    monthOf(month, hits),
  )
  expect(causeCounts(months, '2026-11').find(({ cause }) => cause === 'workshop/parts')).toEqual({
    cause: 'workshop/parts',
    now: { n: 5, of: 10 },
    before: { n: 2 + 3 + 4, of: 30 },
    days: [
      { day: '2026-06-05', n: 4, of: 10 },
      { day: '2026-11-05', n: 5, of: 10 },
    ],
    base: { n: 0 + 1 + 2 + 3, of: 40 },
  })
})

test('dealers outside the funnel are found, by brand, and are in the order of their ids', () => {
  const totals = (n: number, of: number) => ({
    ...{ n, of, alerts: n, told: n, withinMinute: n },
    ...{ acknowledgedInTime: 0, acknowledgedLate: 0, resolvedInTime: 0, resolvedLate: 0 },
  })
  const line = (dealerId: string, brands: Record<string, ReturnType<typeof totals>>) => ({
    dealerId,
    at: '2026-11-20T12:00:00.000Z',
    brands,
  })
  const lines = [
    line('z', { seat: totals(60, 100) }),
    ...Array.from({ length: 50 }, (_, index) => line(`d-${index}`, { seat: totals(10, 100) })),
    line('a', { seat: totals(0, 100), other: totals(1, 1) }),
    line('none', { other: totals(0, 0) }),
  ]
  const { list, ...month } = acrossDealers('2026-11', lines, 'seat')
  expect(month).toMatchObject({ dealers: 52, above: 1, below: 1, totals: { n: 560, of: 5200 } })
  expect(list.filter(({ outside }) => outside !== null)).toEqual([
    { dealerId: 'a', n: 0, of: 100, outside: 'below' },
    { dealerId: 'z', n: 60, of: 100, outside: 'above' },
  ])
  expect(acrossDealers('2026-11', lines, null)).toMatchObject({ dealers: 53 })
})
