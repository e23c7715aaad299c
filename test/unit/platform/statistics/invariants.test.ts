import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusteredMean, clusterSums } from '../../../../functions/platform/statistics/clustered-mean.ts'
import { concordance } from '../../../../functions/platform/statistics/concordance.ts'
import { pearson, spearman } from '../../../../functions/platform/statistics/correlation.ts'
import type { Figure } from '../../../../functions/platform/statistics/figure.ts'
import { limitsOfAgreement, meanGap } from '../../../../functions/platform/statistics/mean-gap.ts'
import type { Pair } from '../../../../functions/platform/statistics/pairs.ts'
import { countedPairs } from '../../../support/platform/pairs.ts'

const mark = fc.integer({ min: 0, max: 40 }).map((quarter) => quarter / 4)
const pairs = fc.array(fc.record({ x: mark, y: mark, n: fc.constant(1) }), { minLength: 1, maxLength: 40 })

const figures: readonly [string, (all: readonly Pair[]) => Figure][] = [
  ['mean gap', meanGap],
  ['Pearson', pearson],
  ['Spearman', spearman],
  ['concordance', concordance],
]

/** The same figures up to the last digits, and the same reasons. */
const same = (one: unknown, other: unknown, name: string) => {
  const digits = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toFixed(7)) + 0 : part,
    )
  expect(digits(one), name).toBe(digits(other))
}

const map = (all: readonly Pair[], of: (pair: Pair) => Pair) => all.map(of)

test('the order of pairs never matters, nor whether equal ones are counted', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      for (const [name, figure] of figures) {
        same(figure(all.toReversed()), figure(all), name)
        same(figure(countedPairs(all)), figure(all), name)
      }
      same(limitsOfAgreement(countedPairs(all)), limitsOfAgreement(all), 'limits')
    }),
  )
})

test('adding a thousand million to every mark changes nothing', () => {
  const shifted = ({ x, y, n }: Pair) => ({ x: x + 1e9, y: y + 1e9, n })
  fc.assert(
    fc.property(pairs, (all) => {
      for (const [name, figure] of figures) same(figure(map(all, shifted)), figure(all), name)
    }),
  )
})

test('twice the scale: twice the gap, the same correlations', () => {
  const doubled = ({ x, y, n }: Pair) => ({ x: 2 * x, y: 2 * y, n })
  fc.assert(
    fc.property(pairs, (all) => {
      for (const figure of [pearson, spearman, concordance]) same(figure(map(all, doubled)), figure(all), '')
      const [gap, twice] = [meanGap(all), meanGap(map(all, doubled))]
      if ('value' in gap && 'value' in twice) expect(twice.value).toBeCloseTo(2 * gap.value, 9)
    }),
  )
})

test('swapped sides: the gap changes its sign, correlations do not change', () => {
  const swapped = ({ x, y, n }: Pair) => ({ x: y, y: x, n })
  fc.assert(
    fc.property(pairs, (all) => {
      for (const figure of [pearson, spearman, concordance]) same(figure(map(all, swapped)), figure(all), '')
      const [gap, other] = [meanGap(all), meanGap(map(all, swapped))]
      if ('value' in gap && 'value' in other) expect(other.value).toBeCloseTo(-gap.value, 9)
    }),
  )
})

test('there is never NaN or infinity: a number, or a reason', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ x: mark, y: mark, n: fc.constant(1) }), { maxLength: 6 }), (all) => {
      for (const [name, figure] of figures)
        JSON.stringify(figure(all), (_, part: unknown) => {
          if (typeof part === 'number') expect(Number.isFinite(part), name).toBe(true)
          return part
        })
    }),
  )
})

test('a correlation’s range surrounds it and stays between -1 and 1', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      for (const figure of [pearson, spearman, concordance]) {
        const one = figure(all)
        if (!('limits' in one) || !('low' in one.limits)) continue
        expect(one.limits.low).toBeGreaterThanOrEqual(-1)
        expect(one.limits.low).toBeLessThanOrEqual(one.value)
        expect(one.limits.high).toBeGreaterThanOrEqual(one.value)
        expect(one.limits.high).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('clusters of one are the plain mean', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const clusters = all.map(({ x, y }) => ({ sum: y - x, n: 1 }))
      same(clusteredMean(clusterSums(clusters)), meanGap(all), '')
    }),
  )
})
