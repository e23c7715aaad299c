import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readOneByOne, readBatched } from '../../../functions/platform/table/read-item.ts'
import { isTransient } from '../../../functions/platform/retry/transient-faults.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
  for (let n = 0; n < 130; n += 1)
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: { ...key(n), n } }))
})
afterAll(() => table.stop())
beforeEach(() => void vi.restoreAllMocks())

const key = (n: number) => ({ pk: `P${n}`, sk: 'S' })
const requests = () => vi.spyOn(table.client, 'send')

describe.each([
  ['singly', readOneByOne],
  ['together', readBatched],
])('%s', (_, reader) => {
  test('reads an item by key, with weak or strong consistency, and returns undefined if there is none', async () => {
    const read = reader(table)
    for (const consistent of [false, true]) {
      expect(await read(key(3), consistent)).toEqual({ ...key(3), n: 3 })
      expect(await read(key(999), consistent)).toBeUndefined()
    }
  })
})

describe('batched reads', () => {
  test('reads requested in the same turn are one request without duplicates', async () => {
    const [read, sent] = [readBatched(table), requests()]
    const found = await Promise.all([read(key(1), false), read(key(2), false), read(key(1), false)])
    expect(found.map((item) => item?.['n'])).toEqual([1, 2, 1])
    expect(sent).toHaveBeenCalledTimes(1)
    await read(key(1), false)
    expect(sent).toHaveBeenCalledTimes(2)
  })

  test('weak and strong reads, and items beyond a hundred, are separate requests', async () => {
    const [read, sent] = [readBatched(table), requests()]
    const found = await Promise.all(Array.from({ length: 130 }, (_, n) => read(key(n), n === 0)))
    expect(found.map((item) => item?.['n'])).toEqual(Array.from({ length: 130 }, (_, n) => n))
    expect(sent).toHaveBeenCalledTimes(3)
  })

  test('retries unprocessed keys and finally fails with a temporary error', async () => {
    const send = table.client.send.bind(table.client)
    const leaving = (times: number) => {
      let left = times
      const answer = async (command: never) => {
        if (left === 0) return send(command)
        left -= 1
        const { input } = command as { input: { RequestItems: unknown } }
        return { Responses: {}, UnprocessedKeys: input.RequestItems }
      }
      vi.spyOn(table.client, 'send').mockImplementation(answer as never)
    }
    leaving(3)
    expect(await readBatched(table)(key(5), false)).toMatchObject({ n: 5 })
    leaving(4)
    const fault: unknown = await readBatched(table)(key(5), false).catch((thrown: unknown) => thrown)
    expect(isTransient(fault)).toBe(true)
  })

  test('a failed request fails all reads in it and none after it', async () => {
    const read = readBatched(table)
    requests().mockRejectedValueOnce(new Error('no') as never)
    const both = await Promise.allSettled([read(key(1), false), read(key(2), false)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await read(key(1), false)).toMatchObject({ n: 1 })
  })
})
