import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  exclusionStore,
  type ExclusionStore,
} from '../../../functions/directory/exclusions/exclusion-store.ts'
import { openExclusions } from '../../../functions/directory/exclusions/open-exclusions.ts'
import { putExclusionList } from '../../../functions/directory/exclusions/put-exclusion-list.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { queryAll } from '../../../functions/platform/table/query.ts'
import { systemRetryOnConflict as retryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const fingerprint = keyedFingerprint('test-key')
const sha256 = (number: string) => createHash('sha256').update(number).digest('hex')
const number = (index: number) => `+346${String(index).padStart(8, '0')}`
const hashesOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => sha256(number(from + index)))

let table: TestTable
let exclusions: ExclusionStore
let now: Date
const clock = () => now
beforeAll(async () => {
  table = await withTable()
  exclusions = exclusionStore(table, fingerprint)
})
afterAll(() => table.stop())
beforeEach(() => {
  now = new Date('2026-11-30T09:00:00Z')
})

const put = (listId: string, count: number, hashes: readonly string[], source = 'Lista Robinson') =>
  putExclusionList({ exclusions, retryOnConflict, clock })(
    listId,
    { source, count, hashes: [...hashes] },
    'staff:S-1',
  )
/** A function that has just started. */
const isExcluded = (...numbers: string[]) => openExclusions(table, fingerprint, clock)(numbers)

test('without a list nobody is excluded', async () => {
  expect(await isExcluded(number(1))).toBe(false)
})

test('a list is in force as soon as all its numbers have arrived, in any order and however often', async () => {
  expect(await put('one', 5000, hashesOf(0, 3000))).toMatchObject({ state: 'incomplete', received: 3000 })
  expect(await isExcluded(number(1))).toBe(false)
  expect(await put('one', 5000, hashesOf(0, 3000))).toMatchObject({ state: 'incomplete', received: 3000 })
  expect(await put('one', 5000, hashesOf(2500, 5000))).toMatchObject({
    ...{ state: 'in-force', received: 5000, startedBy: 'staff:S-1' },
    completedAt: '2026-11-30T09:00:00.000Z',
  })
  expect(await isExcluded(number(1))).toBe(true)
  expect(await isExcluded('+34911111111', number(4999))).toBe(true)
  expect(await isExcluded(number(5000))).toBe(false)
})

test('a complete list never changes, and its parts can be sent again', async () => {
  expect(await put('one', 5000, hashesOf(10, 20))).toMatchObject({ state: 'in-force', received: 5000 })
  const refused = { error: { code: 'already-exists-with-other-content' } }
  await expect(put('one', 5000, hashesOf(5000, 5001))).rejects.toMatchObject(refused)
  await expect(put('one', 4999, [])).rejects.toMatchObject(refused)
  await expect(put('one', 5000, [], 'Otra')).rejects.toMatchObject(refused)
})

test('a list with more numbers than it says is never in force', async () => {
  await expect(put('over', 1, hashesOf(7000, 7002))).rejects.toMatchObject({
    error: { code: 'already-exists-with-other-content' },
  })
  expect(await isExcluded(number(7000))).toBe(false)
})

test('the next list replaces it, also an empty one; what nobody can be reading is taken away', async () => {
  await put('two', 1, hashesOf(9000, 9001))
  expect(await isExcluded(number(1))).toBe(false)
  expect(await isExcluded(number(9000))).toBe(true)
  expect(await exclusions.count('one')).toBe(5000)
  now = new Date('2026-12-02T09:00:00Z')
  expect(await put('none', 0, [])).toMatchObject({ state: 'in-force', received: 0 })
  expect(await isExcluded(number(9000))).toBe(false)
  expect(await Promise.all(['over', 'one', 'two'].map(exclusions.count))).toEqual([0, 0, 1])
  const { lists } = await exclusions.lists(true)
  expect(lists.map(({ listId, state }) => `${listId} ${state}`)).toEqual([
    ...['none in-force', 'two replaced', 'one replaced'],
  ])
})

test('functions look again within a minute', async () => {
  const asked = openExclusions(table, fingerprint, clock)
  expect(await asked([number(3)])).toBe(false)
  await put('three', 1, hashesOf(3, 4))
  expect(await asked([number(3)])).toBe(false)
  now = new Date(now.getTime() + 61_000)
  expect(await asked([number(3)])).toBe(true)
})

test('neither a number nor its hash is stored', async () => {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'EXCLUDED#three' },
  }
  const items = await Array.fromAsync(queryAll(table, query))
  expect(items).toHaveLength(1)
  const text = JSON.stringify(items, (_, value) => (value instanceof Set ? [...value] : value))
  expect(text).not.toContain(sha256(number(3)).slice(0, 20))
  expect(text).not.toContain(number(3).slice(3))
})

test('at most fifty lists are remembered, the one in force among them', async () => {
  for (let index = 0; index < 52; index += 1) await put(`more-${index}`, 1, [])
  const { lists } = await exclusions.lists(true)
  expect(lists).toHaveLength(50)
  expect(lists.find(({ state }) => state === 'in-force')?.listId).toBe('three')
})
