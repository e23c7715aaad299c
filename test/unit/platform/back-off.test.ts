import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backOff, backOffMs } from '../../../functions/platform/retry/back-off.ts'

const policy = { shortestMs: 20, longestMs: 640 }
const atMost = (failures: number) => backOffMs(policy, failures, () => 1)

test('doubles the longest wait after each failure, up to the maximum', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50, 5000].map(atMost)).toEqual([20, 40, 80, 160, 320, 640, 640, 640, 640])
})

test('randomises the part of the wait that the policy sets, half by default', () => {
  const jitter = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(jitter, fc.integer({ min: 1, max: 20 }), jitter, (part, failures, chance) => {
      const ms = backOffMs({ ...policy, jitter: part }, failures, () => chance)
      expect(ms).toBeLessThanOrEqual(atMost(failures) + 1e-9)
      expect(ms).toBeGreaterThanOrEqual(atMost(failures) * (1 - part) - 1e-9)
    }),
  )
  expect(backOffMs(policy, 1, () => 0)).toBe(10)
  expect(backOffMs({ ...policy, jitter: 1 }, 1, () => 0)).toBe(0)
})

test('waits for that time', async () => {
  const waits: number[] = []
  const ports = { sleep: async (ms: number) => void waits.push(ms), random: () => 0.5 }
  for (const failures of [1, 2, 3]) await backOff(ports, policy, failures)
  expect(waits).toEqual([15, 30, 60])
})
