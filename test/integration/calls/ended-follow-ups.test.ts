import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FollowUpStart } from '../../../functions/calls/following-up/follow-up-schemas.ts'
import { listFollowUps } from '../../../functions/calls/following-up/list-follow-ups.ts'
import { followUpAttributes } from '../../../functions/cases/follow-up/follow-up-attributes.ts'
import { withdrawnAt } from '../../../functions/cases/follow-up/follow-up.ts'
import { keys } from '../../../functions/cases/keys.ts'
import { caseWorld, contentOn } from '../../support/calls/case-world.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let world: ReturnType<typeof caseWorld>
beforeAll(async () => {
  table = await withTable()
  world = caseWorld(table)
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
type Asked = { state: 'done' | 'withdrawn'; kind?: 'recheck' | 'reminder'; from?: string; to?: string }

/** The pages of a list, read one after the other. */
const pagesOf = async (
  dealer: string | undefined,
  { kind, ...asked }: Asked,
  limit = 100,
  now = '2026-11-23T18:00:00Z',
) => {
  const ports = { ...contactPorts(table), ...world.stores, directory: exampleDirectory() }
  const list = listFollowUps({ ...ports, clock: () => new Date(now) })
  const pages = []
  for (let start: FollowUpStart | undefined; ;) {
    const { items, position } = await list(dealer, { ...asked, kind, limit }, start)
    pages.push(items)
    if (!position) return pages
    start = position
  }
}
const listed = async (...of: Parameters<typeof pagesOf>) => (await pagesOf(...of)).flat()
const idsIn = async (...of: Parameters<typeof pagesOf>) => (await listed(...of)).map(({ callId }) => callId)

/** As if the follow-up of a case had ended at another time. */
const endedAt = async (callId: string, at: string) => {
  const { followUp } = await world.caseOf(callId)
  if (!followUp) throw new Error('It has none')
  const set = followUpAttributes(dealerId, callId, { ...followUp, endedAt: at })
  await table.client.send(
    new UpdateCommand({
      ...{ TableName: table.tableName, Key: keys.call(dealerId, callId) },
      UpdateExpression: 'SET followUp = :followUp, followUpAt = :at',
      ExpressionAttributeValues: { ':followUp': set.followUp, ':at': set.followUpAt },
    }),
  )
}

test('what was done or withdrawn is listed by when it ended, the latest first, with why and without a number to call', async () => {
  for (const callId of ['A-1', 'A-2', 'A-3', 'A-4']) await world.openProblem(callId)
  for (const callId of ['A-1', 'A-3', 'A-4']) await world.resolve(callId)
  await world.step('A-2', { step: 'acknowledge' })
  await world.step('A-2', {
    ...{ step: 'close-unresolved', outcome: 'No quiere', rootCause: 'workshop/parts', decision: 'Ninguna' },
  })
  await world.put('A-3-again', contentOn('A-3'))
  await world.put('A-1-again', { ...contentOn('A-1'), outcome: 'partial' })
  const { answers: _, ...declined } = contentOn('A-4')
  await world.put('A-4-again', { ...declined, outcome: 'declined' })
  for (const dealer of [dealerId, undefined]) {
    for (const limit of [1, 2, 100])
      expect(await idsIn(dealer, { state: 'done' }, limit)).toEqual(['A-1', 'A-3'])
    expect(await listed(dealer, { state: 'withdrawn' })).toMatchObject([
      { callId: 'A-4', withdrawnBecause: 'declined', endedAt: expect.any(String) },
      { callId: 'A-2', withdrawnBecause: 'unresolved', dueSince: null },
    ])
  }
  const [one] = await listed(dealerId, { state: 'done' })
  const { progress } = await world.caseOf('A-1')
  expect(one).toMatchObject({
    endedAt: progress.verifiedAt,
    withdrawnBecause: null,
    customer: { ref: 'K-A-1' },
  })
  expect(one?.customer.phone).toBeUndefined()
  expect(await idsIn(dealerId, { state: 'done', kind: 'reminder' })).toEqual([])
  expect(await idsIn(dealerId, { state: 'done', kind: 'recheck' })).toEqual(['A-1', 'A-3'])
  // Reopened, nothing of it has ended.
  await world.step('A-2', { step: 'reopen' })
  expect(await idsIn(dealerId, { state: 'withdrawn' })).toEqual(['A-4'])
  expect((await world.caseOf('A-2')).followUp).toMatchObject({ state: 'withheld' })
  expect((await world.caseOf('A-2')).followUp).not.toHaveProperty('endedAt')
  // Not verified after all, it is due, and says nothing of an end.
  await world.amend('A-1-again', 'x-1', { answers: [] })
  expect(await idsIn(dealerId, { state: 'done' })).toEqual(['A-3'])
  expect((await world.caseOf('A-1')).followUp).not.toHaveProperty('endedAt')
})

test('a period is of days where the dealer is, and the usual one is the last 31 days', async () => {
  for (const callId of ['B-1', 'B-2', 'B-3', 'B-4']) {
    await world.resolved(callId)
    await world.put(`${callId}-again`, contentOn(callId))
  }
  await endedAt('B-1', '2026-10-10T12:00:00.000Z')
  // Midnight in Madrid, which is an hour ahead of UTC in winter and two in summer.
  await endedAt('B-2', '2026-10-31T22:59:59.999Z')
  await endedAt('B-3', '2026-10-31T23:00:00.000Z')
  await endedAt('B-4', '2026-06-30T22:00:00.000Z')
  const found = async (dealer: string | undefined, days: { from?: string; to?: string }, limit = 100) =>
    (await idsIn(dealer, { state: 'done', ...days }, limit)).filter((callId) => callId.startsWith('B-'))
  for (const dealer of [dealerId, undefined])
    for (const limit of [1, 100]) {
      expect(await found(dealer, {}, limit)).toEqual(['B-3', 'B-2'])
      expect(await found(dealer, { from: '2026-11-01', to: '2026-11-02' }, limit)).toEqual(['B-3'])
      expect(await found(dealer, { from: '2026-10-01', to: '2026-10-31' }, limit)).toEqual(['B-2', 'B-1'])
      expect(await found(dealer, { from: '2026-07-01', to: '2026-07-01' }, limit)).toEqual(['B-4'])
      expect(await found(dealer, { to: '2026-06-30' }, limit)).toEqual([])
      expect(await found(dealer, { from: '2026-08-01' }, limit)).toEqual(['B-2', 'B-1'])
    }
})

test('days at either end of the calendar are asked for like any others', async () => {
  for (const dealer of [dealerId, undefined])
    for (const days of [
      { from: '9999-10-01' },
      { to: '9999-12-31' },
      { from: '9999-12-31', to: '9999-12-31' },
    ])
      expect(await idsIn(dealer, { state: 'done', ...days })).toEqual([])
  for (const dealer of [dealerId, undefined])
    for (const days of [{ to: '0000-01-01' }, { from: '0000-01-01' }])
      expect(await idsIn(dealer, { state: 'withdrawn', ...days })).toEqual([])
})

test('what a page reads does not grow with what ended before its period', async () => {
  const { followUps } = world.stores
  const period = { from: '2025-01-01T', to: '2025-02-01T', latestFirst: true, limit: 100 }
  const count = async () => (await followUps.query(dealerId, { state: 'done', ...period }))[0]?.entries.length
  expect(await count()).toBe(0)
  await world.resolved('C-1')
  await world.put('C-1-again', contentOn('C-1'))
  for (const at of ['2024-12-31T23:59:59.999Z', '2025-02-01T00:00:00.000Z']) {
    await endedAt('C-1', at)
    expect(await count()).toBe(0)
  }
  await endedAt('C-1', '2025-01-01T00:00:00.000Z')
  expect(await count()).toBe(1)
})

test('a follow-up that is withdrawn while its case stands still is in no list', async () => {
  await world.resolved('D-1')
  const { followUp } = await world.caseOf('D-1')
  if (!followUp) throw new Error('It has none')
  const Key = keys.call(dealerId, 'D-1')
  const names = ['followUps', 'followUpShard', 'followUpAt']
  const drop = new UpdateCommand({
    ...{ TableName: table.tableName, Key, UpdateExpression: `REMOVE ${names.join(', ')}` },
  })
  await table.client.send(drop)
  const withdrawn = withdrawnAt(followUp, '2026-11-23T10:00:00.000Z', 'answered')
  await world.stores.calls.withdrawFollowUp(dealerId, 'D-1', followUp, withdrawn)
  expect((await world.caseOf('D-1')).followUp).toEqual(withdrawn)
  expect(await idsIn(dealerId, { state: 'withdrawn' })).not.toContain('D-1')
  // One that does not is, once; twice changes nothing.
  await world.resolved('D-2')
  const due = (await world.caseOf('D-2')).followUp
  if (!due) throw new Error('It has none')
  for (const at of ['2026-11-23T10:00:00.000Z', '2026-11-23T11:00:00.000Z'])
    await world.stores.calls.withdrawFollowUp(dealerId, 'D-2', due, withdrawnAt(due, at, 'answered'))
  expect(await listed(dealerId, { state: 'withdrawn' })).toContainEqual(
    expect.objectContaining({
      ...{ callId: 'D-2', endedAt: '2026-11-23T10:00:00.000Z', withdrawnBecause: 'answered' },
    }),
  )
})

test('a customer who wants no more calls is listed with what was withdrawn for that, and with what was done', async () => {
  for (const callId of ['E-1', 'E-2']) await world.resolved(callId)
  await world.put('E-1-again', contentOn('E-1'))
  await world.put('E-3', {
    ...{ ...typicalCall, customer: contentOn('E-2').customer },
    requests: [{ right: 'no-more-calls' }],
  })
  const call = await world.stores.calls.get(dealerId, 'E-2')
  await world.follow(call, call ?? expect.fail())
  expect(await listed(dealerId, { state: 'withdrawn' })).toContainEqual(
    expect.objectContaining({ callId: 'E-2', withdrawnBecause: 'not-to-be-called' }),
  )
  expect(await idsIn(dealerId, { state: 'done' })).toContain('E-1')
})
