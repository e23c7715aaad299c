import { expect, test } from 'vitest'
import { zoneOffset } from '../../../../functions/platform/calendar/local-time.ts'
import { type CsvProfileName, csvProfiles } from '../../../../functions/platform/files/csv/csv-profile.ts'
import { writeCsv } from '../../../../functions/platform/files/csv/write-csv.ts'
import type { Cell, RowBatches, Sheet } from '../../../../functions/platform/files/sheet.ts'
import { hostileTexts } from '../../../support/files/hostile-texts.ts'
import { readCsv } from '../../../support/files/read-csv.ts'

const sheet: Sheet = {
  name: 'Problemas',
  columns: [
    { header: 'Nombre', kind: 'text', width: 20 },
    { header: 'Teléfono', kind: 'code', width: 16 },
    { header: 'Horas', kind: 'number', width: 8 },
    { header: 'Abierto', kind: 'local', width: 16 },
    { header: 'Abierto (UTC)', kind: 'utc', width: 16 },
    { header: 'Visita', kind: 'day', width: 12 },
    { header: 'Mes', kind: 'month', width: 12 },
  ],
  offset: (instant) => zoneOffset(instant, 'Europe/Madrid'),
}

const write = async (profile: CsvProfileName, ...batches: Cell[][][]) => {
  async function* rows(): RowBatches {
    yield* batches
  }
  return Buffer.concat(await Array.fromAsync(writeCsv(sheet, rows(), csvProfiles[profile]))).toString()
}
const textRow = (text: string): Cell[] => [text, null, null, null, null, null, null]
const at = (time: string) => Date.parse(time)

const opened = at('2026-11-20T10:02:40Z')
const row: Cell[] = ['Núñez; «León», "1"', '600111222', 1234.5, opened, opened, '2026-11-17', '2026-11']

test('excel-es has a byte-order mark, semicolons, decimal commas and CRLF, and no sep= line', async () => {
  expect(await write('excel-es', [row])).toBe(
    '\ufeffNombre;Teléfono;Horas;Abierto;Abierto (UTC);Visita;Mes\r\n' +
      `"Núñez; «León», ""1""";'600111222;1234,5;20/11/2026 11:02:40;20/11/2026 10:02:40;17/11/2026;11/2026\r\n`,
  )
})

test('rfc4180 has commas, decimal points and ISO 8601, with the offset of local times', async () => {
  expect(await write('rfc4180', [row])).toBe(
    'Nombre,Teléfono,Horas,Abierto,Abierto (UTC),Visita,Mes\r\n' +
      '"Núñez; «León», ""1""",600111222,1234.5,2026-11-20T11:02:40+01:00,2026-11-20T10:02:40Z,2026-11-17,2026-11\r\n',
  )
})

test('whatever looks like a formula gets an apostrophe in both profiles, and other text does not', async () => {
  const guarded = (text: string) => (/^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text)
  for (const [profile, separator] of [
    ['excel-es', ';'],
    ['rfc4180', ','],
  ] as const) {
    const short = hostileTexts.filter(({ given }) => given.length < 32_767)
    const csv = await write(profile, [...short.map(({ given }) => textRow(given)), textRow('\r=1')])
    const texts = readCsv(csv, separator).slice(1)
    expect(texts.map(([text]) => text)).toEqual([...short.map(({ held }) => guarded(held)), "'\r=1"])
  }
})

test('text is cut to what a cell holds for a spreadsheet, and never for a program', async () => {
  const long = 'z'.repeat(40_000)
  expect(readCsv(await write('excel-es', [textRow(long)]), ';')[1]?.[0]).toHaveLength(32_767)
  expect(readCsv(await write('rfc4180', [textRow(long)]), ',')[1]?.[0]).toBe(long)
})

test('codes that Excel would turn into numbers or dates stay text', async () => {
  const codes = ['0034 600 111 222', '00012', '1e5', '2026-01-02', '1/2', 'OR-55231', '1234KLM']
  const csv = await write(
    'excel-es',
    codes.map((code) => [null, code, null, null, null, null]),
  )
  const read = readCsv(csv, ';').slice(1)
  expect(read.map((cells) => cells[1])).toEqual([
    "'0034 600 111 222",
    "'00012",
    "'1e5",
    "'2026-01-02",
    "'1/2",
    'OR-55231',
    '1234KLM',
  ])
})

test('local times are right on both sides of both changes of the clocks', async () => {
  const instants = [
    '2026-03-29T00:59:59Z',
    '2026-03-29T01:00:00Z',
    '2026-10-25T00:59:59Z',
    '2026-10-25T01:00:00Z',
  ]
  const rows = instants.map((instant) => [null, null, null, at(instant), at(instant), null])
  const localIn = async (profile: CsvProfileName, separator: string) =>
    readCsv(await write(profile, rows), separator)
      .slice(1)
      .map((cells) => cells[3])
  expect(await localIn('rfc4180', ',')).toEqual([
    '2026-03-29T01:59:59+01:00',
    '2026-03-29T03:00:00+02:00',
    '2026-10-25T02:59:59+02:00',
    '2026-10-25T02:00:00+01:00',
  ])
  expect(await localIn('excel-es', ';')).toEqual([
    '29/03/2026 01:59:59',
    '29/03/2026 03:00:00',
    '25/10/2026 02:59:59',
    '25/10/2026 02:00:00',
  ])
})

test('a zone west of UTC with half hours shows its offset', async () => {
  const newfoundland = { ...sheet, offset: (instant: number) => zoneOffset(instant, 'America/St_Johns') }
  async function* rows(): RowBatches {
    yield [[null, null, null, opened, opened, null]]
  }
  const csv = Buffer.concat(await Array.fromAsync(writeCsv(newfoundland, rows(), csvProfiles.rfc4180)))
  expect(csv.toString()).toContain('2026-11-20T06:32:40-03:30')
})
