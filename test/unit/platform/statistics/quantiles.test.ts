import { expect, test } from 'vitest'
import { betaBelow } from '../../../../functions/platform/statistics/beta.ts'
import { betaQuantile, t975, tAbove } from '../../../../functions/platform/statistics/quantiles.ts'

test("Student's t quantiles of 0.975, whole and fractional degrees of freedom", () => {
  // For 1, 2 and 4 from their closed forms; the others from published tables.
  const known: readonly [number, number][] = [
    [1, 12.706204736174707],
    [2, 4.302652729749464],
    [3, 3.182446305284263],
    [4, 2.7764451051977934],
    [5, 2.570581835636314],
    [10, 2.2281388519862735],
    [30, 2.042272456301238],
    [100, 1.983971518523552],
    [1000, 1.9623390808264078],
  ]
  for (const [df, t] of known) expect(Math.abs(t975(df) - t), `${df}`).toBeLessThan(1e-9)
})

test('a fortieth lies above the quantile, at any degrees of freedom', () => {
  for (const df of [1, 1.3, 2, 2.71828, 7.5, 33.3, 999.9, 12_345.6, 99_999, 100_001, 1e6])
    expect(Math.abs(tAbove(t975(df), df) / 0.025 - 1), `${df}`).toBeLessThan(1e-10)
})

test('between whole degrees of freedom the quantile falls, and ends at the normal one', () => {
  const values = [1, 1.5, 2, 2.5, 10, 10.5, 1e3, 1e6, 1e9].map(t975)
  expect(values.toSorted((a, b) => b - a)).toEqual(values)
  expect(values.at(-1)).toBeCloseTo(1.959963984540054, 8)
})

test("Student's t of two degrees of freedom has a closed form", () => {
  for (const t of [0.1, 1, 5, 100]) expect(tAbove(t, 2)).toBeCloseTo((1 - t / Math.sqrt(2 + t * t)) / 2, 12)
})

test('the beta distribution agrees with its closed forms', () => {
  for (const x of [1e-9, 0.1, 0.5, 0.9]) {
    expect(betaBelow(x, 1, 1)).toBeCloseTo(x, 14)
    expect(betaBelow(x, 3, 1)).toBeCloseTo(x ** 3, 14)
    expect(betaBelow(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12)
  }
  expect(betaQuantile(0.95, 1, 40)).toBeCloseTo(1 - 0.05 ** (1 / 40), 12)
  for (const [a, b] of [
    [0.5, 40.5],
    [1.5, 39.5],
    [0.5, 3000],
    [200, 0.5],
  ] as const)
    for (const p of [0.025, 0.5, 0.975])
      expect(betaBelow(betaQuantile(p, a, b), a, b), `${a} ${b} ${p}`).toBeCloseTo(p, 10)
})
