import { describe, expect, it } from 'vitest'
import { changePeriod, isMonth, monthNames, monthsFrom } from '../../../console/elements/words/months.ts'
import { judgeDecision, movesOf } from '../../../console/views/figures/judge.ts'
import { sumMonths } from '../../../console/views/figures/sum-months.ts'
import { drawsNeedSomebody } from '../../../console/views/overview/newest-draws.ts'

describe('months', () => {
  it('are counted across the ends of years', () => {
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsFrom('2026-02', '2026-01')).toEqual([])
  })

  it('are recognised in an address', () => {
    expect(['2026-11', '2026-13', '2026-1', '', null].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('are named, with the year where it is new and there is room for it', () => {
    expect(monthNames(['2025-11', '2025-12', '2026-01'], 'es')).toEqual([
      { name: 'nov' },
      { name: 'dic' },
      { name: 'ene', period: '2026' },
    ])
    expect(monthNames(['2025-09', '2025-10', '2025-11'], 'es')[0]?.period).toBe('2025')
  })
})

describe('a period', () => {
  const year = { from: '2025-12', to: '2026-11' }

  it('takes the month that was chosen', () => {
    expect(changePeriod(year, { from: '2026-01' })).toEqual({ from: '2026-01', to: '2026-11' })
    expect(changePeriod(year, { to: '2026-03' })).toEqual({ from: '2025-12', to: '2026-03' })
  })

  it('never ends before it begins', () => {
    expect(changePeriod(year, { from: '2027-02' })).toEqual({ from: '2027-02', to: '2027-02' })
    expect(changePeriod(year, { to: '2025-10' })).toEqual({ from: '2025-10', to: '2025-10' })
  })

  it('has at most 24 months, as the service takes', () => {
    expect(changePeriod(year, { from: '2024-01' })).toEqual({ from: '2024-01', to: '2025-12' })
    expect(changePeriod(year, { to: '2028-11' })).toEqual({ from: '2026-12', to: '2028-11' })
    expect(changePeriod(year, { from: '2024-12' })).toEqual({ from: '2024-12', to: '2026-11' })
  })
})

const monthOf = (month: string, n: number, of: number): Parameters<typeof sumMonths>[0][number] => ({
  month,
  asOf: '2026-11-29T12:00:00Z',
  calls: {
    total: of + 3,
    by: [
      { kind: 'after-service', outcome: 'completed', n: of },
      { kind: 'after-service', outcome: 'voicemail', n: 2 },
      { kind: 'delivery-new', outcome: 'voicemail', n: 1 },
    ],
  },
  problems: { n, of, share: of === 0 ? null : n / of, limits: null, signals: [] },
  open: 1,
  dismissed: 0,
  reopened: 1,
  verified: 2,
  criteria: [{ criterion: 'low-marks', n }],
  topics: [],
  causes: [{ cause: 'workshop/parts', n: 1 }],
  advisers: [{ id: 'ana', n, of }],
  sites: [],
  acknowledge: { met: 3, missed: 1, workingHours: null },
  resolve: { met: 2, missed: 2, workingHours: null },
  alerts: { of: n, told: n, withinMinute: n - 1, latencyMs: null },
})

describe('months taken together', () => {
  const sums = sumMonths([monthOf('2026-10', 4, 20), monthOf('2026-11', 6, 30)])

  it('add up what can be added', () => {
    expect(sums).toMatchObject({
      calls: 56,
      problems: { n: 10, of: 50 },
      acknowledge: { met: 6, missed: 2 },
      alerts: { of: 10, told: 10, withinMinute: 8 },
      criteria: [{ id: 'low-marks', n: 10 }],
      causes: [{ id: 'workshop/parts', n: 2 }],
      advisers: [{ id: 'ana', n: 10, of: 50 }],
      open: 2,
      reopened: 2,
      verified: 4,
    })
  })

  it('have calls by outcome over all kinds, and for each kind', () => {
    expect(sums.outcomes).toEqual([
      { id: 'completed', n: 50 },
      { id: 'voicemail', n: 6 },
    ])
    expect(sums.kinds.map(({ kind, outcomes }) => [kind, outcomes.get('voicemail')])).toEqual([
      ['after-service', 4],
      ['delivery-new', 2],
    ])
  })
})

describe('the signals of a month', () => {
  const point = (month: string, share: number | null, ...signals: ('outside' | 'trend-of-seven')[]) => ({
    month,
    problems: { n: 0, of: 0, share, limits: null, signals },
  })

  it('say on which side of the centre the month is', () => {
    const months = [
      point('2026-01', 0.4, 'outside'),
      point('2026-02', 0.01, 'outside'),
      point('2026-03', 0.2),
    ]
    expect([...movesOf(months, 0.2)]).toEqual([
      ['2026-01', ['above']],
      ['2026-02', ['below']],
    ])
  })

  it('say of a trend where it goes, whatever the side: from the month before that has calls', () => {
    const months = [point('2026-01', 0.5), point('2026-02', null), point('2026-03', 0.4, 'trend-of-seven')]
    expect([...movesOf(months, 0.2)]).toEqual([['2026-03', ['falling']]])
  })
})

describe('a decision', () => {
  it('worked if chance alone seldom brings about such a fall', () => {
    expect(judgeDecision({ told: true, chance: 0.001 })).toBe('worked')
    expect(judgeDecision({ told: true, chance: 0.3 })).toBe('not-seen')
  })

  it('cannot be judged while there is too little on either side', () => {
    expect(judgeDecision({ told: false, chance: null })).toBe('too-early')
  })
})

describe('the draws of a month need somebody', () => {
  const drawTime = '2026-12-01T11:00:00Z'
  const sealed: Parameters<typeof drawsNeedSomebody>[0] = {
    state: 'sealed',
    drawTime,
    undecided: [],
    notSealed: { count: 0, groupIds: [] },
  }
  const [before, after] = ['2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z']

  it('if their time is over and there is no result', () => {
    expect(drawsNeedSomebody({ ...sealed, undecided: [] }, before)).toBe(false)
    expect(drawsNeedSomebody({ ...sealed, undecided: ['norte'] }, before)).toBe(false)
    expect(drawsNeedSomebody({ ...sealed, undecided: ['norte'] }, after)).toBe(true)
    expect(drawsNeedSomebody({ ...sealed, state: 'decided' }, after)).toBe(false)
  })

  it('if sealing is over and some list was not sealed', () => {
    const notSealed = { count: 1, groupIds: ['norte'] }
    expect(drawsNeedSomebody({ ...sealed, state: 'sealing', notSealed }, before)).toBe(false)
    expect(drawsNeedSomebody({ ...sealed, notSealed }, before)).toBe(true)
  })
})
