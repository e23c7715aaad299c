import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecision } from '../../../functions/statistics/rules/compare-decision.ts'
import { watchOf } from '../../../functions/statistics/rules/cusum.ts'
import { chanceOfFall, chanceOfMore, chanceOfRise } from '../../../functions/statistics/rules/exact-test.ts'
import { signalling } from '../../../functions/platform/statistics/false-discovery.ts'
import { findRepeated } from '../../../functions/statistics/rules/find-repeated.ts'
import { limitsOf, pooled } from '../../../functions/statistics/rules/p-chart.ts'
import { spreadOf } from '../../../functions/statistics/rules/percentiles.ts'
import { chartOf } from '../../../functions/statistics/rules/signals.ts'

const digits = 12

describe('the exact test', () => {
  // Computed with exact fractions.
  test.each([
    ["Fisher's tea: all four", { n: 4, of: 4 }, { n: 0, of: 4 }, 1 / 70],
    ["Fisher's tea: three of four", { n: 3, of: 4 }, { n: 1, of: 4 }, 17 / 70],
    ['4 of 10, before 9 of 120', { n: 4, of: 10 }, { n: 9, of: 120 }, 0.009253124601933551],
    ['beyond the table of factorials', { n: 40, of: 333 }, { n: 300, of: 4000 }, 0.0035563719180095967],
    ['nothing now', { n: 0, of: 5 }, { n: 3, of: 20 }, 1],
    ['nothing before', { n: 3, of: 5 }, { n: 0, of: 0 }, 1],
  ])('%s', (_, now, before, chance) => {
    expect(chanceOfRise(now, before)).toBeCloseTo(chance, digits)
  })

  const count = fc.nat(60).chain((of) => fc.record({ n: fc.nat(of), of: fc.constant(of) }))

  test('a rise of at least so many and a fall of at most one fewer are certain together', () => {
    fc.assert(
      fc.property(count, count, (now, before) => {
        fc.pre(now.n > 0 && now.of > 0 && before.of > 0)
        const fewer = chanceOfFall({ n: now.n - 1, of: now.of }, { n: before.n + 1, of: before.of })
        fc.pre(before.n < before.of)
        expect(chanceOfRise(now, before) + fewer).toBeCloseTo(1, 9)
      }),
      { seed: 13, numRuns: 200 },
    )
  })

  test('the binomial tail', () => {
    expect(chanceOfMore(3, 10, 0.1)).toBeCloseTo(0.0127951984, digits)
    expect(chanceOfMore(12, 50, 0.1)).toBeCloseTo(0.0010046198617863302, digits)
    expect(chanceOfMore(10, 10, 0.5)).toBe(0)
    expect(chanceOfMore(0, 10, 0)).toBe(0)
    expect(chanceOfMore(0, 10, 1)).toBe(1)
  })
})

/** Thirty samples of 50 cans of orange juice (Montgomery, Statistical Quality Control, example 7.1). */
const cans = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
]

describe('the p-chart', () => {
  test("has the textbook's limits", () => {
    const { n, of } = pooled(cans.map((n) => ({ n, of: 50 })))
    expect(n / of).toBeCloseTo(0.23133333333333334, digits)
    const { lower, upper } = limitsOf(50, n / of)
    expect(lower).toBeCloseTo(0.05242, 4)
    expect(upper).toBeCloseTo(0.41024, 4)
    const sd = Math.sqrt(((n / of) * (1 - n / of)) / 50)
    expect([lower, upper]).toEqual([n / of - 3 * sd, n / of + 3 * sd])
  })

  test('has exact limits where few are expected: at most 0.135 % lie beyond either', () => {
    for (const [n, p] of [
      [10, 0.1],
      [30, 0.02],
      [40, 0.9],
      [5, 0.5],
      [200, 0.01],
      [12, 0],
    ] as const) {
      const { lower, upper } = limitsOf(n, p)
      const [most, least] = [Math.round(upper * n), Math.round(lower * n)]
      expect(chanceOfMore(most, n, p)).toBeLessThanOrEqual(0.00135)
      if (most > Math.floor(n * p)) expect(chanceOfMore(most - 1, n, p)).toBeGreaterThan(0.00134)
      expect(chanceOfMore(n - least, n, 1 - p)).toBeLessThanOrEqual(0.00135)
    }
  })

  test('is on trial until it has twelve months, and skips months without calls', () => {
    const months = Array.from({ length: 11 }, () => ({ n: 2, of: 20 }))
    expect(chartOf([...months, { n: 0, of: 0 }])).toMatchObject({ trial: true, centre: 0.1 })
    const full = chartOf([...months, { n: 0, of: 0 }, { n: 2, of: 20 }, { n: 19, of: 20 }])
    expect(full).toMatchObject({ trial: false, centre: 0.1 })
    expect(full.points[11]).toBeNull()
    expect(full.points[13]?.signals).toEqual(['outside'])
    expect(chartOf([])).toEqual({ centre: null, trial: true, points: [] })
  })

  const signalsOf = (shares: readonly number[]) =>
    chartOf(shares.map((n) => ({ n, of: 100 }))).points.map((point) => point?.signals)

  test('signals seven on one side at the seventh, not the sixth', () => {
    const shares = [20, 30, 20, 30, 20, 30, 20, 30, 20, 30, 20, 30, 26, 27, 26, 27, 26, 27]
    // The last of the twelve months before is the first of the seven.
    expect(signalsOf(shares).at(-1)).toEqual(['seven-on-one-side'])
    expect(signalsOf(shares).at(-2)).toEqual([])
    expect(signalsOf([...shares, 24]).at(-1)).toEqual([])
  })

  test('signals a trend of seven, upwards and downwards', () => {
    const base = [30, 31, 30, 31, 30, 31, 30, 31, 30, 31, 31, 30]
    const rising = [...base, 26, 27, 28, 29, 30, 31, 32]
    expect(signalsOf(rising).at(-1)).toEqual(['trend-of-seven'])
    expect(signalsOf(rising).at(-2)).toEqual([])
    expect(signalsOf([...base, 34, 33, 32, 31, 30, 29, 28]).at(-1)).toEqual(['trend-of-seven'])
    expect(signalsOf([...base, 26, 27, 28, 28, 30, 31, 32]).at(-1)).toEqual([])
  })

  test('signals two of three near the same limit', () => {
    const base = [30, 31, 30, 31, 30, 31, 30, 31, 30, 31, 31, 30]
    expect(signalsOf([...base, 41, 30, 41]).at(-1)).toEqual(['two-of-three-near-limit'])
    expect(signalsOf([...base, 41, 30, 30]).at(-1)).toEqual([])
    expect(signalsOf([...base, 41, 30, 20]).at(-1)).toEqual([])
    expect(signalsOf([...base, 41, 30, 30, 41]).at(-1)).toEqual([])
  })
})

describe('false discoveries', () => {
  test("the example of Benjamini and Hochberg's paper: four of fifteen at 5 %", () => {
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    expect(signalling(chances, 0.05).filter(Boolean)).toHaveLength(4)
    const shuffled = chances.toReversed()
    expect(signalling(shuffled, 0.05)).toEqual(signalling(chances, 0.05).toReversed())
  })

  test('a chance that passes carries smaller ones that would not pass alone', () => {
    expect(signalling([0.06, 0.08, 0.09], 0.1)).toEqual([true, true, true])
    expect(signalling([0.06, 0.5, 1], 0.1)).toEqual([false, false, false])
    expect(signalling([], 0.1)).toEqual([])
  })
})

describe('the running sum', () => {
  test('adds the log-likelihood ratio of twice the odds, and never falls below 0', () => {
    // p = 0.1: twice the odds are 0.2 / 1.1.
    const [hit, miss] = [Math.log(0.2 / 1.1 / 0.1), Math.log(0.9 / 1.1 / 0.9)]
    const { sum } = watchOf(
      [
        { n: 0, of: 4 },
        { n: 2, of: 3 },
        { n: 0, of: 1 },
      ],
      0.1,
      5,
    )
    expect(sum).toBeCloseTo(2 * hit + 2 * miss, digits)
  })

  test('remembers that it reached the limit', () => {
    const days = [
      { n: 9, of: 9 },
      { n: 0, of: 60 },
    ]
    expect(watchOf(days, 0.1, 5)).toEqual({ sum: 0, limit: 5, reached: true })
    expect(watchOf(days.slice(1), 0.1, 5).reached).toBe(false)
  })
})

describe('percentiles', () => {
  test('are interpolated, whatever the order', () => {
    expect(spreadOf([3, 1, 2, 4])).toEqual({ n: 4, median: 2.5, p90: 3.7 })
    expect(spreadOf([7])).toEqual({ n: 1, median: 7, p90: 7 })
    expect(spreadOf([])).toBeNull()
  })
})

describe('a decision', () => {
  test('is not told before there are 25 problems on either side', () => {
    const before = { n: 10, of: 40 }
    expect(compareDecision(before, { n: 0, of: 24 })).toEqual({
      before,
      after: { n: 0, of: 24 },
      told: false,
      chance: null,
    })
    const { told, chance } = compareDecision(before, { n: 1, of: 25 })
    expect(told).toBe(true)
    // Computed with exact fractions.
    expect(chance).toBeCloseTo(0.026258662436336313, digits)
  })
})

describe('the same cause twice', () => {
  const case_ = (callId: string, more: object) => ({
    cause: 'parts',
    callId,
    at: `2026-01-${callId}`,
    ...more,
  })

  test('is found by customer, adviser and car, the newest calls first', () => {
    const cases = [
      case_('01', { customer: 'C-1', adviser: 'a', car: '1234KLM' }),
      case_('02', { customer: 'C-2', adviser: 'a', car: '1234KLM' }),
      case_('03', { customer: 'C-1' }),
      { ...case_('04', { customer: 'C-2', adviser: 'b' }), cause: 'diagnosis' },
    ]
    expect(findRepeated(cases)).toEqual([
      { by: 'customer', key: 'C-1', cause: 'parts', n: 2, calls: ['03', '01'] },
      { by: 'adviser', key: 'a', cause: 'parts', n: 2, calls: ['02', '01'] },
      { by: 'car', key: '1234KLM', cause: 'parts', n: 2, calls: ['02', '01'] },
    ])
    expect(findRepeated(cases.toReversed())).toEqual(findRepeated(cases))
  })

  test('is bounded: 25 of each, with ten calls', () => {
    const cases = Array.from({ length: 600 }, (_, index) =>
      case_(String(index).padStart(3, '0'), { customer: `C-${index % 30}` }),
    )
    const found = findRepeated(cases)
    expect(found).toHaveLength(25)
    expect(found.every(({ n, calls }) => n === 20 && calls.length === 10)).toBe(true)
  })
})
