import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { platformErrors } from '../../../../functions/platform/errors/errors.ts'
import type { Caller } from '../../../../functions/platform/http/caller.ts'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { readZip } from '../../../support/files/read-zip.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { exportingOn } from '../../../support/privacy/exporting.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const minuteMs = 60_000
const customerRef = 'REF-FILE'
const of = { dealerId, customerRef }
const gema: Caller = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] }
const sam: Caller = { audience: 'staff', id: 'staff:sam' }
const identityCheck = 'document'
const notFound = { error: platformErrors.notFound }
const noOpening = { errors: [{ pointer: '/accessId', code: 'no-such-opening' }] }
let table: TestTable
let world: Awaited<ReturnType<typeof worldOn>>

/** A customer with two calls and another with one, both erased and blocked. */
const worldOn = async () => {
  const erasing = erasingOn(table)
  const exporting = exportingOn(table, 'f')
  const pass = (minutes: number) => {
    const now = new Date(erasing.state.now.getTime() + minutes * minuteMs)
    erasing.state.now = now
    exporting.state.now = now
  }
  pass(0)
  const customer = { ref: customerRef, name: 'Canario Abierto', phone: '600 300 401' }
  for (const callId of ['FILE-1', 'FILE-2']) await erasing.takeCall(dealerId, callId, customer)
  await erasing.takeCall(dealerId, 'FILE-3', { ref: 'REF-OTRA', name: 'Canaria Ajena', phone: '600 300 402' })
  const erasures = new Map<string, string>()
  for (const ref of [customerRef, 'REF-OTRA']) {
    const { planId } = await erasing.plan({ dealerId, customerRef: ref })
    const order = await erasing.order({ dealerId, customerRef: ref, planId }, { identityCheck }, sam)
    erasures.set(ref, order.erasureId)
  }
  await erasing.due()
  pass(21)
  await erasing.due()
  return { erasing, exporting, pass, erasures }
}

const ask = async (reason: 'person' | 'court' = 'person', ofWhom = of) => {
  const { opening } = world.erasing
  const { accessId } = await opening.request(ofWhom, { reason, reference: 'Carta' }, gema)
  return { ...ofWhom, accessId }
}
const opened = async (...asked: Parameters<typeof ask>) => {
  const access = await ask(...asked)
  await world.erasing.opening.approve(access, sam)
  return access
}
const start = (accessId: string, by: Caller = gema) =>
  world.exporting.start(of, 'access', { identityCheck, accessId }, { by: by.id, key: undefined })
/** A file of what was blocked, made for whoever asked for the opening. */
const made = async () => {
  const { accessId } = await opened()
  const exportId = await start(accessId)
  await world.exporting.make(dealerId, exportId)
  return { accessId, exportId }
}
const read = (exportId: string, by: Caller = gema) =>
  world.exporting.read(of, { customerRef, exportId }, 'access', by.id)
const kept = async () => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items.filter(({ pk }) => /^(OPENEDFILES|CUSTOMEREXPORT)/.test(String(pk)))
}

beforeEach(async () => {
  await table?.stop()
  table = await withTable()
  world = await worldOn()
})
afterAll(() => table.stop())

test('what two people have opened for the person is a file of what was blocked, of nobody else', async () => {
  const { exportId, accessId } = await made()
  const files = await readZip(world.exporting.fileOf(dealerId, exportId) ?? Buffer.alloc(0))
  expect([...files.keys()]).toEqual(['datos.json', 'datos.html'])
  const [json = '', page = ''] = [...files.values()].map((content) => content.toString())
  for (const text of [json, page]) {
    expect(text).toContain('Canario Abierto')
    expect(text).toContain('600 300 401')
    expect(text).not.toContain('Canaria Ajena')
  }
  const item = z.looseObject({ kind: z.string(), callId: z.nullable(z.string()) })
  const { items, isBlocked } = z
    .looseObject({ isBlocked: z.boolean(), items: z.array(item) })
    .parse(JSON.parse(json))
  expect(isBlocked).toBe(true)
  expect(items.filter(({ kind }) => kind === 'call').map(({ callId }) => callId)).toHaveLength(2)
  // Other people are roles, here as in any file for the person, and nothing is as it was stored.
  expect(json).not.toMatch(/"(operator|pk|sk|adviser)": "(?!dealer)/)
  expect(page).toContain('conserva bloqueado')
  expect(await world.erasing.opening.read({ ...of, accessId }, gema)).toMatchObject({ access: { exportId } })
})

test('only whoever asked has it made and gets it, once it is approved; each address is a reading', async () => {
  const access = await ask()
  await expect(start(access.accessId)).rejects.toMatchObject(noOpening)
  await world.erasing.opening.approve(access, sam)
  await expect(start(access.accessId, sam)).rejects.toMatchObject(noOpening)
  const exportId = await start(access.accessId)
  await expect(read(exportId, sam)).rejects.toMatchObject(notFound)
  expect(await read(exportId)).toMatchObject({ state: 'working' })
  await world.exporting.make(dealerId, exportId)
  await expect(read(exportId, sam)).rejects.toMatchObject(notFound)
  const { readings } = (await world.erasing.opening.read(access, gema)).access
  expect(readings).toBe(0)
  expect((await read(exportId)).url).toContain(exportId)
  const after = (await world.erasing.opening.read(access, gema)).access
  expect(after).toMatchObject({ readings: 1, reads: [world.erasing.state.now.toISOString()] })
})

test('with the reason `person` nothing is read as it was stored; with another there is no file', async () => {
  const access = await opened()
  const { items, next } = await world.erasing.opening.read(access, gema)
  expect({ items, next }).toEqual({ items: [], next: null })
  await expect(start((await opened('court')).accessId)).rejects.toMatchObject(noOpening)
  await expect(
    start((await opened('person', { ...of, customerRef: 'REF-OTRA' })).accessId),
  ).rejects.toMatchObject(noOpening)
})

test('after the hour nobody gets it, no address outlives it, and it is taken away', async () => {
  const { exportId, accessId } = await made()
  const { exporting, pass, erasing } = world
  const until = new Date(erasing.state.now.getTime() + 60 * minuteMs).toISOString()
  pass(59)
  await exporting.removeOpened()
  expect(await read(exportId)).toMatchObject({ state: 'ready', expiresAt: until })
  pass(1)
  await expect(read(exportId)).rejects.toMatchObject(notFound)
  await expect(start(accessId)).rejects.toMatchObject(noOpening)
  await exporting.removeOpened()
  expect(exporting.fileOf(dealerId, exportId)).toBeUndefined()
  expect(await kept()).toEqual([])
})

test('with what is blocked goes the file: at once for whoever asks, and soon where it is kept', async () => {
  const { exportId } = await made()
  const { exporting, erasing, erasures } = world
  await erasing.blocked.destroy(erasures.get(customerRef) ?? expect.fail())
  await expect(read(exportId)).rejects.toMatchObject(notFound)
  await exporting.removeOpened()
  expect(exporting.fileOf(dealerId, exportId)).toBeUndefined()
  expect(await kept()).toEqual([])
})

test('a file that is taken away while it is made does not come to be', async () => {
  const { accessId } = await opened()
  const exportId = await start(accessId)
  const { exporting, pass } = world
  exporting.state.meanwhile = async () => {
    pass(61)
    await exporting.removeOpened()
  }
  await exporting.make(dealerId, exportId)
  expect(exporting.fileOf(dealerId, exportId)).toBeUndefined()
  expect(await kept()).toEqual([])
})

test('the register says that the person had access, together with the order', async () => {
  const { exportId } = await made()
  const { requests } = await world.exporting.requests.list(dealerId, 100, undefined)
  expect(requests.filter(({ right }) => right === 'access')).toMatchObject([
    { customerRef, state: 'completed', carriedOut: [{ what: 'access-export', id: exportId, by: gema.id }] },
  ])
})
