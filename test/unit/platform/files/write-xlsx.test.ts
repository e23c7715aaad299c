import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Cell, Column, RowBatches, Sheet } from '../../../../functions/platform/files/sheet.ts'
import { zoneOffset } from '../../../../functions/platform/calendar/local-time.ts'
import { writeXlsx } from '../../../../functions/platform/files/xlsx/write-xlsx.ts'
import { readXlsx } from '../../../support/files/read-xlsx.ts'
import { hostileTexts } from '../../../support/files/hostile-texts.ts'

const columns: Column[] = [
  { header: 'Nombre', kind: 'text', width: 20 },
  { header: 'Teléfono', kind: 'code', width: 16 },
  { header: 'Horas', kind: 'number', width: 8 },
  { header: 'Abierto', kind: 'local', width: 16 },
  { header: 'Abierto (UTC)', kind: 'utc', width: 16 },
  { header: 'Visita', kind: 'day', width: 12 },
]
const sheet: Sheet = {
  name: 'Problemas',
  columns,
  offset: (instant) => zoneOffset(instant, 'Europe/Madrid'),
}

async function* batchesOf(...batches: Cell[][][]): RowBatches {
  yield* batches
}

const write = async (batches: RowBatches, limits?: { rows: number; bytes: number }) =>
  Buffer.concat(await Array.fromAsync(writeXlsx(sheet, batches, limits)))

const textRow = (text: string): Cell[] => [text, null, null, null, null, null]
const at = (time: string) => Date.parse(time)
const serial = (wall: string) => at(`${wall}Z`) / 86_400_000 + 25_569

test('a strict reader opens the hostile values as the text they are', async () => {
  const [read] = await readXlsx(await write(batchesOf(hostileTexts.map(({ given }) => textRow(given)))))
  expect(read?.rows.slice(1).map(([text]) => text)).toEqual(hostileTexts.map(({ held }) => held))
})

test('each kind of column has its own type and format', async () => {
  const opened = at('2026-11-20T10:02:40Z')
  const row = ['Lucía', '0034600111222', 1.25, opened, opened, '2026-11-17']
  const [read] = await readXlsx(await write(batchesOf([row])))
  expect(read?.rows).toEqual([
    columns.map(({ header }) => header),
    [
      'Lucía',
      '0034600111222',
      { number: 1.25, format: '0.##' },
      { number: serial('2026-11-20T11:02:40'), format: 'dd/mm/yyyy\\ hh:mm' },
      { number: serial('2026-11-20T10:02:40'), format: 'dd/mm/yyyy\\ hh:mm' },
      { number: serial('2026-11-17T00:00:00'), format: 'dd/mm/yyyy' },
    ],
  ])
  expect(read?.filter).toBe('A1:F2')
})

test('local times are right on both sides of both changes of the clocks', async () => {
  const instants = [
    '2026-03-29T00:59:59Z',
    '2026-03-29T01:00:00Z',
    '2026-10-25T00:59:59Z',
    '2026-10-25T01:00:00Z',
  ]
  const rows = instants.map((instant) => [null, null, null, at(instant), at(instant), null])
  const [read] = await readXlsx(await write(batchesOf(rows)))
  const local = read?.rows.slice(1).map((row) => (typeof row[3] === 'object' ? row[3]?.number : null))
  expect(local).toEqual(
    ['2026-03-29T01:59:59', '2026-03-29T03:00:00', '2026-10-25T02:59:59', '2026-10-25T02:00:00'].map(serial),
  )
})

test('a day that spreadsheets do not count is text', async () => {
  const [read] = await readXlsx(await write(batchesOf([[null, null, null, null, null, '1899-12-31']])))
  expect(read?.rows[1]?.[5]).toBe('1899-12-31')
})

test('rows beyond a sheet go to the next, with the header again', async () => {
  const rows = Array.from({ length: 7 }, (_, n) => textRow(`fila ${n}`))
  const read = await readXlsx(
    await write(batchesOf(rows.slice(0, 2), [], rows.slice(2)), { rows: 3, bytes: 1e9 }),
  )
  expect(read.map(({ name, rows: { length } }) => [name, length])).toEqual([
    ['Problemas', 4],
    ['Problemas 2', 4],
    ['Problemas 3', 2],
  ])
  const bySize = await readXlsx(
    await write(batchesOf(rows.slice(0, 1), rows.slice(1)), { rows: 1e6, bytes: 10 }),
  )
  expect(bySize.length).toBeGreaterThan(1)
})

test('as many rows as a sheet takes need no second one', async () => {
  const rows = Array.from({ length: 3 }, (_, n) => textRow(`fila ${n}`))
  expect(await readXlsx(await write(batchesOf(rows), { rows: 3, bytes: 1e9 }))).toHaveLength(1)
})

test('a file without rows has its header', async () => {
  const read = await readXlsx(await write(batchesOf()))
  expect(read.map(({ rows }) => rows.length)).toEqual([1])
})

test('what fails while rows are read fails the file', async () => {
  async function* failing(): RowBatches {
    yield [textRow('una')]
    throw new Error('the table is gone')
  }
  await expect(write(failing())).rejects.toThrow('the table is gone')
})

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

test.runIf(office)('LibreOffice opens the hostile values as text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  try {
    const file = join(folder, 'problemas.xlsx')
    writeFileSync(file, await write(batchesOf(hostileTexts.map(({ given }) => textRow(given)))))
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
    const done = spawnSync(office ?? '', ['--headless', '--convert-to', filter, '--outdir', folder, file])
    expect(done.status).toBe(0)
    const csv = readFileSync(join(folder, 'problemas.csv'), 'utf8')
    for (const { held } of hostileTexts.filter(({ held: text }) => !/["\n\t]/.test(text)))
      expect(csv).toContain(held)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
