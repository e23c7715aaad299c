import { expect, test } from 'vitest'
import { csvText } from '../../../console/elements/files/csv-text.ts'

test('a file for spreadsheets keeps what would be a formula as text, and numbers as numbers', () => {
  const table = { head: ['a', 'b,c'], rows: [['=1+1', -2.5, null, 'x;"y"']] }
  expect(csvText(table, 'en')).toBe('a,"b,c"\r\n\'=1+1,-2.5,,"x;""y"""\r\n')
  expect(csvText(table, 'es')).toBe('a;"b,c"\r\n\'=1+1;-2,5;;"x;""y"""\r\n')
})
