import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alertSubject } from '../../../functions/alerts/mail/alert-subject.ts'
import type { Customer } from '../../../functions/cases/call/call-content.ts'
import { alertFacts } from '../../support/alerts/alert-mail.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

const bare = 'Cliente problema: situación sin resolver'
const subjectOf = (ref: string, customer: Partial<Customer> = {}, vehicle = {}) =>
  alertSubject(
    alertFacts({ ...exampleCall, customer: { ref: 'C-1', ...customer }, visit: { ref, vehicle } }).call,
    'es',
  )

test.each(['OR-55231', 'V-1', '2026-00123', 'R.2026.114', 'ENT/2026/00123', '55231'])(
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

test.each([
  ...['12345678Z', '12345678-Z', 'X1234567L', 'OR-600111222', 'OR600111222', '447911123456', 'OR-1234BCD'],
  ...['1234-BCD-1', 'M-1234-AB', 'VSS-ZZZ-1-KZ-BR-123456', 'ES9121000418450200051332', 'ana-4', 'eva12'],
  ...['li-88', 'jmg-1980', 'p-e-p-e-1234', '1980-05-05', '2004-05-05', '19800505', '192.168.1.1', '55231b'],
])('leaves out the reference %s, whatever else is given', (ref) => {
  expect(subjectOf(ref)).toBe('Cliente problema: situación sin resolver')
})
