import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compilePattern,
  InvalidPattern,
  matchesPattern,
} from '../../../local/engines/events/event-pattern.ts'

const event = {
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    bounce: { bounceType: 'Permanent' },
    mail: { tags: { dealer: ['d-1'], 'ses:configuration-set': ['main', 'other'] } },
    size: 5,
    ip: '10.1.2.3',
    nothing: null,
    flag: true,
    empty: [],
    parts: [
      { a: 1, b: 1 },
      { a: 2, b: 2 },
    ],
  },
}
const inDetail = (detail: unknown) => matchesPattern({ detail }, event)

describe('matchesPattern', () => {
  it.each<[string, unknown, boolean]>([
    ['exact', { size: [5] }, true],
    ['exact, another type', { size: ['5'] }, false],
    ['one of several', { size: [4, 5] }, true],
    ['null', { nothing: [null] }, true],
    ['null is not missing', { other: [null] }, false],
    ['boolean', { flag: [true] }, true],
    ['any value of a list', { mail: { tags: { 'ses:configuration-set': ['other'] } } }, true],
    ['no value of a list', { mail: { tags: { 'ses:configuration-set': ['third'] } } }, false],
    ['every field must match', { size: [5], flag: [false] }, false],
    ['objects of a list', { parts: { a: [2], b: [2] } }, true],
    ['objects of a list, not across them', { parts: { a: [1], b: [2] } }, false],
    ['prefix', { bounce: { bounceType: [{ prefix: 'Perm' }] } }, true],
    ['prefix in any case', { bounce: { bounceType: [{ prefix: { 'equals-ignore-case': 'perm' } }] } }, true],
    ['prefix of a number', { size: [{ prefix: '5' }] }, false],
    ['suffix', { bounce: { bounceType: [{ suffix: 'nent' }] } }, true],
    ['suffix, not', { bounce: { bounceType: [{ suffix: 'Perm' }] } }, false],
    ['ignoring case', { bounce: { bounceType: [{ 'equals-ignore-case': 'PERMANENT' }] } }, true],
    ['wildcard', { bounce: { bounceType: [{ wildcard: 'P*n*t' }] } }, true],
    ['wildcard, a dot is a dot', { bounce: { bounceType: [{ wildcard: 'P.*' }] } }, false],
    ['anything but', { bounce: { bounceType: [{ 'anything-but': 'Transient' }] } }, true],
    ['anything but these', { bounce: { bounceType: [{ 'anything-but': ['Permanent', 'x'] }] } }, false],
    ['anything but a prefix', { bounce: { bounceType: [{ 'anything-but': { prefix: 'Perm' } }] } }, false],
    ['anything but, of what is missing', { other: [{ 'anything-but': 'x' }] }, false],
    ['numeric range', { size: [{ numeric: ['>', 0, '<=', 5] }] }, true],
    ['numeric, outside', { size: [{ numeric: ['>', 5] }] }, false],
    ['numeric, of text', { ip: [{ numeric: ['>', 0] }] }, false],
    ['cidr', { ip: [{ cidr: '10.0.0.0/8' }] }, true],
    ['cidr, outside', { ip: [{ cidr: '11.0.0.0/8' }] }, false],
    ['exists', { size: [{ exists: true }] }, true],
    ['exists, null does', { nothing: [{ exists: true }] }, true],
    ['exists, missing', { other: [{ exists: true }] }, false],
    ['exists not, missing', { other: [{ exists: false }] }, true],
    ['exists not, there', { size: [{ exists: false }] }, false],
    ['exists not, whole path missing', { a: { b: { c: [{ exists: false }] } } }, true],
    ['exists not, or a value', { other: [{ exists: false }, 'x'] }, true],
    ['exists is about leaves', { bounce: [{ exists: true }] }, false],
    ['an empty list is no leaf', { empty: [{ exists: false }] }, true],
    ['$or', { $or: [{ size: [1] }, { flag: [true] }] }, true],
    ['$or, none', { $or: [{ size: [1] }, { flag: [false] }] }, false],
  ])('%s', (_, pattern, expected) => {
    expect(inDetail(pattern)).toBe(expected)
  })

  it('recognises an item that has just become a problem', () => {
    const filter = {
      dynamodb: {
        NewImage: { problemAt: { S: [{ exists: true }] } },
        OldImage: { problemAt: { S: [{ exists: false }] } },
      },
    }
    const image = { problemAt: { S: '2026-11-20T10:00:00Z' } }
    expect(matchesPattern(filter, { dynamodb: { NewImage: image } })).toBe(true)
    expect(matchesPattern(filter, { dynamodb: { NewImage: image, OldImage: { pk: { S: 'x' } } } })).toBe(true)
    expect(matchesPattern(filter, { dynamodb: { NewImage: image, OldImage: image } })).toBe(false)
    expect(matchesPattern(filter, { dynamodb: { OldImage: image } })).toBe(false)
  })

  it.each([
    ['no object', ['x']],
    ['a bare value', { a: 'x' }],
    ['an empty list', { a: [] }],
    ['an unknown operator', { a: [{ like: 'x' }] }],
    ['an inherited name as operator', { a: [{ constructor: 'x' }] }],
    ['two operators', { a: [{ prefix: 'x', suffix: 'y' }] }],
    ['an inherited name as comparison', { a: [{ numeric: ['constructor', 1] }] }],
    ['odd numeric', { a: [{ numeric: ['>'] }] }],
    ['exists without a boolean', { a: [{ exists: 'yes' }] }],
  ])('rejects a pattern with %s', (_, pattern) => {
    expect(() => compilePattern(pattern)).toThrow(InvalidPattern)
  })

  const name = fc.string({ minLength: 1 }).filter((text) => text !== '$or')
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
  const tree = fc.letrec((tie) => ({
    node: fc.dictionary(name, fc.oneof({ depthSize: 'small' }, scalar, tie('node')), { minKeys: 1 }),
  })).node
  const patternOf = (value: unknown): unknown =>
    value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, patternOf(inner)]))
      : [value]

  it('matches an event against a pattern made from it, whatever fields are added', () => {
    fc.assert(
      fc.property(tree, fc.string(), scalar, (value, key, extra) => {
        const pattern = patternOf(value)
        expect(matchesPattern(pattern, value)).toBe(true)
        expect(matchesPattern(pattern, { [`added-${key}`]: extra, ...Object(value) })).toBe(true)
      }),
    )
  })

  it('never gives the same result for exists true and exists false', () => {
    fc.assert(
      fc.property(fc.jsonValue(), name, (value, key) => {
        const has = (exists: boolean) => matchesPattern({ [key]: [{ exists }] }, { [key]: value })
        expect(has(true)).toBe(!has(false))
      }),
    )
  })

  it('matches anything-but exactly when a single value does not match exactly', () => {
    fc.assert(
      fc.property(scalar, scalar, (actual, other) => {
        const exact = matchesPattern({ a: [other] }, { a: actual })
        expect(matchesPattern({ a: [{ 'anything-but': [other] }] }, { a: actual })).toBe(!exact)
      }),
    )
  })

  it('treats a wildcard without an asterisk as exact', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (text, other) => {
        const pattern = { a: [{ wildcard: text.replaceAll(/[\\*]/g, '\\$&') }] }
        expect(matchesPattern(pattern, { a: text })).toBe(true)
        expect(matchesPattern(pattern, { a: other })).toBe(other === text)
      }),
    )
  })
})
