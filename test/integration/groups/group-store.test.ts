import { setTimeout as sleep } from 'node:timers/promises'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { type DirectoryStore, directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { putResource } from '../../../functions/directory/resources/put-resource.ts'
import { type Group, groupContent, participantsOf } from '../../../functions/groups/group/group.ts'
import { groupResources } from '../../../functions/groups/group/group-resources.ts'
import { type GroupStore, groupStore } from '../../../functions/groups/group/group-store.ts'
import { retryOnConflictWith } from '../../../functions/platform/retry/retry-on-conflict.ts'
import { joinGroup } from '../../../functions/groups/membership/join-group.ts'
import { leaveGroup } from '../../../functions/groups/membership/leave-group.ts'
import type { IfMatch } from '../../../functions/platform/http/etag.ts'
import { directoryKeys } from '../../../functions/directory/keys.ts'
import { keys, shardOf } from '../../../functions/groups/keys.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let groups: GroupStore
let directory: DirectoryStore
const clock = () => new Date('2026-11-20T10:00:00Z')
/** Unlimited: how long the parallel requests take depends on the machine, but their result must not. */
const retryOnConflict = retryOnConflictWith({
  sleep: (ms) => sleep(ms),
  random: Math.random,
  passedMs: () => 0,
})

const dealer = dealerContent.parse({ name: 'Talleres Gredos', brands: ['seat'], alertRecipients: [] })
const dealerIds = Array.from({ length: 20 }, (_, index) => `d-${index + 1}`)

beforeAll(async () => {
  table = await withTable()
  groups = groupStore(table)
  directory = directoryStore(table)
  const change = { putBy: 'test', changedAt: clock(), changedBy: 'test' }
  for (const dealerId of [...dealerIds, 'own-1', 'own-2', 'own-3', 'own-4', 'own-5', 'own-6'])
    await directory.dealers.create(dealerId, { ...change, content: dealer })
})
afterAll(() => table.stop())

const content = groupContent.parse({
  name: 'Grupo Centro',
  monthlyDiscount: { amount: '300.00', currency: 'EUR' },
})
let requests = 0
const put = (id: string, to = content, ifMatch?: IfMatch, putBy = `request-${(requests += 1)}`) =>
  putResource({ settings: groupResources(groups, retryOnConflict), clock })({
    id,
    content: to,
    ifMatch,
    by: 'staff:1',
    putBy,
  })
const ports = () => ({
  groups,
  dealers: directory.dealers,
  clock,
  retryOnConflict,
})
const read = async (groupId: string): Promise<Group> => {
  const group = await groups.get(groupId)
  if (!group) throw new Error('no group')
  return group
}
const noteOf = async (dealerId: string) => (await directory.dealers.get(dealerId, true))?.group

describe('a group', () => {
  it('is created once, returned for the same content, and replaced only with a current If-Match', async () => {
    const dearer = { ...content, monthlyDiscount: { amount: '400.00', currency: 'EUR' } }
    expect(await put('g1')).toMatchObject({ status: 201, revision: 1, content })
    expect(await put('g1')).toMatchObject({ status: 200, revision: 1 })
    await expect(put('g1', dearer)).rejects.toMatchObject({ code: 'if-match-missing' })
    await expect(put('g1', dearer, 7)).rejects.toMatchObject({ code: 'stale-version' })
    await expect(put('none', dearer, 'any')).rejects.toMatchObject({ code: 'stale-version' })
    expect(await put('g1', dearer, 1)).toMatchObject({ status: 200, revision: 2, content: dearer })
    expect(await put('g1', dearer, 1)).toMatchObject({ status: 200, revision: 2 })
    expect(await read('g1')).toMatchObject({
      ...dearer,
      firstMonth: '2026-11',
      createdAt: '2026-11-20T10:00:00.000Z',
      places: [],
      lastSealed: null,
    })
  })

  it('is created once by many simultaneous puts, and responds 201 to an automatic retry', async () => {
    const puts = await Promise.all(Array.from({ length: 20 }, () => put('g2')))
    expect(puts.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
    await put('g3', content, undefined, 'the-same')
    expect(await put('g3', content, undefined, 'the-same')).toMatchObject({ status: 201 })
  })

  it('keeps its participants when replaced, and its ETag when dealers join', async () => {
    await put('g4')
    await joinGroup(ports())('g4', 'own-1')
    expect(await put('g4', { ...content, name: 'other' }, 1)).toMatchObject({ status: 200, revision: 2 })
    expect(participantsOf(await read('g4'))).toHaveLength(1)
  })

  it('is not overwritten if it has changed since it was read', async () => {
    await put('g5')
    const before = await read('g5')
    expect(await groups.change(before, { ...before, name: 'first' })).toBe(true)
    expect(await groups.change(before, { ...before, name: 'second' })).toBe(false)
    expect(await read('g5')).toMatchObject({ name: 'first', n: before.n + 1 })
  })

  it('is listed in its shard, in pages', async () => {
    const shard = shardOf('g1')
    const all = Array.from({ length: 200 }, (_, index) => `s-${index}`).filter((id) => shardOf(id) === shard)
    await Promise.all(all.map((id) => put(id)))
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await groups.listShard(shard, 3, after)
      expect(page.groups.length).toBeLessThanOrEqual(3)
      found.push(...page.groups.map(({ groupId }) => groupId))
      after = page.next
    } while (after !== undefined)
    expect(found).toEqual([...found].sort())
    expect(found).toEqual(expect.arrayContaining([...all, 'g1']))
    expect(new Set(found).size).toBe(found.length)
  })
})

describe('an unreadable group', () => {
  it('is reported in its shard and does not hide the others', async () => {
    const shard = shardOf('g1')
    const [id = '', last = ''] = Array.from({ length: 200 }, (_, index) => `u-${index}`).filter(
      (one) => shardOf(one) === shard,
    )
    await put(id)
    await put(last)
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: keys.group(id),
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': 99 },
      }),
    )
    const found: string[] = []
    const unreadable: string[] = []
    let after: string | undefined
    do {
      const page = await groups.listShard(shard, 1, after)
      found.push(...page.groups.map(({ groupId }) => groupId))
      unreadable.push(...page.unreadable)
      after = page.next
    } while (after !== undefined)
    expect(unreadable).toEqual([id])
    expect(found).toContain(last)
    await expect(groups.get(id)).rejects.toThrow()
  })
})

describe('a change of participants', () => {
  it('is rejected as a whole when a dealer is unknown or in another group', async () => {
    await put('h1')
    await put('h2')
    await joinGroup(ports())('h1', 'own-2')
    const before = await read('h2')
    for (const dealerId of ['own-2', 'nobody']) {
      const place = { number: 1, dealerId, joinedAt: '' }
      expect(await groups.change(before, { ...before, places: [place] })).toBe(false)
    }
    expect(await read('h2')).toEqual(before)
    expect(await noteOf('own-2')).toEqual({ groupId: 'h1', active: false })
    expect(await directory.dealers.get('nobody', true)).toBeUndefined()
  })

  it('updates every participant when the group becomes active or inactive', async () => {
    await put('h3')
    const members = ['own-3', 'own-4', 'own-5', 'own-6', 'd-20']
    for (const dealerId of members) await joinGroup(ports())('h3', dealerId)
    for (const dealerId of members) expect(await noteOf(dealerId)).toEqual({ groupId: 'h3', active: true })
    await leaveGroup(ports())('h3', 'd-20')
    expect(await noteOf('d-20')).toBeUndefined()
    for (const dealerId of members.slice(0, 4))
      expect(await noteOf(dealerId)).toEqual({ groupId: 'h3', active: false })
  })

  it("leaves the dealer's settings unchanged", async () => {
    expect(await directory.dealers.get('own-3', true)).toMatchObject({ content: dealer, revision: 1 })
  })

  it("gives up eventually when a dealer's item contradicts the group", async () => {
    await put('h4')
    const astray = { groupId: 'h4', active: false }
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: directoryKeys.keys.dealer('d-19'),
        UpdateExpression: 'SET #group = :group',
        ExpressionAttributeNames: { '#group': 'group' },
        ExpressionAttributeValues: { ':group': astray },
      }),
    )
    const impatient = retryOnConflictWith({
      sleep: async () => undefined,
      random: Math.random,
      passedMs: (() => {
        let now = 0
        return () => (now += 1000)
      })(),
    })
    await expect(joinGroup({ ...ports(), retryOnConflict: impatient })('h4', 'd-19')).rejects.toMatchObject({
      code: 'unavailable',
    })
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: directoryKeys.keys.dealer('d-19'),
        UpdateExpression: 'REMOVE #group',
        ExpressionAttributeNames: { '#group': 'group' },
      }),
    )
  })
})

describe('many simultaneous joins and leaves', () => {
  const ids = ['p-norte', 'p-centro', 'p-sur']

  /**
   * Checks that every group has the numbers 1 to 10 without duplicates, and every dealer one group, as its item says.
   */
  const checkAll = async () => {
    const memberOf = new Map<string, { groupId: string; active: boolean }>()
    for (const groupId of ids) {
      const members = participantsOf(await read(groupId))
      const numbers = members.map(({ number }) => number)
      expect(numbers.length).toBeLessThanOrEqual(10)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const number of numbers) expect(number >= 1 && number <= 10).toBe(true)
      for (const { dealerId } of members) {
        expect(memberOf.has(dealerId)).toBe(false)
        memberOf.set(dealerId, { groupId, active: members.length >= 5 })
      }
    }
    for (const dealerId of dealerIds) expect(await noteOf(dealerId)).toEqual(memberOf.get(dealerId))
    return memberOf
  }

  it('keep one group per dealer, ten dealers per group and unique numbers', async () => {
    for (const groupId of ids) await put(groupId)
    const [join, leave] = [joinGroup(ports()), leaveGroup(ports())]
    const wishes = dealerIds.flatMap((dealerId) => ids.map((groupId) => join(groupId, dealerId)))
    const outcomes = await Promise.allSettled(wishes)
    const codes = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason.code)] : []))
    for (const code of codes) expect(['already-in-a-group', 'group-full']).toContain(code)
    const members = await checkAll()
    expect(members.size).toBe(dealerIds.length)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(dealerIds.length)

    const moves = [...members].flatMap(([dealerId, { groupId }], index) => [
      leave(groupId, dealerId),
      join(ids[index % ids.length] ?? '', dealerId),
    ])
    for (const move of await Promise.allSettled(moves))
      if (move.status === 'rejected')
        expect(['already-in-a-group', 'group-full']).toContain(String(move.reason.code))
    await checkAll()
  })
})
