import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cancellationCodes,
  isWritten,
  itemBefore,
  putIfAbsent,
  replaceIfUnchanged,
  writeResult,
} from '../../../functions/platform/table/conditional-write.ts'
import { queryAll, queryPage } from '../../../functions/platform/table/query.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const rename = (pk: string, from: string, to: string) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.tableName,
      Key: { pk, sk: 'S' },
      UpdateExpression: 'SET word = :to',
      ConditionExpression: 'word = :from',
      ExpressionAttributeValues: { ':from': from, ':to': to },
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  )
const wordOf = (item: Record<string, unknown>) => String(item['word'])

describe('putIfAbsent', () => {
  test('stores one of many simultaneous items and returns it to the others', async () => {
    const words = Array.from({ length: 10 }, (_, n) => `word-${n}`)
    const before = await Promise.all(
      words.map((word) => putIfAbsent(table, { pk: 'absent', sk: 'S', word, missing: undefined }, wordOf)),
    )
    expect(before.filter((word) => word === null)).toHaveLength(1)
    const there = words[before.indexOf(null)]
    expect(new Set(before)).toEqual(new Set([null, there]))
  })
})

describe('replaceIfUnchanged', () => {
  test('replaces an item only if it has not changed, and otherwise returns the stored one', async () => {
    const item = (n: number, word: string) => ({ pk: 'counted', sk: 'S', n, word })
    await putIfAbsent(table, item(1, 'one'), wordOf)
    expect(await replaceIfUnchanged(table, item(2, 'two'), 1, wordOf)).toBeNull()
    expect(await replaceIfUnchanged(table, item(2, 'other'), 1, wordOf)).toBe('two')
  })

  test('fails if there is no item', async () => {
    await expect(replaceIfUnchanged(table, { pk: 'nowhere', sk: 'S', n: 2 }, 1, wordOf)).rejects.toThrow()
  })
})

describe('a conditional write', () => {
  test('returns its output, or the item that did not meet its condition', async () => {
    await putIfAbsent(table, { pk: 'changed', sk: 'S', word: 'one' }, wordOf)
    expect(await writeResult(rename('changed', 'one', 'two'))).toMatchObject({
      written: true,
      output: { Attributes: { word: 'two' } },
    })
    expect(await writeResult(rename('changed', 'one', 'three'))).toMatchObject({
      written: false,
      before: { word: 'two' },
    })
    expect(await itemBefore(rename('changed', 'two', 'three'), wordOf)).toBeNull()
    expect(await itemBefore(rename('changed', 'two', 'four'), wordOf)).toBe('three')
    expect(await isWritten(rename('changed', 'three', 'five'))).toBe(true)
    expect(await isWritten(rename('changed', 'three', 'six'))).toBe(false)
  })

  test('throws any other error', async () => {
    const fault = new Error('the table is not there')
    await expect(writeResult(Promise.reject(fault))).rejects.toBe(fault)
    await expect(isWritten(Promise.reject(fault))).rejects.toBe(fault)
    await expect(itemBefore(Promise.reject(fault), wordOf)).rejects.toBe(fault)
  })
})

test('returns the cancellation code of each item of a transaction, and none for other errors', () => {
  const cancelled = new TransactionCanceledException({
    $metadata: {},
    message: '',
    CancellationReasons: [{ Code: 'None' }, {}, { Code: 'TransactionConflict' }],
  })
  expect(cancellationCodes(cancelled)).toEqual(['None', 'None', 'TransactionConflict'])
  expect(cancellationCodes(new Error('no'))).toEqual([])
})

describe('a query', () => {
  const query = (limit?: number) => ({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'many' },
    ...(limit !== undefined && { Limit: limit }),
  })
  const skOf = ({ sk }: Record<string, unknown>) => sk
  const all = Array.from({ length: 7 }, (_, n) => `S${n}`)
  beforeAll(async () => {
    for (const sk of all) await putIfAbsent(table, { pk: 'many', sk }, skOf)
  })

  test('returns every item, however many pages there are', async () => {
    for (const limit of [undefined, 1, 3, 7]) {
      const found = await Array.fromAsync(queryAll(table, query(limit)))
      expect(found.map(skOf)).toEqual(all)
    }
  })

  test('returns one page at a time, starting where the last one ended', async () => {
    const first = await queryPage(table, query(4))
    expect(first.items.map(skOf)).toEqual(all.slice(0, 4))
    const second = await queryPage(table, query(4), first.next)
    expect(second.items.map(skOf)).toEqual(all.slice(4))
    expect(second.next).toBeUndefined()
  })
})
