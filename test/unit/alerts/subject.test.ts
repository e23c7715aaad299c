import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alertSubject } from '../../../functions/alerts/mail/alert-subject.ts'
import type { Customer } from '../../../functions/cases/call/call-content.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

const bare = 'Cliente problema: situación sin resolver'
const subjectOf = (ref: string, customer: Partial<Customer> = {}, vehicle = {}) =>
  alertSubject(
    { ...exampleCall, customer: { ref: 'C-1', ...customer }, visit: { ref, vehicle } },
    'unresolved-situation',
    'es',
  )

test.each(['OR-55231', 'V-1', '2026-00123', 'R.2026.114', 'AV-OR-1234', '55231b'])(
  'shows the reference %s',
  (ref) => {
    expect(subjectOf(ref)).toContain(`visita ${ref}, `)
    expect(subjectOf(ref, exampleCall.customer, exampleCall.visit.vehicle)).toContain(ref)
  },
)

test.each([
  ['lucia.fernandez', {}],
  ['lucia.fernandez', { name: 'Lucía Fernández' }],
  ['OR-fernandez-1', { email: 'l.fernandez@example.com' }],
  ['lukasz-4', { name: 'Łukasz Nowak' }],
  ['now-44', { name: 'Łukasz Nowak' }],
  ['wu-li-3', { name: 'Li Wu' }],
  ['wu-300', { name: 'Li Wu' }],
  ['wu-li-3', {}],
  ['gro-1234', { name: 'Jo Groß' }],
  ['ss-1234', { name: 'Jo ß' }],
  ['soren-1', { name: 'Søren' }],
  ['OR-600111222', { phone: '+34 600 111 222' }],
  ['34600111222', {}],
  ['OR-111222', { phone: '600 11 12 22' }],
  ['www.evil.example', {}],
  ['1234-klm', {}],
])('omits %s for %j', (ref, customer) => {
  expect(subjectOf(ref, customer)).toBe(bare)
})

test('omits a foreign plate or a VIN', () => {
  expect(subjectOf('OR-AB123CD', {}, { plate: 'AB 123 CD' })).toBe(bare)
  expect(subjectOf('4-1-2-3', {}, { vin: '4123' })).toBe(bare)
})

test("never shows a reference that contains part of the customer's name", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-zŁłØøßÉéñ]{1,8}$/),
      fc.stringMatching(/^[A-Za-z]{2,8}$/),
      fc.nat(99_999),
      (first, last, n) => {
        expect(subjectOf(`${last}-${n}`, { name: `${first} ${last}` })).toBe(bare)
        expect(subjectOf(`OR${n}.${last.toLowerCase()}`, { name: `${last} ${first}` })).toBe(bare)
      },
    ),
  )
})
