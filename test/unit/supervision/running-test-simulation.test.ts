import { expect, test } from 'vitest'
import { headStart, runningTest } from '../../../functions/platform/statistics/agreement/running-test.ts'
import { generator } from '../../support/platform/random.ts'

/** Misses of an operator, one review after another, until the test flags; as the test of many reviews sees them. */
const reviewsToFlag = (missed: number, start: number, random: () => number): number => {
  let [sum, reviews] = [start, 0]
  for (;;) {
    const [point] = runningTest([random() < missed], sum)
    reviews += 1
    if (!point || point.flagged) return reviews
    sum = point.sum
  }
}

const many = (missed: number, start: number, runs: number) => {
  const random = generator(16)
  const counts = Array.from({ length: runs }, () => reviewsToFlag(missed, start, random)).sort(
    (one, other) => one - other,
  )
  return {
    median: counts[Math.floor(runs / 2)] ?? 0,
    mean: counts.reduce((sum, count) => sum + count, 0) / runs,
  }
}

test('a new operator who misses one problem in ten is flagged by the sixteenth review half of the time', () => {
  const { median } = many(0.1, headStart, 10_000)
  expect(median).toBeGreaterThanOrEqual(15)
  expect(median).toBeLessThanOrEqual(16)
})

test('one who was good and begins to miss one in ten, by the thirtieth', () => {
  expect(many(0.1, 0, 10_000).median).toBe(27)
  const random = generator(17)
  // After many good reviews, with a flag now and then, from which the test begins again.
  const steady = Array.from({ length: 4000 }, () => {
    const before = runningTest(
      Array.from({ length: 200 }, () => random() < 0.02),
      0,
    )
    const last = before.at(-1)
    return reviewsToFlag(0.1, last?.flagged === true ? headStart : (last?.sum ?? 0), random)
  }).sort((one, other) => one - other)
  expect(steady[2000]).toBeLessThanOrEqual(30)
})

test('a good one, who misses one in fifty, is flagged every five hundred reviews at the most, from whichever start', () => {
  for (const start of [0, headStart]) {
    const { mean } = many(0.02, start, 3000)
    expect(mean).toBeGreaterThanOrEqual(500)
    expect(mean).toBeLessThan(900)
  }
})

test('as the e-mail says: by chance, one good new operator in twelve within 20 reviews, one in fifteen within 15', () => {
  const random = generator(18)
  const runs = 40_000
  const firsts = Array.from({ length: runs }, () => {
    const points = runningTest(Array.from({ length: 20 }, () => random() < 0.02))
    const first = points.findIndex(({ flagged }) => flagged)
    return first < 0 ? 21 : first + 1
  })
  const oneIn = (reviews: number) => runs / firsts.filter((first) => first <= reviews).length
  expect(oneIn(20)).toBeGreaterThan(11)
  expect(oneIn(20)).toBeLessThan(12.5)
  expect(oneIn(15)).toBeGreaterThan(14.5)
  expect(oneIn(15)).toBeLessThan(16)
})

test('which is so exactly: of all courses that fifteen reviews can take, each as likely as it is', () => {
  let flagged = 0
  for (let course = 0; course < 2 ** 15; course += 1) {
    const misses = Array.from({ length: 15 }, (_, review) => ((course >> review) & 1) === 1)
    const missed = misses.filter(Boolean).length
    if (runningTest(misses).some((point) => point.flagged)) flagged += 0.02 ** missed * 0.98 ** (15 - missed)
  }
  expect(flagged).toBeCloseTo(0.0654839924, 9)
})
