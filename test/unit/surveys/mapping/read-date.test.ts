import { expect, test } from 'vitest'
import { answeredAtOf, readDate } from '../../../../functions/surveys/mapping/read-date.ts'

test.each([
  ['DD/MM/YYYY', '1/2/2026', '2026-02-01'],
  ['DD/MM/YYYY', '01/02/2026 9:05', '2026-02-01T08:05:00Z'],
  ['DD/MM/YYYY HH:mm', '01/07/2026 09:05:10', '2026-07-01T07:05:10Z'],
  ['MM/DD/YYYY', '02/01/2026', '2026-02-01'],
  ['DD.MM.YYYY', '01.02.2026', '2026-02-01'],
  ['DD-MM-YYYY', '01-02-2026', '2026-02-01'],
  ['YYYY-MM-DD HH:mm:ss', '2026-02-01 10:02:40', '2026-02-01T09:02:40Z'],
  ['DD/MM/YYYY', '2026-02-01T10:02:40', '2026-02-01T09:02:40Z'],
  ['ISO-8601', '2026-02-01T10:02:40-03:00', '2026-02-01T13:02:40Z'],
  ['DD/MM/YYYY', '01/02/26', undefined],
  ['DD/MM/YY', '05/11/26 09:05', '2026-11-05T08:05:00Z'],
  ['DD-MM-YY', '5-11-26', '2026-11-05'],
  ['DD.MM.YY', '05.11.26', '2026-11-05'],
  ['MM/DD/YY', '11/05/26', '2026-11-05'],
  ['DD/MM/YY', '29/02/28', '2028-02-29'],
  ['DD/MM/YY', '29/02/26', undefined],
  ['DD/MM/YY', '05/11/2026', undefined],
  ['DD/MM/YYYY', '05/11/2026 9:05 PM', '2026-11-05T20:05:00Z'],
  ['DD/MM/YYYY HH:mm', '05/11/2026 9:05:10 p. m.', '2026-11-05T20:05:10Z'],
  ['DD/MM/YYYY', '05/11/2026 12:05 a.m.', '2026-11-04T23:05:00Z'],
  ['MM/DD/YY', '11/05/26 12:05pm', '2026-11-05T11:05:00Z'],
  ['DD/MM/YYYY', '05/11/2026 13:05 PM', undefined],
  ['DD/MM/YYYY', '05/11/2026 0:05 AM', undefined],
  ['DD/MM/YYYY', '05/11/2026 9:05 P', undefined],
  ['DD/MM/YYYY', '13/13/2026', undefined],
  ['DD/MM/YYYY', '01/02/2026 25:00', undefined],
  ['DD/MM/YYYY', '01/02/2026 a las 9', undefined],
] as const)('%s reads %s', (format, text, expected) => {
  const read = readDate(text, format)
  expect(read && answeredAtOf(read, 'Europe/Madrid')).toBe(expected)
})
