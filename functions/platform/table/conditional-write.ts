import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Table } from './client.ts'

type Item = Record<string, unknown>

/**
 * What became of a conditional write: its output, or that its condition did not hold (`fault` is how DynamoDB said so).
 * `before` is the item that was there, if the write asked for it (`ReturnValuesOnConditionCheckFailure: 'ALL_OLD'`) and
 * there was one.
 */
type WriteResult<O> =
  | { written: true; output: O }
  | { written: false; before: Item | undefined; fault: ConditionalCheckFailedException }

/** Waits for a conditional write. Throws any fault but that its condition did not hold. */
export const writeResult = async <O>(write: Promise<O>): Promise<WriteResult<O>> => {
  try {
    return { written: true, output: await write }
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault
    return { written: false, before: fault.Item && unmarshall(fault.Item), fault }
  }
}

/** Waits for a conditional write; false when its condition did not hold. */
export const isWritten = async (write: Promise<unknown>): Promise<boolean> =>
  (await writeResult(write)).written

/**
 * Waits for a conditional write that asks for the old item: null when it was done, else the item that was there,
 * parsed. Throws when its condition did not hold because there was no item.
 */
export const itemBefore = async <T>(write: Promise<unknown>, parse: (item: Item) => T): Promise<T | null> => {
  const result = await writeResult(write)
  if (result.written) return null
  if (!result.before) throw result.fault
  return parse(result.before)
}

// Marshalled here and not by the document client, which takes a function that has just started 3 ms more.
const put = <T>(
  { client, tableName: TableName }: Table,
  item: Item,
  parse: (item: Item) => T,
  condition: Pick<
    ConstructorParameters<typeof PutItemCommand>[0],
    'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
  >,
): Promise<T | null> =>
  itemBefore(
    client.send(
      new PutItemCommand({
        TableName,
        Item: marshall(item, { removeUndefinedValues: true }),
        ...condition,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
    parse,
  )

/** Puts an item unless its key exists. Returns null, or the existing item, parsed. */
export const putIfAbsent = <T>(table: Table, item: Item, parse: (item: Item) => T): Promise<T | null> =>
  put(table, item, parse, { ConditionExpression: 'attribute_not_exists(pk)' })

/**
 * Replaces an item that counts its writes in `n`, if it has not been written since. Returns null, or the current item,
 * parsed. Throws if there is none.
 */
export const replaceIfUnchanged = <T>(
  table: Table,
  item: Item,
  n: number,
  parse: (item: Item) => T,
): Promise<T | null> =>
  put(table, item, parse, {
    ConditionExpression: '#n = :n',
    ExpressionAttributeNames: { '#n': 'n' },
    ExpressionAttributeValues: marshall({ ':n': n }),
  })

/** Why a transaction was cancelled: a code for each of its items, in order. Empty for any other fault. */
export const cancellationCodes = (fault: unknown): string[] =>
  fault instanceof TransactionCanceledException
    ? (fault.CancellationReasons ?? []).map(({ Code = 'None' }) => Code)
    : []
