import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { keys } from '../../../functions/directory/keys.ts'
import { normalisedName, placeOf } from '../../../functions/directory/lists/listed.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { directoryOperations as operations } from '../../../functions/directory/operations.ts'
import { groupsOperations } from '../../../functions/groups/operations.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, type Sent, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler
let groups: HttpHandler

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  handler = await bundledHandler('functions/directory/http.ts')
  groups = await bundledHandler('functions/groups/http.ts')
  await ask(operations.putBrand, { params: { brandId: 'seat' }, body: operations.putBrand.example })
})
afterAll(() => table.stop())

const ask = (operation: Operation, sent: Sent, by = handler) =>
  send(by, operation, { claims: claimsOf.staff, ...sent })

const dealer = (name: string) => ({ ...operations.putDealer.example, name })
const put = (dealerId: string, body: object, headers = {}) =>
  ask(operations.putDealer, { params: { dealerId }, body, headers })

/** The ids of all pages of a list, read two at a time. */
const idsOf = async (operation: Operation, query: Record<string, string> = {}, by = handler) => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const asked = { limit: '2', ...query, ...(cursor !== undefined && { cursor }) }
    const { status, body } = await ask(operation, { query: asked }, by)
    const { items, next }: { items: Record<string, string>[]; next: string | null } = body
    expect(status).toBe(200)
    ids.push(
      ...items.map((item) =>
        [item['brandId'], item['questionnaireId'], item['dealerId'], item['groupId'], item['version']]
          .filter((id) => id !== undefined)
          .join('@'),
      ),
    )
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return ids
}

it('lists dealers by name, without regard to case and accents, and finds those that begin with q', async () => {
  for (const [id, name] of Object.entries({
    d3: 'Ávila Motor',
    d1: 'avila',
    d2: 'Zamora',
    d4: 'BÉJAR  Autos',
  }))
    expect((await put(id, dealer(name))).status).toBe(201)
  expect(await idsOf(operations.listDealers)).toEqual(['d1', 'd3', 'd4', 'd2'])
  expect(await idsOf(operations.listDealers, { q: 'AVÍLA' })).toEqual(['d1', 'd3'])
  expect(await idsOf(operations.listDealers, { q: 'bejar a' })).toEqual(['d4'])
  expect(await idsOf(operations.listDealers, { q: 'motor' })).toEqual([])
  await put('d2', dealer('Alba'), { 'if-match': '*' })
  expect(await idsOf(operations.listDealers)).toEqual(['d2', 'd1', 'd3', 'd4'])
  const { body }: { body: { items: object[] } } = await ask(operations.listDealers, { query: { q: 'alba' } })
  const { language, zone, brands } = operations.putDealer.example
  expect(body.items).toEqual([{ dealerId: 'd2', name: 'Alba', brands, language, zone }])
})

it('lists a dealer stored before there were lists once it is put again, and only then', async () => {
  await put('old', dealer('Xunta'))
  await table.client.send(
    new UpdateCommand({
      TableName: table.tableName,
      Key: keys.dealer('old'),
      UpdateExpression: 'REMOVE listed, listedAs, summary',
    }),
  )
  expect(await idsOf(operations.listDealers, { q: 'xunta' })).toEqual([])
  expect(await put('old', dealer('Xunta'), { 'if-match': '*' })).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
  })
  expect(await idsOf(operations.listDealers, { q: 'xunta' })).toEqual(['old'])
  expect(await put('old', dealer('Xunta'), { 'if-match': '*' })).toMatchObject({ headers: { etag: '"2"' } })
})

it('lists brands, questionnaires and groups, group members with their dealers', async () => {
  await ask(operations.putBrand, {
    params: { brandId: 'opel' },
    body: { ...operations.putBrand.example, name: 'ópel' },
  })
  expect(await idsOf(operations.listBrands)).toEqual(['opel', 'seat'])
  for (const version of ['10', '2', '1'])
    await ask(operations.putQuestionnaire, {
      params: { questionnaireId: 'taller', version },
      body: operations.putQuestionnaire.example,
    })
  expect(await idsOf(operations.listQuestionnaires)).toEqual(['taller@1', 'taller@2', 'taller@10'])
  for (const [groupId, name] of Object.entries({ g1: 'Duero', g2: 'Castilla', g3: 'Ébro' }))
    await ask(
      groupsOperations.putGroup,
      { params: { groupId }, body: { ...groupsOperations.putGroup.example, name } },
      groups,
    )
  expect(await idsOf(groupsOperations.listGroups, {}, groups)).toEqual(['g2', 'g1', 'g3'])
  await put('member', dealer('Yecla'))
  const joined = { params: { groupId: 'g1', dealerId: 'member' } }
  expect((await ask(groupsOperations.putParticipant, joined, groups)).status).toBe(201)
  const { body }: { body: { items: object[] } } = await ask(operations.listDealers, { query: { q: 'yecla' } })
  expect(body.items).toMatchObject([{ group: { groupId: 'g1', active: false } }])
  const found: { body: { items: object[] } } = await ask(groupsOperations.listGroups, {}, groups)
  expect(found.body.items[1]).toMatchObject({ groupId: 'g1', state: 'forming', participants: 1 })
})

it('gives lists to staff and specialists alone, and each cursor to its own list', async () => {
  for (const claims of [claimsOf.machine, claimsOf.dealer('d1')])
    expect((await ask(operations.listDealers, { claims })).status).toBe(403)
  expect((await ask(operations.listDealers, { claims: claimsOf.specialist })).status).toBe(200)
  const { body }: { body: { next: string } } = await ask(operations.listDealers, { query: { limit: '1' } })
  const other = await ask(operations.listDealers, { query: { limit: '1', q: 'a', cursor: body.next } })
  expect(other).toMatchObject({ status: 400, body: { code: 'bad-cursor' } })
})

it('has room for any name in the key of its index', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
      expect(Buffer.byteLength(placeOf(name, 'x'.repeat(64)))).toBeLessThanOrEqual(1024)
      expect(normalisedName(normalisedName(name))).toBe(normalisedName(name))
    }),
  )
  const longest = dealerContent.parse(dealer('ﷺ'.repeat(100)))
  const { dealers } = directoryStore(table)
  const change = { content: longest, putBy: 'r', changedAt: new Date(), changedBy: 'staff:sam' }
  expect(await dealers.create('x'.repeat(64), change)).toEqual({ written: true })
})

it("gives a dealer's own people their dealer, and no other", async () => {
  await peopleOf(table, 'd1')
  const of = (dealerId: string) =>
    ask(operations.getDealer, { params: { dealerId }, claims: claimsOf.dealer('d1') })
  expect(await of('d1')).toMatchObject({ status: 200, body: { dealerId: 'd1', name: 'avila' } })
  expect((await of('d3')).status).toBe(404)
})
