import { expect, test } from 'vitest'
import { judgeCauses } from '../../../functions/statistics/rules/judge-causes.ts'
import { generator } from '../../support/platform/random.ts'

const dealers = 1000
const causes = 20
const months = 12
const perMonth = 10

/** A dealer's shares of the causes: some frequent, most rare. */
const shares = Array.from({ length: causes }, (_, cause) => 1 / (cause + 2))
const total = shares.reduce((sum, share) => sum + share, 0)

const draw = (random: () => number, weights: readonly number[], sum: number): number => {
  let left = random() * sum
  for (const [cause, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return cause
  }
  return weights.length - 1
}

const monthOf = (random: () => number, weights: readonly number[], sum: number): number[] => {
  const counts = Array.from({ length: causes }, () => 0)
  for (let i = 0; i < perMonth; i += 1) {
    const cause = draw(random, weights, sum)
    counts[cause] = (counts[cause] ?? 0) + 1
  }
  return counts
}

const sumOf = (of: readonly number[][], cause: number) =>
  of.reduce((sum, month) => sum + (month[cause] ?? 0), 0)

/** What is judged in the last of these months: the causes that were ever seen in it or in the twelve before. */
const judge = (history: readonly number[][]) => {
  const [now = [], before] = [history.at(-1), history.slice(-13, -1)]
  const watched = history.slice(-6)
  const base = history.slice(-18, -6)
  return judgeCauses(
    Array.from({ length: causes }, (_, cause) => ({
      cause,
      now: { n: now[cause] ?? 0, of: perMonth },
      before: { n: sumOf(before, cause), of: perMonth * before.length },
      days: watched.map((month) => ({ n: month[cause] ?? 0, of: perMonth })),
      base: { n: sumOf(base, cause), of: perMonth * base.length },
    })).filter(({ now, before }) => now.n + before.n > 0),
  )
}

test("when nothing changes, fewer than one in ten of a dealer's months has a false signal", () => {
  const random = generator(13)
  let [signals, watches] = [0, 0]
  for (let dealer = 0; dealer < dealers; dealer += 1) {
    const history = Array.from({ length: 18 + months - 1 }, () => monthOf(random, shares, total))
    for (let month = 0; month < months; month += 1) {
      const judged = judge(history.slice(month, month + 18))
      if (judged.some(({ signal }) => signal === 'risen')) signals += 1
      if (judged.some(({ watch }) => watch?.reached)) watches += 1
    }
  }
  const share = signals / (dealers * months)
  expect(share).toBeLessThan(0.1)
  // What an exact test, which is conservative, leaves of the 10 %; and what the running sums add.
  expect(share).toBeCloseTo(0.024, 3)
  expect(watches / (dealers * months)).toBeCloseTo(0.015, 3)
})

test('a rise of 30 points is found in the first month in two cases of five, and within three months in seven of ten', () => {
  const random = generator(30)
  let [first, within] = [0, 0]
  const cause = 4
  // The cause's share rises by 30 points, and the others' fall in proportion.
  const share = (shares[cause] ?? 0) / total
  const raised = shares.map((weight, index) =>
    index === cause ? share + 0.3 : ((weight / total) * (0.7 - share)) / (1 - share),
  )
  for (let dealer = 0; dealer < dealers; dealer += 1) {
    const history = Array.from({ length: 18 }, () => monthOf(random, shares, total))
    for (let month = 1; month <= 3; month += 1) {
      history.push(monthOf(random, raised, 1))
      const found = judge(history.slice(-18)).find((one) => one.cause === cause)
      if (found?.signal !== 'risen') continue
      if (month === 1) first += 1
      within += 1
      break
    }
  }
  // From 6 % to 36 % of ten problems a month.
  expect(share).toBeCloseTo(0.063, 3)
  expect(first / dealers).toBeCloseTo(0.42, 2)
  expect(within / dealers).toBeCloseTo(0.7, 2)
})
