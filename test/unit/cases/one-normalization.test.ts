import fc from 'fast-check'
import { getCountryCallingCode, type CountryCode, getExampleNumber } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, test } from 'vitest'
import { readList } from '../../../console/views/exclusions/read-list.ts'
import { dialledNumbers } from '../../../functions/cases/customer/dialled-numbers.ts'
import { comparableNumbers } from '../../../functions/cases/customer/number-hash.ts'
import { findPhones } from '../../../functions/cases/phone/find-phone.ts'
import { personKeys } from '../../../functions/privacy/finding/person-key.ts'

const countries = [
  'ES',
  'PT',
  'FR',
  'IT',
  'DE',
  'GB',
  'AT',
  'CH',
  'BE',
  'NL',
  'PL',
  'RO',
  'MA',
  'CO',
  'MX',
  'CI',
]

const calls = fc.constantFrom(...countries).chain((country) => {
  const national = String(getExampleNumber(country as CountryCode, examples)?.nationalNumber)
  const code = String(getCountryCallingCode(country as CountryCode))
  return fc
    .record({
      prefix: fc.constantFrom('+', '00', '+ ', '(+', '00 ', '+00', 'tel:+', '＋'),
      // Italy and Côte d'Ivoire dial their zeros from everywhere.
      trunk: fc.constantFrom('', ...(['IT', 'CI'].includes(country) ? [] : ['(0)', '0', ' 0', ' (0) '])),
      between: fc.array(fc.constantFrom('', '', ' ', '-', '.'), { minLength: 15, maxLength: 15 }),
      after: fc.constantFrom('', ' ext. 12', ' '),
      wide: fc.boolean(),
    })
    .map(({ prefix, trunk, between, after, wide }) => {
      const [close, digits] = [
        prefix.startsWith('(') ? ')' : '',
        [...national].map((digit, at) => digit + (between[at] ?? '')).join(''),
      ]
      const written = `${prefix}${code}${close}${trunk}${trunk === '' ? ' ' : ''}${digits}${after}`
      const inWide = written.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
      return { e164: `+${code}${national}`, written: wide ? inWide : written }
    })
})

test('an international number is the same in every spelling: found, listed, not called', () => {
  fc.assert(
    fc.property(calls, ({ e164, written }) => {
      expect(dialledNumbers(written, 'ES'), written).toContain(e164)
      expect(comparableNumbers(written), written).toEqual(comparableNumbers(e164))
      expect(findPhones(written, 'ES'), written).toEqual([e164])
      // A file of numbers has nothing but numbers.
      if (!/\p{L}/u.test(written)) expect(readList(written).numbers, written).toEqual([e164])
      expect(personKeys('phone', written, 'ES')).toEqual(personKeys('phone', e164, 'ES'))
    }),
    { numRuns: 2000 },
  )
})
