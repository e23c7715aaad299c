import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { groupStore } from '../../../functions/groups/group/group-store.ts'
import { withSealed } from '../../../functions/groups/group/group.ts'
import { groupsOperations as operations } from '../../../functions/groups/operations.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { claimsOf, type HttpHandler, type Sent, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler

const dealerIds = Array.from({ length: 14 }, (_, index) => `d-${index + 1}`)

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  await peopleOf(table, ...dealerIds)
  handler = await bundledHandler('functions/groups/http.ts')
  const { dealers } = directoryStore(table)
  const change = { putBy: 'test', changedAt: new Date('2026-01-01T00:00:00Z'), changedBy: 'test' }
  for (const dealerId of dealerIds) {
    const content = dealerContent.parse({
      name: `Talleres ${dealerId}`,
      brands: ['seat'],
      alertRecipients: [],
    })
    await dealers.create(dealerId, { ...change, content })
  }
})
afterAll(() => table.stop())

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
  return () => log.restore()
})

const ask = (operation: Operation, sent: Sent) =>
  send(handler, operation, { claims: claimsOf.staff, ...sent })
const put = (groupId: string, more: Sent = {}) =>
  ask(operations.putGroup, { params: { groupId }, body: operations.putGroup.example, ...more })
const read = (groupId: string, claims: Record<string, string> = claimsOf.staff) =>
  ask(operations.getGroup, { params: { groupId }, claims })
const join = (groupId: string, dealerId: string, more: Sent = {}) =>
  ask(operations.putParticipant, { params: { groupId, dealerId }, ...more })
const leave = (groupId: string, dealerId: string, more: Sent = {}) =>
  ask(operations.deleteParticipant, { params: { groupId, dealerId }, ...more })
const leaveAll = async (groupId: string) => {
  for (const dealerId of dealerIds) await leave(groupId, dealerId)
}

/** What sealing a list with the group's present participants writes to the group. */
const seal = async (groupId: string, month: string) => {
  const groups = groupStore(table)
  const group = await groups.get(groupId)
  if (!group) throw new Error('no group')
  await groups.change(group, withSealed(group, { month, commitment: 'aa', held: true }))
}

describe("the groups' operations", () => {
  it('create, return, read and replace a group with a current If-Match', async () => {
    expect(await read('g1')).toMatchObject({ status: 404, body: { code: 'not-found' } })
    const body = { groupId: 'g1', ...operations.putGroup.example }
    expect(await put('g1')).toMatchObject({ status: 201, body, headers: { etag: '"1"' } })
    expect(await put('g1')).toMatchObject({ status: 200, body, headers: { etag: '"1"' } })
    const changed = { ...operations.putGroup.example, name: 'Grupo Norte' }
    expect(await put('g1', { body: changed })).toMatchObject({ status: 428 })
    expect(await put('g1', { body: changed, headers: { 'if-match': '"2"' } })).toMatchObject({ status: 412 })
    expect(await put('g1', { body: changed, headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
    })
    expect(await read('g1')).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { ...changed, groupId: 'g1', state: 'forming', participants: [] },
    })
  })

  it('point to the invalid fields', async () => {
    const body = { ...operations.putGroup.example, monthlyDiscount: { amount: '300', currency: 'EUR' } }
    expect(await put('g1', { body })).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'body', pointer: '/monthlyDiscount/amount', code: 'wrong-format' }] },
    })
    expect(await put('G1')).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'path', pointer: 'groupId' }] },
    })
  })

  it('let dealers join and leave, and show the group forming and active', async () => {
    await put('g2')
    for (const [index, dealerId] of dealerIds.slice(0, 4).entries()) {
      const participationNumber = index + 1
      expect(await join('g2', dealerId)).toMatchObject({
        status: 201,
        body: { groupId: 'g2', dealerId, participationNumber },
      })
    }
    expect(await read('g2')).toMatchObject({ body: { state: 'forming' } })
    await join('g2', 'd-5')
    expect(await join('g2', 'd-5')).toMatchObject({ status: 200, body: { participationNumber: 5 } })
    expect(await read('g2')).toMatchObject({
      body: {
        state: 'active',
        participants: dealerIds.slice(0, 5).map((dealerId, index) => ({
          participationNumber: index + 1,
          dealerId,
          name: `Talleres ${dealerId}`,
        })),
      },
    })
    expect(await leave('g2', 'd-2')).toMatchObject({ status: 204, body: undefined })
    expect(await leave('g2', 'd-2')).toMatchObject({ status: 204 })
    expect(await read('g2')).toMatchObject({ body: { state: 'forming' } })
    expect(await join('g2', 'd-6')).toMatchObject({ status: 201, body: { participationNumber: 2 } })
    await leaveAll('g2')
  })

  it('reject a dealer that cannot join', async () => {
    await put('g3')
    await put('g4')
    expect(await join('nowhere', 'd-1')).toMatchObject({ status: 404 })
    expect(await leave('nowhere', 'd-1')).toMatchObject({ status: 404 })
    expect(await join('g3', 'nobody')).toMatchObject({ status: 404 })
    for (const dealerId of dealerIds.slice(0, 10)) await join('g3', dealerId)
    expect(await join('g4', 'd-1')).toMatchObject({ status: 409, body: { code: 'already-in-a-group' } })
    expect(await join('g3', 'd-11')).toMatchObject({ status: 409, body: { code: 'group-full' } })
    await seal('g3', '2026-11')
    await leave('g3', 'd-7')
    expect(await join('g3', 'd-11')).toMatchObject({
      status: 409,
      body: { code: 'no-number-until', until: '2026-12-01T11:00:00.000Z' },
    })
    await groupStore(table).conclude('g3', '2026-11')
    expect(await join('g3', 'd-11')).toMatchObject({ status: 201, body: { participationNumber: 7 } })
    await leaveAll('g3')
  })

  it('show a group only to the people of its current participants', async () => {
    await put('g5')
    await join('g5', 'd-12')
    await join('g5', 'd-13')
    expect(await read('g5', claimsOf.dealer('d-12'))).toMatchObject({
      status: 200,
      body: { participants: [{ dealerId: 'd-12' }, { dealerId: 'd-13' }] },
    })
    const stranger = await read('g5', claimsOf.dealer('d-14'))
    expect(stranger).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await read('nowhere', claimsOf.dealer('d-14'))).status).toBe(404)
    await leave('g5', 'd-12')
    expect((await read('g5', claimsOf.dealer('d-12'))).status).toBe(404)
    expect((await read('g5', claimsOf.specialist)).status).toBe(200)
    expect((await read('g5', claimsOf.machine)).status).toBe(403)
  })

  it('let only staff write', async () => {
    await put('g6')
    for (const claims of [claimsOf.machine, claimsOf.specialist, claimsOf.dealer('d-1')]) {
      expect((await put('g6', { claims })).status).toBe(403)
      expect((await join('g6', 'd-1', { claims })).status).toBe(403)
      expect((await leave('g6', 'd-1', { claims })).status).toBe(403)
    }
    expect(await read('g6')).toMatchObject({ body: { participants: [] } })
  })

  it('log no business name', async () => {
    await put('g7')
    await join('g7', 'd-1')
    await read('g7')
    await leave('g7', 'd-1')
    expect(log.lines.join('')).not.toMatch(/Talleres|Grupo/)
  })
})
