import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { keysOfCase } from '../../../functions/privacy/finding/keys-of-case.ts'
import { earlierVersions } from '../../../functions/privacy/moving/case-versions.ts'
import { personKeys } from '../../../functions/privacy/finding/person-key.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

const keysIn = (kind: Parameters<typeof personKeys>[0], written: string) => personKeys(kind, written, 'ES')

describe('a value leads to the same customer in any spelling', () => {
  it.each([
    '600111222',
    '600 111 222',
    '600-11-12-22',
    '+34 600 111 222',
    '0034600111222',
    '(+34) 600.111.222',
    '34600111222',
    '６００111222',
    'móvil: 600 111 222',
  ])('phone %s', (written) => {
    const found = keysIn('phone', written)
    for (const value of ['+34600111222', '00111222']) expect(found).toContainEqual({ kind: 'phone', value })
  })

  it.each([
    ...['600,111,222', '600·111·222', '600|111|222', '6OO111222', '0600111222', '600*111*222', '600’111’222'],
    ...['600_111_222', '600 111 222 (mañanas) / no'],
  ])('phone %s, which suppression reads', (written) => {
    const found = keysIn('phone', '600111222').map(({ value }) => value)
    expect(keysIn('phone', written).some(({ value }) => found.includes(value))).toBe(true)
  })

  it.each([
    ['plate', '1234 klm', '1234KLM'],
    ['plate', '1234-KLM', '1234KLM'],
    ['customerRef', 'c-10442', 'C10442'],
    ['visitRef', ' OR 55231', 'OR55231'],
    ['email', ' Lucia@Example.COM', 'lucia@example.com'],
    ['email', 'jose\u0301@example.com', 'josé@example.com'],
  ] as const)('%s %s', (kind, written, value) => {
    expect(keysIn(kind, written)).toEqual([{ kind, value }])
  })
})

test('a phone with two numbers leads by each of them', () => {
  expect(keysIn('phone', '600111222 / 920 333 444').map(({ value }) => value)).toEqual([
    ...['+34600111222', '+34920333444'],
    ...['00111222', '20333444'],
  ])
})

test('what has no number in it is compared as it was written', () => {
  expect(keysIn('phone', 'no tiene')).toEqual([{ kind: 'phone', value: 'NOTIENE' }])
  expect(keysIn('plate', ' - ')).toEqual([])
})

test('blanks, hyphens and case never make a difference to a plate or reference', () => {
  const spelt = fc.array(fc.constantFrom(' ', '-', '.', ''), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(spelt, fc.boolean(), (between, lower) => {
      const plate = [...'1234KLM'].map((letter, index) => letter + (between[index] ?? '')).join('')
      expect(keysIn('plate', lower ? plate.toLowerCase() : plate)).toEqual(keysIn('plate', '1234KLM'))
    }),
  )
})

const amendment = (fields: object) => ({ fields: JSON.stringify(fields) })

test('a call leads to its customer by all that it ever said of them', () => {
  const now = { ...exampleCall, customer: { ...exampleCall.customer, phone: '600999888' } }
  const keys = keysOfCase(
    {
      call: { content: now, put: { content: exampleCall, classification: {} as never } },
      amendments: [
        amendment({ customer: { ...exampleCall.customer, phone: '600555444', email: 'otra@example.com' } }),
        amendment({ customer: now.customer }),
      ],
    },
    'ES',
  )
  const values = (kind: string) => keys.filter((key) => key.kind === kind).map(({ value }) => value)
  expect(values('phone')).toEqual(
    ['600111222', '600555444', '600999888'].flatMap((number) => [`+34${number}`, number.slice(1)]),
  )
  expect(values('email')).toEqual(['lucia@example.com', 'otra@example.com'])
  expect(values('customerRef')).toEqual(['C10442'])
  expect(values('visitRef')).toEqual(['OR55231'])
  expect(values('plate')).toEqual(['1234KLM'])
})

test('what a call said of another customer, whose it was before, leads to nobody', () => {
  const versions = {
    call: {
      content: { ...exampleCall, customer: { ref: 'C-2' } },
      put: { content: exampleCall, classification: {} as never },
    },
    amendments: [amendment({ note: 'x' }), amendment({ customer: { ref: 'C-2' } })],
  }
  expect([...earlierVersions(versions).keys()]).toEqual(['C-10442'])
  expect(keysOfCase(versions, 'ES')).toEqual([
    { kind: 'customerRef', value: 'C2' },
    { kind: 'visitRef', value: 'OR55231' },
    { kind: 'plate', value: '1234KLM' },
  ])
})
