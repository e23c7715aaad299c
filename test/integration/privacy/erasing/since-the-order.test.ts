import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCall } from '../../../../functions/calls/taking/close-call.ts'
import type { AskedRight } from '../../../../functions/cases/customer/requests.ts'
import { followCall } from '../../../../functions/cases/following/follow-call.ts'
import { keys } from '../../../../functions/cases/keys.ts'
import { openCases } from '../../../../functions/cases/store/open-cases.ts'
import { bringInLine } from '../../../../functions/cases/suspension/bring-in-line.ts'
import { rightsOfCall } from '../../../../functions/cases/suspension/rights-of-call.ts'
import { keyedFingerprint } from '../../../../functions/platform/content/fingerprint.ts'
import { platformErrors } from '../../../../functions/platform/errors/errors.ts'
import { customerFileStore } from '../../../../functions/privacy/exporting/customer-file-store.ts'
import { requestStore } from '../../../../functions/privacy/register/request-store.ts'
import type { RightsRequest } from '../../../../functions/privacy/register/rights-request.ts'
import { contactPorts } from '../../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { Killed } from '../../../support/running/killed-table.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const content = { identityCheck: 'document' } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

type Erasing = ReturnType<typeof erasingOn>
const tick = ({ state }: Erasing, ms: number) => (state.now = new Date(state.now.getTime() + ms))
const later = async (erasing: Erasing, minutes: number) => {
  tick(erasing, minutes * 60_000)
  await erasing.due()
}
const holding = async (text: string) => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items.filter((item) => JSON.stringify(item).includes(text))
}
const read = async (callId: string) => (await openCases(table).calls.get(dealerId, callId)) ?? expect.fail()
const streamed = async ({ state, cases }: Erasing, callId: string) => {
  const [clock, directory, contact] = [() => state.now, exampleDirectory(), contactPorts(table)]
  const rightsOf = rightsOfCall({ ...cases, ...contact })
  await followCall({
    ...{ ...cases, ...contact, clock, directory, publish: async () => {} },
    bringInLine: bringInLine({ ...{ ...cases, directory, clock }, rightsOf }),
  })(undefined, await read(callId))
}
const told = async (callId: string) => {
  const { entries } = await openCases(table).entries.list(await read(callId), 300, 300)
  return entries.flatMap((entry) => (entry.kind === 'right' ? [entry] : [])).toReversed()
}
const orderOf = async (erasing: Erasing, customerRef: string, only?: { phones: string[] }) => {
  const of = { dealerId, customerRef }
  const { planId } = await erasing.plan(of, only)
  return erasing.order({ ...of, planId }, { ...content, ...only }, by)
}

/** A customer who objected, in words, is to be erased; then somebody else is called under the same reference. */
const objected = async (name: string) => {
  const erasing = erasingOn(table)
  const ground = `Escrito de ${name} contra el taller`
  const ref = `REF-${name}`
  await erasing.takeCall(dealerId, `${name}-1`, { ref, name, phone: '600 187 001' })
  const objection = { at: erasing.state.now.toISOString(), by: by.id, ground }
  await openCases(table).rights.set({ dealerId, contact: ref, numbers: [] }, 'objection', objection)
  const { erasureId } = await orderOf(erasing, ref)
  tick(erasing, 1000)
  await erasing.takeCall(dealerId, `${name}-2`, { ref, name: 'Otra', phone: '600 187 002' })
  await streamed(erasing, `${name}-2`)
  expect(await told(`${name}-2`)).toMatchObject([{ change: 'in-force', ground }])
  return { erasing, erasureId, ground, callId: `${name}-2` }
}
const former = [
  { right: 'objection', change: 'in-force', former: true },
  { right: 'objection', change: 'ended', former: true },
]

test('the ground of an erased objection goes from the thread of a call that came since the order, and is blocked', async () => {
  const { erasing, erasureId, ground, callId } = await objected('Greta')
  await later(erasing, 0)
  expect(await told(callId)).toMatchObject(former)
  expect(await holding(ground)).toEqual([])
  expect(await Array.fromAsync(erasing.blocked.list(erasureId))).toContainEqual(
    expect.objectContaining({ kind: 'right', change: 'in-force', ground }),
  )
  for (const minutes of [21, 60 * 24 * 40]) await later(erasing, minutes)
  expect(await told(callId)).toMatchObject(former)
})

test('it goes, too, if the erasure is killed anywhere', async () => {
  for (let killAt = 45, killed = true; killed; killAt += 7) {
    const { erasing, erasureId, ground, callId } = await objected(`Gil${killAt}`)
    killed = await erasing
      .upTo(killAt)
      .run(dealerId, erasureId)
      .then(
        () => false,
        (fault: unknown) => {
          expect(fault).toBeInstanceOf(Killed)
          return true
        },
      )
    await later(erasing, 0)
    expect(await told(callId)).toMatchObject(former)
    expect(await holding(ground)).toEqual([])
  }
})

test('what whoever has the reference now objects to themselves stays in their thread', async () => {
  const { erasing, callId } = await objected('Gonzalo')
  await later(erasing, 0)
  tick(erasing, 1000)
  const own = { at: erasing.state.now.toISOString(), by: by.id, ground: 'Lo pide la otra' }
  const holder = { dealerId, contact: 'REF-Gonzalo', numbers: [] }
  await openCases(table).rights.set(holder, 'objection', own)
  await streamed(erasing, callId)
  const isOwn = { right: 'objection', change: 'in-force', ground: own.ground, since: own.at }
  expect(await told(callId)).toMatchObject([...former, isOwn])
  await later(erasing, 21)
  expect((await told(callId)).slice(0, 3)).toMatchObject([...former, isOwn])
})

const registered = async (erasing: Erasing, request: Partial<RightsRequest>): Promise<string> => {
  const now = erasing.state.now.toISOString()
  const open: RightsRequest = {
    ...{ dealerId, requestId: `r-${now}-${request.right}`, customerRef: '', right: 'access', askedAt: now },
    ...{ how: 'call', registeredAt: now, registeredBy: 'machine:call', dueBy: '2027-01-01', state: 'open' },
    ...request,
  }
  await requestStore(table).open(open)
  await erasing.held.putRequest(dealerId, open.customerRef, open.requestId)
  return open.requestId
}

test('requests and files of after the order stay with whoever is called then; what was there before goes', async () => {
  const erasing = erasingOn(table)
  const [ref, requests] = ['REF-Hugo', requestStore(table)]
  const customer = { ref, name: 'Hugo', phone: '600 187 011' }
  const files = customerFileStore(table, erasing.held)
  await erasing.takeCall(dealerId, 'Hugo-1', customer)
  const before = await registered(erasing, { customerRef: ref, text: 'De Hugo' })
  await orderOf(erasing, ref)
  tick(erasing, 8000)
  await erasing.takeCall(dealerId, 'Hugo-2', { ...customer, name: 'Otra', phone: '600 187 012' })
  const own = { customerRef: ref, text: 'De la otra' }
  const asked = await registered(erasing, { ...own, callId: 'Hugo-2' })
  const written = await registered(erasing, { ...own, right: 'portability', how: 'letter' })
  // Of a call that is erased, whenever it became known.
  const late = await registered(erasing, { ...own, right: 'restriction', callId: 'Hugo-1' })
  await files.put({ dealerId, customerRef: ref }, 'file-first', 4_000_000_000)
  await later(erasing, 0)
  // Whoever made that one may have read what has been erased since.
  expect(await files.list({ dealerId, customerRef: ref })).toEqual([])
  await files.put({ dealerId, customerRef: ref }, 'file-second', 4_000_000_000)
  for (const minutes of [21, 60 * 24 * 40]) await later(erasing, minutes)
  for (const requestId of [asked, written])
    expect(await requests.get(dealerId, requestId)).toMatchObject({ ...own, state: 'open' })
  expect(await files.list({ dealerId, customerRef: ref })).toEqual(['file-second'])
  for (const requestId of [before, late]) {
    const erased = await requests.get(dealerId, requestId)
    expect(erased).toMatchObject({ customerRef: 'erased', concludedBy: 'service' })
    expect(erased).not.toHaveProperty('text')
  }
  const leading = (await erasing.held.requests(dealerId, ref)).map(({ requestId }) => requestId)
  expect(leading.toSorted()).toEqual([asked, written].toSorted())
})

test('a file that was made between the passes goes if the second finds something that may be in it', async () => {
  const erasing = erasingOn(table)
  const ref = 'REF-Hilda'
  const files = customerFileStore(table, erasing.held)
  await erasing.takeCall(dealerId, 'Hilda-1', { ref, name: 'Hilda', phone: '600 187 021' })
  await orderOf(erasing, ref)
  await later(erasing, 0)
  await files.put({ dealerId, customerRef: ref }, 'file-between', 4_000_000_000)
  const entry = { ...keys.entry(dealerId, 'Hilda-1', 9), v: 1, kind: 'verification', note: 'Tarde' }
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: entry }))
  await later(erasing, 21)
  expect(await files.list({ dealerId, customerRef: ref })).toEqual([])
})

test('what was asked for in a call that is erased is in the register, although its event came too late', async () => {
  const erasing = erasingOn(table)
  const [ref, callId] = ['REF-Ines', 'Ines-1']
  const { endedAt: _, ...open } = exampleCall
  const asks = (right: AskedRight) => ({ requests: [{ right, text: `Palabras de Inés: ${right}` }] })
  const customer = { ref, name: 'Inés', phone: '600 187 031' }
  // Whoever registers requests hears of none of it.
  await erasing.takeCall(dealerId, callId, customer, { ...open, ...asks('access') })
  await erasing.amend(dealerId, callId, asks('objection'))
  // What was told before is told again with the whole record.
  const requests = [...asks('erasure').requests, { right: 'access' as const }]
  const closing = { endedAt: exampleCall.endedAt ?? expect.fail(), said: {}, requests }
  const ports = { ...erasing.cases, ...contactPorts(table), clock: () => erasing.state.now }
  await closeCall({ ...ports, fingerprint: keyedFingerprint('k') })(dealerId, callId, closing)
  const { erasureId } = await orderOf(erasing, ref)
  await later(erasing, 0)
  const { requests: all } = await requestStore(table).list(dealerId, 100, undefined)
  const known = all.filter((request) => request.callId === callId)
  const over = { customerRef: 'erased', how: 'call', concludedBy: 'service' }
  expect(known.toSorted((a, b) => a.right.localeCompare(b.right))).toMatchObject([
    { ...over, right: 'access', state: 'refused', ground: 'not-held-here' },
    { ...over, right: 'erasure', state: 'completed' },
    { ...over, right: 'objection', state: 'completed' },
  ])
  expect(await holding('Palabras de Inés')).toEqual([])
  const blocked = JSON.stringify(await Array.fromAsync(erasing.blocked.list(erasureId)))
  for (const right of ['access', 'erasure', 'objection'])
    expect(blocked).toContain(`Palabras de Inés: ${right}`)
})

test('once its erasure is ordered a call takes no request that the erasure would close, and the error says what to do', async () => {
  const erasing = erasingOn(table)
  const [ref, callId] = ['REF-Irma', 'Irma-1']
  const { endedAt: _, ...open } = exampleCall
  await erasing.takeCall(dealerId, callId, { ref, name: 'Irma', phone: '600 187 041' }, open)
  await orderOf(erasing, ref)
  const ports = { ...erasing.cases, ...contactPorts(table), clock: () => erasing.state.now }
  const close = (requests: { right: AskedRight }[]) =>
    closeCall({ ...ports, fingerprint: keyedFingerprint('k') })(dealerId, callId, {
      ...{ endedAt: exampleCall.endedAt ?? expect.fail(), said: {}, requests },
    })
  const asked = { error: platformErrors.gone, message: expect.stringContaining('new call') as string }
  for (const right of ['access', 'erasure', 'rectification', 'restriction', 'objection'] as const) {
    await expect(erasing.amend(dealerId, callId, { requests: [{ right }] })).rejects.toMatchObject(asked)
    await expect(close([{ right: 'no-more-calls' }, { right }])).rejects.toMatchObject(asked)
  }
  // It takes effect at once, and the erasure suppresses their numbers.
  await erasing.amend(dealerId, callId, { requests: [{ right: 'no-more-calls' }] })
  await close([])
  await later(erasing, 0)
  await expect(erasing.amend(dealerId, callId, { requests: [{ right: 'access' }] })).rejects.toMatchObject(
    asked,
  )
  await expect(close([{ right: 'access' }])).rejects.toMatchObject(asked)
  // Nobody is sent to a new call for what the erasure has done.
  const noCalls = erasing.amend(dealerId, callId, { requests: [{ right: 'no-more-calls' }] })
  const without = { error: platformErrors.gone, message: expect.not.stringContaining('new call') as string }
  await expect(noCalls).rejects.toMatchObject(without)
  await expect(erasing.amend(dealerId, callId, {})).rejects.toMatchObject(without)
  await expect(close([])).rejects.toMatchObject(without)
})
