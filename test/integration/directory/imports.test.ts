import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { directoryOperations as operations } from '../../../functions/directory/operations.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  handler = await bundledHandler('functions/directory/http.ts')
  await send(handler, operations.putBrand, {
    ...{ params: { brandId: 'seat' }, claims: claimsOf.staff },
    body: operations.putBrand.example,
  })
})
afterAll(() => table.stop())

const load = (csv: string, more: object = {}) =>
  send(handler, operations.importDealers, { body: { csv, ...more }, claims: claimsOf.staff })
const rows = (more: object) => ({ created: 0, replaced: 0, unchanged: 0, refused: 0, ...more })
const read = (dealerId: string) =>
  send(handler, operations.getDealer, { params: { dealerId }, claims: claimsOf.staff })
const items = async () =>
  (await table.client.send(new ScanCommand({ TableName: table.tableName }))).Items ?? []

const file = `dealerId;name;brands;workingHours;acknowledgeWithinHours;rewardsLoyalty;recipientsLevel1;recipientsLevel2
one;Uno;seat;mon-fri 09:00-14:00 16:00-19:30, sat 09:00-13:30;4,5;VERDADERO;a@example.com b@example.com;c@example.com
two;Dos;seat;;;;a@example.com;
`

describe('an import of dealers', () => {
  it('changes nothing in a dry run, then creates, and the same file again changes nothing', async () => {
    const before = await items()
    const report = { rows: rows({ read: 2, created: 2 }), errors: [] }
    expect(await load(file, { dryRun: true })).toMatchObject({
      status: 200,
      body: { dryRun: true, ...report },
    })
    expect(await items()).toEqual(before)
    expect(await load(file)).toMatchObject({ status: 200, body: { dryRun: false, ...report } })
    expect((await read('one')).body).toMatchObject({
      name: 'Uno',
      acknowledgeWithinHours: 4.5,
      rewardsLoyalty: true,
      workingHours: {
        fri: [
          ['09:00', '14:00'],
          ['16:00', '19:30'],
        ],
        sat: [['09:00', '13:30']],
      },
      alertRecipients: [
        { email: 'a@example.com', level: 1 },
        { level: 1 },
        { email: 'c@example.com', level: 2 },
      ],
    })
    const stored = await items()
    expect((await load(file)).body).toMatchObject({ rows: rows({ read: 2, unchanged: 2 }) })
    expect(await items()).toEqual(stored)
  })

  it('leaves settings without a column as they are, and tells recipients of a change', async () => {
    const example = { ...operations.putDealer.example, endsAt: '2099-01-01' }
    await send(handler, operations.putDealer, {
      ...{ params: { dealerId: 'kept' }, claims: claimsOf.staff, body: example },
    })
    const changed = await load('dealerId,recipientsLevel1\nkept,nueva@example.com\n')
    expect(changed.body).toMatchObject({ rows: rows({ read: 1, replaced: 1 }) })
    const { alertRecipients, ...others } = example
    expect((await read('kept')).body).toMatchObject(others)
    const addresses = z
      .parse(
        z.object({ alertRecipients: z.array(z.object({ email: z.string() })) }),
        (await read('kept')).body,
      )
      .alertRecipients.map(({ email }) => email)
    expect(addresses).toEqual([alertRecipients[1]?.email, 'nueva@example.com'])
    const mails = (await items()).filter(({ pk }) => String(pk).startsWith('MAIL#'))
    expect(JSON.stringify(mails)).toContain('nueva@example.com')
    expect(JSON.stringify(mails)).toContain('posventa@example.com')
  })

  it('refuses a row after which nobody would get alerts, and does not count one with missing cells as the first', async () => {
    const csv = 'dealerId,recipientsLevel1,recipientsLevel2\none,,\ntwo,x@example.com\ntwo,x@example.com,\n'
    const { body } = await load(csv)
    expect(body).toMatchObject({ rows: rows({ read: 3, replaced: 1, refused: 2 }) })
    const { errors } = z.parse(operations.importDealers.responses[200], body)
    expect(errors.map(({ code, examples }) => `${code} ${examples[0]?.line}`).toSorted()).toEqual([
      'nobody-left 2',
      'wrong-cell-count 3',
    ])
    expect((await read('one')).body).toMatchObject({ alertRecipients: [{}, {}, {}] })
  })

  it('refuses single rows with every mistake, without values, and puts the others', async () => {
    const csv = `dealerId,name,brands,workingHours,region,recipientsLevel1
good,Bueno,seat,,,x@example.com
good,Otro,seat,,,x@example.com
bad,Malo,seat nobody,mon 09:00-14:00 13:00-15:00,ES-ZZ,secret@
no id,Malo,seat,,,
hours,Malo,nobody,secret,,x@example.com
short,Malo
,Malo,seat,,,
`
    const { body } = await load(csv)
    expect(body).toMatchObject({ rows: rows({ read: 7, created: 1, refused: 6 }) })
    const { errors } = z.parse(operations.importDealers.responses[200], body)
    const told = errors.flatMap(({ code, examples }) =>
      examples.map(({ line, column }) => `${line} ${column} ${code}`),
    )
    expect(told.toSorted()).toEqual([
      '3 dealerId repeated-dealer',
      '4 brands unknown-brand',
      '4 recipientsLevel1 wrong-format',
      '4 region not-a-choice',
      '4 workingHours overlapping-hours',
      '5 dealerId wrong-format',
      '6 brands unknown-brand',
      '6 workingHours wrong-format',
      '7 null wrong-cell-count',
      '8 dealerId wrong-format',
    ])
    expect(JSON.stringify(body)).not.toMatch(/secret|Malo|nobody|ES-ZZ/)
  })

  it('takes at most 500 rows', async () => {
    const of = (count: number) => `dealerId\n${Array.from({ length: count }, (_, at) => `d${at}`).join('\n')}`
    expect(await load(of(501))).toMatchObject({ status: 422, body: { errors: [{ code: 'too-many-rows' }] } })
    const { body } = await load(of(500), { dryRun: true })
    const { rows: counted, errors } = z.parse(operations.importDealers.responses[200], body)
    expect(counted).toMatchObject({ read: 500, refused: 500 })
    // Each lacks its name, its brands and its recipients.
    expect(errors[0]?.examples[0]?.detail).toContain('A new dealer needs this')
    expect(errors).toMatchObject([{ code: 'missing', count: 1500 }])
    expect(errors[0]?.examples).toHaveLength(100)
  })
})
