import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Draw } from '../../../functions/draws/store/draw-item.ts'
import { drawStore, type DrawStore } from '../../../functions/draws/store/draw-store.ts'
import { monthStore, type MonthStore } from '../../../functions/draws/months/month-store.ts'
import { type Group, withSealed } from '../../../functions/groups/group/group.ts'
import { groupStore } from '../../../functions/groups/group/group-store.ts'
import { groupShards } from '../../../functions/groups/keys.ts'
import { groupOf, memoryDraws, memoryGroups, memoryMonths } from '../../support/draws/draw-doubles.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

type Stores = {
  draws: DrawStore
  months: MonthStore
  putGroup: (group: Group) => Promise<unknown>
  getGroup: (groupId: string) => Promise<Group | undefined>
}

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(async () => {
  await table.stop()
})

const inTable = (): Stores => {
  const groups = groupStore(table)
  return { draws: drawStore(table), months: monthStore(table), putGroup: groups.create, getGroup: groups.get }
}
const inMemory = (): Stores => {
  const groups = memoryGroups()
  const putGroup = async (group: Group) => groups.put(group)
  return { draws: memoryDraws(groups), months: memoryMonths(), putGroup, getGroup: groups.get }
}

const drawOf = (group: Group, more: Partial<Draw> = {}): Draw => ({
  groupId: group.groupId,
  month: '2026-11',
  list: '{"group":"one"}',
  commitment: 'c'.repeat(64),
  state: 'sealed',
  sealedAt: '2026-11-30T11:00:01.000Z',
  holders: group.places.map(({ number, dealerId }) => [number, dealerId] as const),
  ...more,
})
const sealedWith = (group: Group, draw: Draw) =>
  withSealed(group, { month: draw.month, commitment: draw.commitment, held: draw.state === 'sealed' })
const decision = { signature: 'ab'.repeat(48), winner: 3, decidedAt: '2026-12-01T11:05:00.000Z' }
/** A different group each time, so that tests can share a table. */
const anyGroup = () => groupOf(`g-${randomUUID().slice(0, 20)}`, 6)

describe.each([
  ['the table', inTable],
  ['memory', inMemory],
])('draws in %s', (_, makeStores) => {
  const sealedGroup = async (more?: Partial<Draw>) => {
    const stores = makeStores()
    const group = anyGroup()
    await stores.putGroup(group)
    const draw = drawOf(group, more)
    expect(await stores.draws.seal(draw, sealedWith(group, draw))).toBe('sealed')
    return { ...stores, group, draw }
  }

  test('a list and its changes to the group are written together and read as written', async () => {
    const { draws, getGroup, group, draw } = await sealedGroup()
    expect(await draws.get(group.groupId, '2026-11')).toEqual(draw)
    const after = await getGroup(group.groupId)
    expect(after).toEqual({ ...sealedWith(group, draw), n: group.n + 1 })
    expect(after?.places.every(({ sealedIn }) => sealedIn === '2026-11')).toBe(true)
  })

  test('lists of missed months are read as written', async () => {
    const missedBefore = [
      { month: '2026-10', commitment: 'a'.repeat(64), sealedAt: '2026-11-30T11:00:00.000Z' },
    ]
    const { draws, group, draw } = await sealedGroup({ missedBefore })
    expect(draw.missedBefore).toEqual(missedBefore)
    expect(await draws.get(group.groupId, '2026-11')).toEqual(draw)
  })

  test('a list is never replaced, by any group', async () => {
    const { draws, getGroup, group, draw } = await sealedGroup()
    const other = drawOf(group, { commitment: 'd'.repeat(64), list: '{}' })
    const now = (await getGroup(group.groupId)) ?? group
    expect(await draws.seal(other, sealedWith(now, other))).toBe('there')
    expect(await draws.get(group.groupId, '2026-11')).toEqual(draw)
    expect(await getGroup(group.groupId)).toEqual(now)
  })

  test('nothing is written for a group that has changed since it was read', async () => {
    const { draws, putGroup } = makeStores()
    const group = anyGroup()
    await putGroup({ ...group, n: 7 })
    const draw = drawOf(group)
    expect(await draws.seal(draw, sealedWith({ ...group, n: 6 }, draw))).toBe('group-changed')
    expect(await draws.get(group.groupId, '2026-11')).toBeUndefined()
  })

  test('one of many simultaneous seals is stored, and the others get it', async () => {
    const { draws, putGroup, getGroup } = makeStores()
    const group = anyGroup()
    await putGroup(group)
    const seals = Array.from({ length: 12 }, (_, index) => {
      const draw = drawOf(group, { commitment: index.toString(16).padStart(64, '0') })
      return { draw, done: draws.seal(draw, sealedWith(group, draw)) }
    })
    const outcomes = await Promise.all(seals.map(({ done }) => done))
    expect(outcomes.filter((outcome) => outcome === 'sealed')).toHaveLength(1)
    const stored = await draws.get(group.groupId, '2026-11')
    expect(stored).toEqual(seals[outcomes.indexOf('sealed')]?.draw)
    expect((await getGroup(group.groupId))?.lastSealed?.commitment).toBe(stored?.commitment)
  })

  test('a decision is stored once, and later ones get the stored decision', async () => {
    const { draws, draw } = await sealedGroup()
    expect(await draws.decide(draw, decision)).toBeNull()
    const decided = { ...draw, ...decision, state: 'decided' }
    expect(await draws.get(draw.groupId, '2026-11')).toEqual(decided)
    const other = { ...decision, winner: 1, decidedAt: '2027-01-01T00:00:00.000Z' }
    expect(await draws.decide(draw, other)).toEqual(decided)
    expect(await draws.get(draw.groupId, '2026-11')).toEqual(decided)
  })

  test('a list that is not held, or differs from the one read, is not decided', async () => {
    const { draws, draw } = await sealedGroup({ state: 'not-held', list: '{"reason":"late"}' })
    expect(await draws.decide(draw, decision)).toEqual(draw)
    const other = await sealedGroup()
    const changed = { ...other.draw, commitment: 'e'.repeat(64) }
    expect(await other.draws.decide(changed, decision)).toEqual(other.draw)
  })

  test('a shard is read in pages, by group, in full and in summary', async () => {
    const { draws, putGroup } = makeStores()
    const month = '2031-05'
    const groups = Array.from({ length: 40 }, (_, index) => groupOf(`p-${index}`, 5))
    for (const group of groups) {
      await putGroup({ ...group, groupId: `${group.groupId}-${makeStores === inTable ? 't' : 'm'}` })
      const stored = { ...group, groupId: `${group.groupId}-${makeStores === inTable ? 't' : 'm'}` }
      const held = Number(group.groupId.slice(2)) % 3 > 0
      const draw = drawOf(stored, {
        month,
        ...(!held && { state: 'not-held', list: '{"reason":"fewer-than-5"}' }),
      })
      await draws.seal(draw, sealedWith(stored, draw))
    }
    const seen: string[] = []
    for (let shard = 0; shard < groupShards; shard += 1) {
      const mine: string[] = []
      let after: string | undefined
      do {
        const page = await draws.listShard(month, shard, 2, after)
        const short = await draws.listLines(month, shard, 2, after)
        expect(short.next).toBe(page.next)
        expect(short.lines).toEqual(
          page.draws.map(({ groupId, commitment, state }) => ({
            ...{ groupId, commitment, state },
            ...(state === 'not-held' && { reason: 'fewer-than-5' }),
          })),
        )
        mine.push(...page.draws.map(({ groupId }) => groupId))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(mine).toEqual([...mine].sort())
      seen.push(...mine)
    }
    expect(seen).toHaveLength(40)
    expect(new Set(seen).size).toBe(40)
  })
})

describe.each([
  ['the table', inTable],
  ['memory', inMemory],
])('months in %s', (_, makeStores) => {
  const opening = (month: string) => ({
    month,
    chain: 'c'.repeat(64),
    round: 42,
    sealingSince: '2026-11-30T11:00:00.000Z',
  })
  const digest = {
    digest: 'd'.repeat(64),
    digestAt: '2026-11-30T11:01:00.000Z',
    ...{ groups: 3, held: 1, notHeld: { 'fewer-than-5': 2 } },
  }

  test('a value set on a month never changes', async () => {
    const { months } = makeStores()
    expect(await months.get('2026-11')).toBeUndefined()
    await months.open(opening('2026-11'))
    expect(await months.open({ ...opening('2026-11'), round: 43 })).toEqual(opening('2026-11'))
    await months.keepFailed('2026-11', undefined, digest.digestAt)
    await months.takeDigest('2026-11', 'run-1')
    await months.digest('2026-11', 'run-1', digest)
    const after = await months.digest('2026-11', 'run-1', { ...digest, digest: 'e'.repeat(64), held: 3 })
    expect(await months.takeDigest('2026-11', 'run-2')).toEqual(after)
    expect(after).toEqual({ ...opening('2026-11'), ...digest, closedAt: digest.digestAt })
    await months.sign('2026-11', 'aa')
    expect((await months.sign('2026-11', 'bb')).signature).toBe('aa')
    const decided = { decidedAt: '2026-12-01T11:05:00.000Z', decided: 1, refused: 0 }
    await months.decide('2026-11', decided)
    expect(await months.decide('2026-11', { ...decided, decided: 9 })).toMatchObject(decided)
    await months.published('2026-11', 'sealedPublished')
    await months.published('2026-11', 'sealedPublished')
    expect(await months.get('2026-11')).toEqual({
      ...{ ...opening('2026-11'), ...digest, ...decided },
      ...{ closedAt: digest.digestAt, signature: 'aa', sealedPublished: true },
    })
  })

  test('the failed groups are those of the last run until the month is closed', async () => {
    const { months } = makeStores()
    const [month, failed] = ['2027-01', { count: 21, groupIds: ['one', 'two'] }]
    await months.open(opening(month))
    await months.keepFailed(month, { count: 1, groupIds: ['zero'] })
    await months.keepFailed(month, undefined)
    expect(await months.get(month)).toEqual(opening(month))
    await months.keepFailed(month, { count: 1, groupIds: ['zero'] })
    await months.keepFailed(month, failed, digest.digestAt)
    const closed = { ...opening(month), closedAt: digest.digestAt, failedGroups: failed }
    expect(await months.get(month)).toEqual(closed)
    await months.keepFailed(month, undefined)
    await months.keepFailed(month, undefined, '2026-12-01T00:00:00.000Z')
    expect(await months.get(month)).toEqual(closed)
    expect((await months.missed(month, digest.digestAt)).missedSince).toBe(digest.digestAt)
    expect((await months.missed(month, 'later')).missedSince).toBe(digest.digestAt)
  })

  test('a month closed without failed groups has none', async () => {
    const { months } = makeStores()
    await months.open(opening('2027-02'))
    await months.keepFailed('2027-02', { count: 1, groupIds: ['zero'] })
    await months.keepFailed('2027-02', undefined, digest.digestAt)
    expect(await months.get('2027-02')).toEqual({ ...opening('2027-02'), closedAt: digest.digestAt })
  })

  test('nothing can be set on a month that was never opened', async () => {
    const { months } = makeStores()
    await expect(months.sign('2041-01', 'aa')).rejects.toThrow()
    await expect(months.keepFailed('2041-01', undefined)).rejects.toThrow()
    await expect(months.takeDigest('2041-01', 'run-1')).rejects.toThrow()
    expect(await months.putCommitments('2041-01', 'run-1', 1, [])).toBe(false)
  })

  test('commitments and digest are those of the last run to take them, and nothing is stored after the digest', async () => {
    const { months } = makeStores()
    await months.open(opening('2026-12'))
    const line = (group: string) => ({ group, commitment: 'a'.repeat(64) })
    expect(await months.putCommitments('2026-12', 'run-1', 1, [line('one')])).toBe(false)
    expect(await months.takeDigest('2026-12', 'run-1')).toMatchObject({ digestBy: 'run-1' })
    expect(await months.putCommitments('2026-12', 'run-1', 1, [line('one')])).toBe(true)
    expect(await months.takeDigest('2026-12', 'run-2')).toMatchObject({ digestBy: 'run-2' })
    expect(await months.putCommitments('2026-12', 'run-1', 1, [line('three')])).toBe(false)
    expect(await months.putCommitments('2026-12', 'run-2', 1, [line('one'), line('two')])).toBe(true)
    expect(await months.digest('2026-12', 'run-1', digest)).not.toHaveProperty('digest')
    expect(await months.digest('2026-12', 'run-2', digest)).toEqual({ ...opening('2026-12'), ...digest })
    expect(await months.putCommitments('2026-12', 'run-2', 1, [line('three')])).toBe(false)
    expect(await months.putCommitments('2026-12', 'run-2', 2, [line('three')])).toBe(false)
    expect(await months.commitments('2026-12', 1)).toEqual([line('one'), line('two')])
    expect(await months.commitments('2026-12', 2)).toBeUndefined()
  })

  test('months are listed oldest first', async () => {
    const { months } = makeStores()
    for (const month of ['2030-02', '2029-12', '2030-01']) await months.open(opening(month))
    const listed = (await months.list()).map(({ month }) => month).filter((month) => month > '2029')
    expect(listed).toEqual(['2029-12', '2030-01', '2030-02'])
  })
})
