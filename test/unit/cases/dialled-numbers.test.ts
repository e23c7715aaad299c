import { expect, test } from 'vitest'
import { dialledNumbers } from '../../../functions/cases/customer/dialled-numbers.ts'

test.each([
  '600 123 456',
  '+34 600-123-456',
  '0034600123456',
  '34 600 12 34 56',
  '(+34) 600.123.456',
  '６００１２３４５６',
  '600123456 ext. 12',
  '912 345 678 / 600 123 456',
  '912345678600123456',
  '91 234 5678 600 123456',
])('%s may be the number of E.164', (given) => {
  expect(dialledNumbers(given, 'ES')).toContain('+34600123456')
})

test('a number of another country keeps its prefix, with and without the zero that is dialled within it', () => {
  expect(dialledNumbers('+44 (0)20 7946 0958', 'ES')).toContain('+442079460958')
  expect(dialledNumbers('020 7946 0958', 'GB')).toContain('+442079460958')
  expect(dialledNumbers('06 698 1234', 'IT')).toContain('+39066981234')
})

test('what is no number is none', () => {
  for (const given of [undefined, '', 'ext. 12', '12345', '1'.repeat(40)])
    expect(dialledNumbers(given, 'ES').filter((number) => number.length < 8 || number.length > 16)).toEqual(
      [],
    )
  expect(dialledNumbers('ext. 12', 'ES')).toEqual([])
})
