import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { callContent } from '../../../functions/cases/call/call-content.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

const details = ['name', 'phone', 'email'] as const
const most = { name: 200, phone: 40, email: 254 }
const customerWith = (name: (typeof details)[number], value: string) =>
  z.safeParse(callContent, { ...exampleCall, customer: { ref: 'C-1', [name]: value } })

test.each(details)('accepts any %s, however unusual, and removes control characters', (name) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: most[name] }), (value) => {
      const parsed = customerWith(name, value.slice(0, most[name]))
      expect(parsed.success).toBe(true)
      expect(parsed.data?.customer[name]).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
    }),
  )
})

test.each([
  ['phone', '\u202a+34 600 11 12 22\u202c', '+34 600 11 12 22'],
  ['phone', ' 600 111 222\n91 555 12 34\t', '600 111 222 91 555 12 34'],
  ['phone', '', ''],
  ['phone', '6OO', '6OO'],
  ['email', 'lucia@', 'lucia@'],
  ['email', 'no tiene', 'no tiene'],
  ['email', 'josé@ñandú.es', 'josé@ñandú.es'],
  ['name', 'Lucía\r\nFernández', 'Lucía Fernández'],
  ['name', '\ud83d', '\ufffd'],
] as const)('stores %s %j as a single line', (name, given, kept) => {
  expect(customerWith(name, given).data?.customer[name]).toBe(kept)
})

test.each(details)('rejects a %s that is too long', (name) => {
  expect(customerWith(name, 'x'.repeat(most[name])).success).toBe(true)
  expect(customerWith(name, 'x'.repeat(most[name] + 1)).success).toBe(false)
})
