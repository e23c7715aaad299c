import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pickIndex } from '../../../functions/draws/record/pick-winner.ts'

const draws = 1_000_000
/**
 * By n, the chi-square value with n - 1 degrees of freedom that chance exceeds once in a million. The seeds are fixed,
 * so the test is deterministic.
 */
const limits = new Map([
  [5, 33.38],
  [6, 35.89],
  [7, 38.26],
  [8, 40.52],
  [9, 42.7],
  [10, 44.81],
])

test('a million draws per number of participants are uniformly distributed', () => {
  const counts = new Map([...limits.keys()].map((n) => [n, new Uint32Array(n)]))
  const seed = Buffer.alloc(32)
  for (let draw = 0; draw < draws; draw += 1) {
    seed.writeUInt32BE(draw)
    // One SHA-256 for all six, because the seed is the same: hashing takes nearly all of the time.
    let drawn: string | undefined
    const sha256 = (bytes: Uint8Array) => (drawn ??= hash('sha256', bytes, 'hex'))
    for (const [n, places] of counts) {
      const place = pickIndex(seed, n, sha256)
      places[place] = (places[place] ?? 0) + 1
    }
  }
  for (const [n, limit] of limits) {
    const places = [...(counts.get(n) ?? [])]
    const expected = draws / n
    expect(places.reduce((sum, count) => sum + count, 0)).toBe(draws)
    const chiSquare = places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquare, `of ${n}: ${places.join(' ')}`).toBeLessThan(limit)
  }
})
