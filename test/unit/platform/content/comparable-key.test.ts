import { expect, test } from 'vitest'
import { comparableKey } from '../../../../functions/platform/content/comparable-key.ts'

test('plates and references are compared by their letters and digits, and nothing that means something is taken away', () => {
  const spellings = ['1234-kbc', ' 1234 KBC', '１２３４ＫＢＣ', '1234.kbc']
  expect(spellings.map(comparableKey)).toEqual(spellings.map(() => '1234KBC'))
  expect(comparableKey('R-1234-BBB')).toBe('R1234BBB')
  expect(comparableKey('e\u0301-7')).toBe(comparableKey('é7'))
  expect([comparableKey(' - '), comparableKey(undefined)]).toEqual(['', ''])
})
