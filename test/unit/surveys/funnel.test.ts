import { describe, expect, test } from 'vitest'
import { binomialLimits } from '../../../functions/platform/statistics/binomial-limits.ts'
import { brandMonths } from '../../../functions/surveys/coherence/figures/brand-months.ts'
import { funnelOf } from '../../../functions/surveys/coherence/figures/funnel.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import type { ResponseFacts } from '../../../functions/surveys/counting/facts.ts'
import { noCounts } from '../../../functions/surveys/counting/month-counts.ts'
import type { Pair } from '../../../functions/platform/statistics/pairs.ts'
import { monthOfResponses } from '../../support/surveys/survey-facts.ts'

const count = (responses: readonly ResponseFacts[]) =>
  countMonth({ responses, expected: [], calls: [], zone: 'Europe/Madrid' })

/** A dealer whose responses answer one question. */
const dealerOf = (dealerId: string, pairs: Pair[], key = 'Q1') => ({
  dealerId,
  counts: { ...noCounts(), tables: { [key]: pairs } },
})

describe('binomial limits', () => {
  // Computed with exact fractions.
  test.each([
    [20, 0.5, 0.025, 0.255823529412, 0.744176470588],
    [20, 0.5, 0.001, 0.136735789474, 0.863264210526],
    [5, 0.6, 0.025, 0.0384375, 1],
    [5, 0.6, 0.001, 0, 1],
    [100, 0.6, 0.025, 0.497969339326, 0.699855840689],
    [350, 0.9, 0.001, 0.845939284945, 0.947639307633],
    [8, 0.05, 0.001, 0, 0.485501419016],
  ])('of %d at %d with %d beyond each are exact', (n, p, tail, low, high) => {
    const limits = binomialLimits(n, p, tail)
    expect(limits.low).toBeCloseTo(low, 11)
    expect(limits.high).toBeCloseTo(high, 11)
  })

  test('of nothing and of everything reach no further', () => {
    expect(binomialLimits(12, 0, 0.001)).toEqual({ low: 0, high: 0 })
    expect(binomialLimits(12, 1, 0.001)).toEqual({ low: 1, high: 1 })
  })
})

describe('the funnel', () => {
  const dealers = [1, 2, 3, 4, 5, 6, 7].map((seed) => ({
    dealerId: `d${seed}`,
    counts: count(
      monthOfResponses(60, 2, seed).map((response) =>
        seed === 4 && response.call
          ? {
              ...response,
              call: {
                ...response.call,
                marks: response.call.marks.map((pair) => ({ ...pair, survey: pair.survey - 3 })),
              },
            }
          : response,
      ),
    ),
  }))

  test.each(['gap', 'identical'] as const)(
    'of %s finds only the dealer whose marks fell by three',
    (measure) => {
      for (const question of [null, 'Q2'])
        expect(
          funnelOf(measure, dealers, question)
            ?.dealers.filter(({ outside }) => outside === 'below')
            .map(({ dealerId }) => dealerId),
        ).toEqual(['d4'])
      expect(funnelOf(measure, dealers.slice(0, 4))).toBeNull()
    },
  )

  test('has limits that are known: 1.96 and 3.09 standard errors of a gap, binomial ones of a share', () => {
    // Gaps of -1 and 1 in equal numbers: 0 on average, with a variance of 1 within each dealer.
    const one = (dealerId: string, n: number) =>
      dealerOf(dealerId, [
        { x: 9, y: 8, n: n / 2 },
        { x: 9, y: 10, n: n / 2 },
      ])
    const equal = ['a', 'b', 'c', 'd', 'e'].map((dealerId) => one(dealerId, 100))
    const gap = funnelOf('gap', equal, 'Q1')
    const sd = Math.sqrt(500 / 495)
    expect(gap?.centre).toBe(0)
    expect(gap?.dealers[0]?.limits.inner.high).toBeCloseTo(0.1959963984540054 * sd, 12)
    expect(gap?.dealers[0]?.limits.outer.low).toBeCloseTo(-0.3090232306167813 * sd, 12)

    const half = ['a', 'b', 'c', 'd', 'e'].map((dealerId) =>
      dealerOf(dealerId, [
        { x: 9, y: 9, n: 10 },
        { x: 9, y: 8, n: 10 },
      ]),
    )
    const identical = funnelOf('identical', half, 'Q1')
    expect(identical?.centre).toBe(0.5)
    expect(identical?.dealers[0]?.limits.outer.low).toBeCloseTo(0.136735789474, 11)
    expect(identical?.dealers[0]?.limits.inner.high).toBeCloseTo(0.744176470588, 11)
  })

  test('leaves out dealers with fewer than five responses, and a question whose marks are not subtracted', () => {
    const pair = (n: number): Pair[] => [{ x: 9, y: 9, n }]
    const own = [5, 6, 7, 8, 9, 4].map((n) => dealerOf(`d${n}`, pair(n)))
    expect(funnelOf('gap', own, 'Q1')?.dealers.map(({ dealerId }) => dealerId)).toEqual([
      'd5',
      'd6',
      'd7',
      'd8',
      'd9',
    ])
    const other = dealerOf('x', pair(9), 'Q1|1,5|1,5')
    expect(funnelOf('gap', [...own, other], 'Q1')).toBeNull()
    expect(funnelOf('identical', own, 'Q2')).toBeNull()
  })

  test('draws its limits from five responses to beyond the most, wider for fewer', () => {
    const curve = funnelOf('gap', dealers)?.curve ?? []
    expect(curve[0]?.responses).toBe(5)
    expect(curve.at(-1)?.responses).toBe(120)
    const widths = curve.map(({ inner, outer }) => [inner.high - inner.low, outer.high - outer.low])
    for (const [index, [inner = 0, outer = 0]] of widths.entries()) {
      expect(outer).toBeGreaterThan(inner)
      if (index > 0) expect(widths[index - 1]?.[0]).toBeGreaterThan(inner)
    }
  })
})

test("a brand's months: each of those who have it; under five dealers nothing is said, and months without any are there", () => {
  const month = (name: string, seed: number) => ({
    ...{ month: name, at: `${name}-28T00:00:00.000Z`, counts: count(monthOfResponses(6, 2, seed)) },
  })
  const own = [1, 2, 3, 4, 5].map((seed) => ({
    ...{ dealerId: `d${seed}`, coveredUntil: null },
    months: seed === 5 ? [month('2026-10', seed)] : [month('2026-09', seed + 9), month('2026-10', seed)],
  }))
  const months = brandMonths(['2026-08', '2026-09', '2026-10'], own, 'Q1', [], '2026-11-15')
  expect(months).toMatchObject([
    { month: '2026-08', asOf: null, dealers: 0, pairs: 0, gap: { why: 'too-few' } },
    { month: '2026-09', dealers: 4, pairs: 24, gap: { why: 'too-few' }, identical: { why: 'too-few' } },
    { month: '2026-10', asOf: '2026-10-28T00:00:00.000Z', dealers: 5, pairs: 30 },
  ])
  expect(months[2]?.gap).toHaveProperty('value')
  expect(brandMonths(['2026-10'], own, null, [], '2026-11-15')[0]).toMatchObject({ pairs: 60 })
})
