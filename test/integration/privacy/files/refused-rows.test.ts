import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refusedKeys } from '../../../../functions/surveys/importing/import-files.ts'
import type { SurveyFile } from '../../../../functions/directory/brand-surveys/survey-file.ts'
import { exampleCall, exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { putWaiting } from '../../../support/privacy/waiting.ts'
import { Killed } from '../../../support/running/killed-table.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'
import { importWorld, portalSurvey } from '../../../support/surveys/imports.ts'
import { portalColumns } from '../../../support/surveys/survey-files.ts'

const { dealerId } = exampleDealer
const minuteMs = 60_000
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const customerRef = 'REF-ROWS'
const customer = {
  ...{ ref: customerRef, name: 'Canaria Fila' },
  ...{ phone: '600 300 499', email: 'fila@canary.example' },
}
let table: TestTable
let erasing: ReturnType<typeof erasingOn>
let surveys: ReturnType<typeof importWorld>

beforeAll(async () => (table = await withTable()))
beforeEach(async () => {
  await table.stop()
  table = await withTable()
  erasing = erasingOn(table)
  surveys = importWorld(table, exampleDealer)
  erasing.state.bucket = surveys.ports.files
  erasing.state.now = new Date('2026-12-02T10:00:00Z')
  const visit = { ...exampleCall.visit, ref: 'OR-CANARIA', vehicle: { plate: '7788 CNR' } }
  await erasing.takeCall(dealerId, 'ROWS-1', customer, { ...exampleCall, visit })
})
afterAll(() => table.stop())

/** A row that is refused because of its mark, and says more of its customer in a column of its own. */
const row = (
  number: number,
  { visitRef = '', plate = '', more = '', mark = '11', code = '04711', date = '12/11/2026 10:00' } = {},
) =>
  [...[`R-${number}`, code, date, visitRef, plate, plate && '12/10/2026'], ...['Sí', mark, '7', more]].join(
    ';',
  )
const others = Array.from({ length: 5 }, (_, at) =>
  row(100 + at, { visitRef: `OR-OTRA-${at}`, more: 'Otro' }),
)
const fileOf = (...rows: readonly string[]) => [portalColumns.join(';'), ...rows, ''].join('\r\n')
const theirs = [
  row(1, { visitRef: 'OR-CANARIA', more: 'Canaria uno' }),
  row(2, { plate: '7788-cnr', more: 'Canaria dos' }),
  row(3, { visitRef: 'OR-9', more: '+34 600300499' }),
  row(4, { visitRef: 'OR-10', more: 'FILA@canary.example' }),
  row(5, { visitRef: 'or canaria', more: 'Canaria cinco' }),
  row(6, { visitRef: 'OR-CANARIA', more: 'Canaria seis', code: '99999' }),
  row(7, { visitRef: 'OR-CANARIA', more: 'Canaria siete', date: 'ayer' }),
]
/** Row 5 has nothing that can be a key as it is written: the file gives back of it what names nobody. */
const isNamed = /CANARIA|7788|600300499|Canaria|canary/iu

const order = async () => {
  const { planId } = await erasing.plan({ dealerId, customerRef })
  return erasing.order({ dealerId, customerRef, planId }, { identityCheck: 'document' }, by)
}
const everything = () => JSON.stringify([...surveys.files].map(([key, content]) => [key, content.toString()]))
const settle = async () => {
  await erasing.due()
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * minuteMs)
  await erasing.due()
}
const monthAfter = (at: Date) => new Date(at.getTime() + 31 * 86_400_000)
const back = (importId: string) => surveys.files.get(refusedKeys(importId).whole)?.toString() ?? ''

test('an erasure takes the customer’s rows out of files of refused rows, in any spelling, and no others', async () => {
  const done = await surveys.take(fileOf(...theirs, ...others))
  expect(done).toMatchObject({ refusedParts: 1, rows: { refused: 12 } })
  expect(back(done.importId)).toMatch(isNamed)
  await order()
  await settle()
  expect(everything()).not.toMatch(isNamed)
  const given = back(done.importId)
  expect(given.split('\r\n')).toHaveLength(others.length + 3)
  for (const other of others) expect(given).toContain(other)
  const after = (await surveys.imports.get(done.importId)) ?? expect.fail()
  expect(after).toMatchObject({ rows: { refused: 12 }, removing: false })
  expect(after.codes).toMatchObject({ erased: 6, 'unknown-dealer': 0, 'not-a-date': 0 })
  const examples = await surveys.imports.examples(done.importId)
  expect(examples.flatMap(({ examples: some }) => some.map((one) => one.row))).toEqual(
    expect.not.arrayContaining([1, 2, 3, 4, 6, 7]),
  )
  expect(JSON.stringify(examples)).not.toMatch(isNamed)
})

const columns = portalSurvey.surveyFile?.columns ?? expect.fail()
/** Takes files as the brand's mapping says with other columns. */
const mapWith = (changed: Partial<SurveyFile['columns']>) => {
  const file = portalSurvey.surveyFile ?? expect.fail()
  const surveyFile = { ...file, columns: { ...columns, ...changed } }
  surveys.settings.survey = { ...portalSurvey, surveyFile }
}
const told = async (importId: string) =>
  `${everything()}${JSON.stringify(await surveys.imports.examples(importId))}`
const customerColumn = 'Observaciones'
const questionsWith = (column: string) => ({ questions: { ...columns.questions, Q1: column } })

test.each([
  ['an id and the customer', { responseId: customerColumn, customerRef: customerColumn }],
  ['an id', { responseId: customerColumn }],
  ['a mark and the customer', { ...questionsWith(customerColumn), customerRef: customerColumn }],
  ['a mark', questionsWith(customerColumn)],
  ['a mark and the plate', questionsWith('Matrícula')],
  ['the dealer', { dealer: customerColumn }],
  ['the dealer and the customer', { dealer: customerColumn, customerRef: customerColumn }],
  ['the time', { answeredAt: customerColumn }],
  ['the time and the customer', { answeredAt: customerColumn, customerRef: customerColumn }],
])('a row goes whose mapping has the column that leads to the customer for %s', async (_, mistake) => {
  mapWith(mistake)
  const one = row(1, { visitRef: 'OR-9', plate: '7788CNR', more: customerRef })
  const two = row(2, { visitRef: 'OR-10', more: customerRef })
  const isTheirs = /REF-ROWS|7788/
  const stay = others.map((other) => other.replace(';7;', ';77;'))
  const done = await surveys.take(fileOf(one, two, ...stay))
  expect(await told(done.importId)).toMatch(isTheirs)
  await order()
  await settle()
  expect(await told(done.importId)).not.toMatch(isTheirs)
  expect(back(done.importId)).toContain('OR-OTRA-4')
})

test('of an anonymous row nothing is held that its customer is known by, not even as its id', async () => {
  mapWith({ customerRef: customerColumn })
  const anonymous = (id: string) =>
    row(1, { visitRef: 'OR-9', plate: '7788CNR', more: customerRef })
      .replace('Sí', 'No')
      .replace('R-1;', `${id};`)
  const done = await surveys.take(fileOf(anonymous('7788-CNR'), anonymous('REF-ROWS'), anonymous('Ana Ros')))
  expect(done.codes).toMatchObject({ 'not-an-id': 3 })
  expect(await told(done.importId)).not.toMatch(/7788|REF-ROWS|Ana Ros|OR-9/)
})

test('a row with the id of one of the customer’s survey responses goes, too, though nothing else in it leads to them', async () => {
  await putWaiting(table, 'R-50', { customerRef })
  const done = await surveys.take(fileOf(row(50, { visitRef: 'OR-CANRAIA', more: 'Canaria' }), ...others))
  expect(back(done.importId)).toMatch(isNamed)
  await order()
  await settle()
  expect(everything()).not.toMatch(isNamed)
  expect(back(done.importId)).toContain('OR-OTRA-4')
})

test('rows about another dealer’s customer with the same reference stay', async () => {
  const done = await surveys.take(fileOf(row(1, { visitRef: 'OR-CANARIA' }), ...others))
  const part = refusedKeys(done.importId).part(1)
  const content = surveys.files.get(part)?.toString() ?? ''
  surveys.files.set(part, Buffer.from(content.replaceAll(`"dealerId":"${dealerId}"`, '"dealerId":"otro"')))
  await order()
  await settle()
  expect(back(done.importId)).toContain('OR-CANARIA')
})

test('a row in which nothing leads to its customer is given back without what could name them', async () => {
  const nobody = [row(1, { more: 'Canaria Fila' }), row(2, { visitRef: 'pedido de Canaria/1' })]
  const done = await surveys.take(fileOf(...nobody, `"sin cerrar;Canaria Fila`))
  expect(done.rows).toMatchObject({ refused: 3 })
  const { importId } = done
  expect(back(importId)).toContain('R-1;04711')
  const kept = [...surveys.files].filter(([key]) => key.includes(importId) && key.startsWith('refused'))
  expect(kept.map(String).join()).not.toMatch(isNamed)
})

test('what a run that reads a file writes while the erasure is under way is taken out by its second pass', async () => {
  const importId = await surveys.begin(fileOf(...others, ...theirs, ...others))
  await surveys.run(importId, {}, { pageRows: 5, maxRows: 5 })
  await order()
  await erasing.due()
  await surveys.finish(importId, { pageRows: 5 })
  expect(back(importId)).toMatch(isNamed)
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * minuteMs)
  await erasing.due()
  expect(everything().replace(/"imports.*?"\]/u, '')).not.toMatch(isNamed)
  expect(await surveys.imports.get(importId)).toMatchObject({ state: 'done', codes: { erased: 6 } })
})

test('a run that is reading when rows are taken out has to begin its page again, and keeps none', async () => {
  const importId = await surveys.begin(fileOf(...theirs, ...others))
  await surveys.run(importId, {}, { pageRows: 7, maxRows: 7 })
  const { erasureId } = await order()
  const { joinRefused } = surveys.ports
  let isErased = false
  await surveys.run(importId, {
    joinRefused: async (...of: Parameters<typeof joinRefused>) => {
      await joinRefused(...of)
      if (isErased) return
      isErased = true
      await erasing.run(dealerId, erasureId)
    },
  })
  surveys.now.at = new Date(surveys.now.at.getTime() + 61_000)
  await surveys.finish(importId)
  expect(everything()).not.toMatch(isNamed)
})

test('killed before any of its requests, each row is out of each file at the end, and counted once', async () => {
  for (let killAt = 1; ; killAt += 1) {
    const done = await surveys.take(fileOf(...theirs, ...others))
    const { removeRefused } = erasing
    const one = await order()
    const killed = await erasing
      .upTo(killAt)
      .removeRefused(one)
      .then(
        () => false,
        (fault: unknown) => {
          if (fault instanceof Killed) return true
          throw fault
        },
      )
    await removeRefused(one)
    expect(everything()).not.toMatch(isNamed)
    expect(await surveys.imports.get(done.importId)).toMatchObject({ removing: false, codes: { erased: 6 } })
    // The next one can be ordered once this one is through.
    await erasing.erasures.replace(one, { ...one, state: 'destroyed' })
    for (const key of surveys.files.keys()) surveys.files.delete(key)
    if (!killed) break
    expect(killAt).toBeLessThan(40)
    // The files of a month ago are not looked at any more.
    erasing.state.now = monthAfter(erasing.state.now)
    surveys.now.at = monthAfter(surveys.now.at)
  }
})

test('an erasure that is cut off goes on with the files of refused rows where it was', async () => {
  const made: string[] = []
  for (let count = 0; count < 25; count += 1) made.push((await surveys.take(fileOf(...theirs))).importId)
  const { erasureId } = await order()
  const read: string[] = []
  const { readWhole } = surveys.ports.files
  const isCut = () => new Set(read).size === 15
  erasing.state.bucket = {
    ...surveys.ports.files,
    readWhole: async (key) => {
      if (isCut()) throw new Killed()
      const [importId] = made.filter((id) => key.includes(`/${id}/`))
      if (importId !== undefined) read.push(importId)
      return readWhole(key)
    },
  }
  await expect(erasing.run(dealerId, erasureId)).rejects.toBeInstanceOf(Killed)
  const before = new Set(read)
  read.length = 0
  const counted: string[] = []
  erasing.state.bucket = {
    ...surveys.ports.files,
    readWhole: async (key) => {
      counted.push(...made.filter((id) => key.includes(`/${id}/`)))
      return readWhole(key)
    },
  }
  await erasing.run(dealerId, erasureId)
  // Of the first ten nothing is read again in this pass; of all of them nothing is left.
  const again = [...before].filter((id) => counted.includes(id))
  expect([before.size, again.length <= 5, new Set([...before, ...counted]).size]).toEqual([15, true, 25])
  expect(everything().replaceAll(/"imports.*?"\]/gu, '')).not.toMatch(isNamed)
}, 120_000)

test('a file that comes after an erasure gives no row back that has the number of whoever was erased', async () => {
  await order()
  await settle()
  const after = row(3, { visitRef: 'OR-NUEVA', more: 'Canaria: 600-300-499' })
  const ofNobody = row(30, { visitRef: 'OR-NUEVA', more: '600 30 04 99', code: '99999', mark: '9' })
  const done = await surveys.take(fileOf(after, ofNobody, ...others))
  expect(done).toMatchObject({ codes: { erased: 2, 'not-on-scale': 5 }, rows: { refused: 7 } })
  expect(back(done.importId)).not.toMatch(/Canaria|NUEVA/)
  expect(back(done.importId)).toContain('OR-OTRA-4')
  expect(JSON.stringify(await surveys.imports.examples(done.importId))).not.toMatch(/Canaria|NUEVA|R-3/)
})

test('refused rows from before they could be told apart are deleted whole', async () => {
  const done = await surveys.take(fileOf(...theirs, ...others))
  const { part, whole } = refusedKeys(done.importId)
  surveys.files.set(part(1), Buffer.from(theirs.join('\r\n')))
  await order()
  await settle()
  expect([...surveys.files.keys()]).toEqual(expect.not.arrayContaining([part(1), whole]))
  expect(await surveys.imports.get(done.importId)).toMatchObject({ refusedParts: 0 })
})
