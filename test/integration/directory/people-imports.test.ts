import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Context } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { directoryOperations, peopleOperations } from '../../../functions/directory/operations.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, httpEvent, send } from '../../support/running/http-event.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { withUserPool } from '../../support/running/user-pool.ts'

let table: TestTable
let pool: Awaited<ReturnType<typeof withUserPool>>
let handler: HttpHandler

beforeAll(async () => {
  ;[table, pool] = await Promise.all([withTable(), withUserPool()])
  setFunctionEnvironment(table)
  const directory = await bundledHandler('functions/directory/http.ts')
  handler = await bundledHandler('functions/directory/http-people.ts')
  const put =
    (operation: typeof directoryOperations.putBrand | typeof directoryOperations.putDealer) =>
    (params: Record<string, string>, more: object = {}) =>
      send(directory, operation, {
        ...{ params, claims: claimsOf.staff, body: { ...operation.example, ...more } },
      })
  await put(directoryOperations.putBrand)({ brandId: 'seat' })
  const putDealer = put(directoryOperations.putDealer)
  await putDealer({ dealerId: 'gredos' })
  await putDealer({ dealerId: 'duero' })
  await putDealer({ dealerId: 'gone' }, { endsAt: '2020-01-01' })
})
afterAll(async () => {
  await table.stop()
  await pool.stop()
})
beforeEach(() => {
  pool.state.invited = []
})

const report = peopleOperations.importPeople.responses[200]
const load = async (csv: string, more: object = {}) => {
  const { status, body } = await send(handler, peopleOperations.importPeople, {
    body: { csv, ...more },
    claims: claimsOf.staff,
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return z.parse(report, body)
}
const rows = (more: object) => ({ invited: 0, added: 0, unchanged: 0, refused: 0, ...more })
const mistakesIn = ({ errors }: z.output<typeof report>) =>
  errors
    .flatMap(({ code, examples }) => examples.map(({ line, column }) => `${line} ${column} ${code}`))
    .toSorted()
const peopleOf = async (dealerId: string) => {
  const { body } = await send(handler, peopleOperations.listPeople, {
    params: { dealerId },
    claims: claimsOf.staff,
  })
  const { items } = z.parse(peopleOperations.listPeople.responses[200], body)
  return items
    .map(({ email, name, dealers }) => `${email} ${name} ${dealers.toSorted().join('+')}`)
    .toSorted()
}
const items = async () =>
  (await table.client.send(new ScanCommand({ TableName: table.tableName }))).Items ?? []

const file = `name;email;dealerId
Ana Prieto;ana@example.com;gredos
Ana Prieto;ANA@example.com;duero
Juan Paz;juan@example.com;gredos
`

it('changes nothing and invites nobody in a dry run, then invites each person once; again, nothing', async () => {
  const before = await items()
  const would = rows({ read: 3, invited: 2, added: 1 })
  expect(await load(file, { dryRun: true })).toEqual({ dryRun: true, rows: would, errors: [] })
  expect(await items()).toEqual(before)
  expect(pool.users.list()).toEqual([])
  expect(pool.state.invited).toEqual([])

  expect(await load(file)).toEqual({ dryRun: false, rows: would, errors: [] })
  expect(pool.state.invited.toSorted()).toEqual(['ana@example.com', 'juan@example.com'])
  expect(await peopleOf('gredos')).toEqual([
    'ana@example.com Ana Prieto duero+gredos',
    'juan@example.com Juan Paz gredos',
  ])
  const stored = await items()
  expect(JSON.stringify(stored.filter(({ pk }) => String(pk).startsWith('MAIL#')))).toContain('Juan Paz')

  for (const dryRun of [true, false])
    expect((await load(file, { dryRun })).rows).toEqual(rows({ read: 3, unchanged: 3 }))
  expect(pool.state.invited).toHaveLength(2)
  expect(await items()).toEqual(stored)
})

it('refuses single rows with every mistake, without values, alike in a dry run, and puts the others', async () => {
  const boss = pool.users.create('boss@example.com') ?? expect.fail()
  pool.users.change(boss, { groups: ['staff'] })
  const csv = `dealerId,email,name
gredos,eva@example.com,Eva Gil
gredos,Eva@example.com,Otra
nowhere,secret@,Secreto
gone,leo@example.com,
gone,eva@example.com,Eva Gil
no id,leo@example.com,Leo
gredos,boss@example.com,Boss
gredos,leo@example.com
`
  const mistakes = [
    '3 email repeated-person',
    '4 dealerId unknown-dealer',
    '4 email wrong-format',
    '5 dealerId dealer-left',
    '5 name missing',
    '6 dealerId dealer-left',
    '7 dealerId wrong-format',
    '8 email belongs-to-asortis',
    '9 null wrong-cell-count',
  ]
  for (const dryRun of [true, false]) {
    const told = await load(csv, { dryRun })
    expect(told.rows).toEqual(rows({ read: 8, invited: 1, refused: 7 }))
    expect(mistakesIn(told)).toEqual(mistakes)
    expect(JSON.stringify(told)).not.toMatch(/secret|nowhere|Eva|Leo|boss@|leo@/i)
  }
  expect(pool.state.invited).toEqual(['eva@example.com'])
  expect(pool.users.find('leo@example.com')).toBeUndefined()
  expect(pool.users.find('boss@example.com')?.groups).toEqual(['staff'])
})

it('counts the dealers of one person over the rows of a dry run, too', async () => {
  const csv = (count: number) =>
    `dealerId,email,name\n${Array.from({ length: count }, (_, at) => `gredos-${at},many@example.com,Many`).join('\n')}`
  const directory = await bundledHandler('functions/directory/http.ts')
  for (let at = 0; at < 51; at += 1)
    await send(directory, directoryOperations.putDealer, {
      params: { dealerId: `gredos-${at}` },
      ...{ claims: claimsOf.staff, body: directoryOperations.putDealer.example },
    })
  const told = await load(csv(51), { dryRun: true })
  expect(told.rows).toEqual(rows({ read: 51, invited: 1, added: 49, refused: 1 }))
  expect(mistakesIn(told)).toEqual(['52 email too-many-dealers'])
})

it('fails single rows while the pool does not answer, and the same file again finishes them', async () => {
  const csv = 'dealerId,email,name\ngredos,one@example.com,One\ngredos,two@example.com,Two\n'
  pool.state.actionsLeft = 5
  const first = await load(csv)
  expect(first.errors).toMatchObject([{ code: 'failed' }])
  pool.state.actionsLeft = Infinity
  await load(csv)
  expect((await load(csv)).rows).toEqual(rows({ read: 2, unchanged: 2 }))
  expect(pool.state.invited.toSorted()).toEqual(['one@example.com', 'two@example.com'])
})

it('leaves what there is no time for, and the same file again finishes it', async () => {
  const csv = 'dealerId,email,name\ngredos,late@example.com,Late\nduero,late@example.com,Late\n'
  const getRemainingTimeInMillis = () => (pool.state.invited.length > 0 ? 5_000 : 10_000)
  const { importPeople } = peopleOperations
  const { body = '' } = await handler(httpEvent(importPeople, { body: { csv }, claims: claimsOf.staff }), {
    awsRequestId: 'a-request',
    getRemainingTimeInMillis,
  } as unknown as Context)
  const told = z.parse(report, JSON.parse(body))
  expect(told.rows).toEqual(rows({ read: 2, invited: 1, refused: 1 }))
  expect(mistakesIn(told)).toEqual(['3 null not-done'])
  expect((await load(csv)).rows).toEqual(rows({ read: 2, added: 1, unchanged: 1 }))
  expect(pool.state.invited).toEqual(['late@example.com'])
})

it('takes at most 200 rows with every column, of staff alone', async () => {
  const of = (count: number) =>
    `dealerId,email,name\n${Array.from({ length: count }, (_, at) => `nowhere,p${at}@example.com,P`).join('\n')}`
  const refusal = async (csv: string, claims = claimsOf.staff) => {
    const { status, body } = await send(handler, peopleOperations.importPeople, { body: { csv }, claims })
    return { status, body }
  }
  expect(await refusal(of(201))).toMatchObject({ status: 422, body: { errors: [{ code: 'too-many-rows' }] } })
  expect(await refusal('email\na@example.com')).toMatchObject({
    status: 422,
    body: { errors: [{ code: 'missing-column' }, { code: 'missing-column' }] },
  })
  expect(await refusal(of(1), claimsOf.specialist)).toMatchObject({ status: 403 })
  expect((await load(of(200))).errors).toMatchObject([{ code: 'unknown-dealer', count: 200 }])
})
