import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../functions/platform/content/canonical-json.ts'
import { keyedFingerprint } from '../../../../functions/platform/content/fingerprint.ts'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  )
}

test('does not depend on the order of fields', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a fingerprint depends on content and key', () => {
  const fingerprint = keyedFingerprint('k1')
  expect(fingerprint({ a: 1, b: [2] })).toBe(fingerprint({ b: [2], a: 1 }))
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }))
  expect(fingerprint({ a: 1 })).not.toBe(keyedFingerprint('k2')({ a: 1 }))
})
