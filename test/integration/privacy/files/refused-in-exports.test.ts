import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { exampleCall, exampleDealer } from '../../../support/calls/example-call.ts'
import { readZip } from '../../../support/files/read-zip.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { exportingOn } from '../../../support/privacy/exporting.ts'
import { putWaiting } from '../../../support/privacy/waiting.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'
import { importWorld } from '../../../support/surveys/imports.ts'
import { portalColumns } from '../../../support/surveys/survey-files.ts'

const { dealerId } = exampleDealer
const customerRef = 'REF-ROWS'
const customer = { ref: customerRef, name: 'Canaria Fila', phone: '600 300 499' }
let table: TestTable
let surveys: ReturnType<typeof importWorld>
let exporting: ReturnType<typeof exportingOn>

beforeAll(async () => {
  table = await withTable()
  surveys = importWorld(table, exampleDealer)
  // The keys of erasing's doubles: what leads to customers is under them.
  exporting = exportingOn(table, 'f')
  exporting.state.bucket = surveys.ports.files
  exporting.state.now = new Date('2026-12-02T10:00:00Z')
  const erasing = erasingOn(table)
  const visit = { ...exampleCall.visit, ref: 'OR-CANARIA', vehicle: { plate: '7788 CNR' } }
  await erasing.takeCall(dealerId, 'ROWS-1', customer, { ...exampleCall, visit })
  await putWaiting(table, 'R-50', { customerRef })
})
afterAll(() => table.stop())

/** A row that is refused because of its mark. */
const row = (number: number, { visitRef = '', plate = '', more = '', code = '04711' } = {}) =>
  [
    ...[`R-${number}`, code, '12/11/2026 10:00', visitRef, plate, plate && '12/10/2026'],
    ...['Sí', '11', '7', more],
  ].join(';')
const fileOf = (...rows: readonly string[]) => [portalColumns.join(';'), ...rows, ''].join('\r\n')
const rows = [
  row(1, { visitRef: 'OR-CANARIA', more: 'canary-visit' }),
  row(2, { plate: '7788-cnr', more: 'canary-plate' }),
  row(50, { visitRef: 'OR-CANRAIA', more: 'canary-of-the-response' }),
  row(3, { visitRef: 'OR-9', plate: '7788 CNR', more: 'canary-of-no-dealer', code: '99999' }),
  row(4, { visitRef: 'OR-CANARIA', more: 'perhaps-of-another-dealer', code: '99999' }),
  row(5, { visitRef: 'OR-OTRA', more: 'somebody-else' }),
  row(6, { visitRef: 'OR-OTRA', more: '700 300 499' }),
  row(7, { visitRef: 'OR-OTRA', more: '0034 600-300-499' }),
]
const theirs = [
  'canary-visit',
  'canary-plate',
  'canary-of-the-response',
  'canary-of-no-dealer',
  '600-300-499',
]

const data = z.object({
  items: z.array(z.looseObject({ kind: z.string(), data: z.record(z.string(), z.unknown()) })),
  elsewhere: z.array(z.object({ what: z.string(), words: z.string() })),
})
const filesOf = async (content: object = {}) => {
  const order = { identityCheck: 'document', ...content } as const
  const key = JSON.stringify(content)
  const exportId = await exporting.start({ dealerId, customerRef }, 'access', order, { by: 'g', key })
  await exporting.make(dealerId, exportId)
  const files = await readZip(exporting.fileOf(dealerId, exportId) ?? Buffer.alloc(0))
  exporting.state.now = new Date(exporting.state.now.getTime() + 1000)
  const json = files.get('datos.json')?.toString() ?? ''
  return { json, page: files.get('datos.html')?.toString() ?? '', ...z.parse(data, JSON.parse(json)) }
}

test('an access file has the customer’s refused rows, as JSON and on the page, each cell below its header', async () => {
  await surveys.take(fileOf(...rows))
  const { json, page, items, elsewhere } = await filesOf()
  for (const name of theirs) for (const text of [json, page]) expect(text, name).toContain(name)
  for (const text of [json, page]) expect(text).not.toMatch(/somebody-else|700 300 499|perhaps-of-another/)
  const found = items.filter(({ kind }) => kind === 'refused-row')
  expect(found).toHaveLength(5)
  expect(found[0]).toMatchObject({
    ...{ at: '2026-12-02T09:00:00.000Z', callId: null },
    data: {
      ...{ brand: 'seat', row: 1 },
      cells: [
        { column: 'Nº encuesta', text: 'R-1' },
        ...[{}, {}, { column: 'Nº orden', text: 'OR-CANARIA' }, {}, {}, {}],
        { column: 'Observaciones', text: 'canary-visit' },
        { column: 'Motivo', text: 'Satisfacción global: fuera de la escala' },
      ],
    },
  })
  expect(page).toContain('que se rechazaron por algún error</h3>')
  expect(page.match(/<dt>[a-z]\w*<\/dt>/g)).toBeNull()
  const words = elsewhere.find(({ what }) => what === 'refused-rows')?.words ?? ''
  expect(words).toContain('solo llevan una referencia')
  expect(page).toContain(words)
})

test('a file that is still being read has no header yet: its cells have the numbers of their columns', async () => {
  const importId = await surveys.begin(
    fileOf(row(7, { visitRef: 'OR-CANARIA', more: 'canary-early' }), row(8)),
  )
  await surveys.run(importId, {}, { pageRows: 1, maxRows: 1 })
  const { items } = await filesOf({ reference: '2' })
  const cells = items.flatMap(({ data }) => (Array.isArray(data['cells']) ? [data['cells']] : []))
  expect(cells[0]).toContainEqual({ column: '10', text: 'canary-early' })
})

test('a part of a reference has no rows that only the reference leads to', async () => {
  const { json } = await filesOf({ calls: ['ROWS-1'] })
  expect(json).toContain('canary-visit')
  expect(json).not.toContain('canary-of-the-response')
})

test('rows of files whose thirty days are over are not read any more', async () => {
  exporting.state.now = new Date('2027-01-03T10:00:00Z')
  const { items } = await filesOf({ reference: '3' })
  expect(items.filter(({ kind }) => kind === 'refused-row')).toEqual([])
})
