import fc from 'fast-check'
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min'
import { expect, test } from 'vitest'
import { findPhone } from '../../../functions/cases/phone/find-phone.ts'
import { readPhone, writePhone } from '../../../functions/cases/phone/phone.ts'
import { callingCodes, countries } from '../../../functions/directory/dealers/country.ts'

const found = (given: string, country = 'ES') => {
  const { dial, shown } = findPhone(given, country)
  return [dial, shown]
}

const mobile = ['tel:+34600111222', '600 111 222']

test.each([
  ['+34600111222'],
  ['600111222'],
  ['600 11 12 22'],
  ['600.111.222'],
  ['600-111-222'],
  ['0034 600 111 222'],
  ['00 34 600111222'],
  ['(+34) 600 111 222'],
  ['+34 (0) 600 111 222'],
  ['+ 34 600 111 222'],
  ['34 600 111 222'],
  ['６００１１１２２２'],
  ['＋３４ ６００ １１１ ２２２'],
  ['٦٠٠ ١١١ ٢٢٢'],
  ['\u202a+34 600 11 12 22\u202c'],
  ['600\u00a0111\u00a0222'],
  ['600 111 222 - 91 555 12 34'],
  ['600111222/915551234'],
  ['600 111 222 y 600 333 444'],
  ['600-111-222/333'],
  ['móvil: 600111222 (tardes)'],
  ['1º 600 111 222'],
  ['2026-11-20 600111222'],
])('finds a Spanish mobile number written as %s', (given) => {
  expect(found(given)).toEqual(mobile)
})

test.each([
  ['91 555 12 34', 'ES', 'tel:+34915551234', '915 551 234'],
  ['900 100 200 ext. 12', 'ES', 'tel:+34900100200;ext=12', '900 100 200 ext. 12'],
  ['600111222 x5', 'ES', 'tel:+34600111222;ext=5', '600 111 222 ext. 5'],
  ['+44 (0)20 7946 0958', 'ES', 'tel:+442079460958', '+44 20 7946 0958'],
  ['0044 (0)20 7946 0958', 'ES', 'tel:+442079460958', '+44 20 7946 0958'],
  ['+39 (0)6 1234 5678', 'ES', 'tel:+390612345678', '+39 06 1234 5678'],
  ['+351 912 345 678', 'ES', 'tel:+351912345678', '+351 912 345 678'],
  ['912 345 678', 'PT', 'tel:+351912345678', '912 345 678'],
  ['+34 600 111 222', 'PT', 'tel:+34600111222', '+34 600 11 12 22'],
  ['020 7946 0958', 'GB', 'tel:+442079460958', '020 7946 0958'],
  ['123456789', 'ES', 'tel:+34123456789', '123 456 789'],
])('finds %s in %s', (given, country, dial, shown) => {
  expect(found(given, country)).toEqual([dial, shown])
})

test.each([
  [''],
  ['6OO 111 222'],
  ['6OO 111 222 333'],
  ['6OO111222'],
  ['600 111 22l'],
  ['112'],
  ['1234'],
  ['600 11 12'],
  ['OR123456789'],
  ['12345678Z'],
  ['no tiene'],
  ['+'],
  ['0600111222'],
  ['1234567890123456789012345678901234567890'],
  ['x'.repeat(40)],
])('finds no number in "%s" and shows it as given', (given) => {
  expect(findPhone(given, 'ES')).toEqual({ given, dial: null, shown: given })
})

test('finds international numbers for a country without numbers of its own', () => {
  expect(found('+34 600 111 222', 'AQ')).toEqual(['tel:+34600111222', '+34 600 11 12 22'])
  expect(found('600 111 222', 'AQ')).toEqual([null, '600 111 222'])
})

test('a stored number is read back as it was found', () => {
  for (const given of ['+34600111222', '900 100 200 ext. 12', '+44 (0)20 7946 0958']) {
    const { dial, shown } = findPhone(given, 'ES')
    if (dial === null) throw new Error('There is a number')
    expect(readPhone(given, writePhone({ dial, shown }))).toEqual({ given, dial, shown })
  }
  expect(readPhone('600111222', undefined)).toEqual({ given: '600111222', dial: null, shown: '600111222' })
  expect(readPhone('', undefined)).toBeUndefined()
  expect(readPhone(undefined, undefined)).toBeUndefined()
})

test('only ever dials a valid tel: URI, whatever the input', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'0123456789+()-. /xXeo٣６\u202a'), maxLength: 40 }),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom('ES', 'GB', 'US', 'AQ'), (given, country) => {
      const phone = findPhone(given, country)
      expect(phone.given).toBe(given)
      if (phone.dial === null) expect(phone.shown).toBe(given)
      else expect(phone.dial).toMatch(/^tel:\+[1-9]\d{3,16}(;ext=\d{1,20})?$/)
    }),
    { numRuns: 1000 },
  )
})

test('the countries of a dealer are those of the library', () => {
  expect([...countries].toSorted()).toEqual(getCountries().toSorted())
  for (const country of getCountries()) expect(callingCodes.get(country)).toBe(getCountryCallingCode(country))
})
