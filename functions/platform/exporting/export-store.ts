import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../table/client.ts'
import { isWritten, writeResult } from '../table/conditional-write.ts'
import type { Key } from '../table/define-keys.ts'
import { getItem } from '../table/read-item.ts'
import { transact } from '../table/transact.ts'
import type { TransactionItem } from '../table/transaction.ts'
import { type Export, type ExportIds, exportItem, exportParser, type NewExport } from './export-item.ts'
import type { ExportFailure } from './export-states.ts'

/** An attempt's hold on an export; the lease ends by itself unless it is renewed. */
export type Lease = ExportIds & { by: string }

/** How a part's exports are stored: the key of each, and what was asked for. */
export type ExportForm<Request> = {
  keyOf: (dealerId: string, exportId: string) => Key
  /** Throws if it is no request. */
  parseRequest: (given: unknown) => Request
}

/** Files made for download: their state, and which attempt is making them. Reads are strongly consistent. */
export const exportStore = <Request>(
  table: Table,
  clock: () => Date,
  { keyOf: keyFor, parseRequest }: ExportForm<Request>,
) => {
  const { client, tableName: TableName } = table
  const until = (ms: number) => new Date(clock().getTime() + ms).toISOString()
  const keyOf = ({ dealerId, exportId }: ExportIds) => keyFor(dealerId, exportId)
  const parse = exportParser(parseRequest)

  /** Changes an export that this attempt holds; false if it does not any more. */
  const change = async ({ by, ...ids }: Lease, set: string, values: Record<string, unknown>) => {
    const result = await writeResult(
      client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(ids),
          UpdateExpression: set,
          ConditionExpression: 'leaseBy = :by AND #state = :working',
          ExpressionAttributeNames: { '#state': 'state', ...(set.includes('#rows') && { '#rows': 'rows' }) },
          ExpressionAttributeValues: { ':by': by, ':working': 'working', ...values },
        }),
      ),
    )
    return result.written
  }

  return {
    /**
     * Stores a new export, and writes the rest; false, having changed nothing, if there is one of this id that is still of
     * use, or a condition of the rest does not hold.
     */
    create: (given: NewExport<Request>, alsoWrite: readonly TransactionItem[]): Promise<boolean> => {
      const put = {
        TableName,
        Item: exportItem(keyOf(given), given),
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': Math.floor(clock().getTime() / 1000) },
      }
      return alsoWrite.length === 0
        ? isWritten(client.send(new PutCommand(put)))
        : transact(table, [{ Put: put }, ...alsoWrite], 'refuse')
    },

    get: (ids: ExportIds): Promise<Export<Request> | undefined> =>
      getItem(table, keyOf(ids), (item) => parse(item, clock())),

    /** Begins an attempt; null if the export is finished, gone, or held by another attempt. */
    claim: async ({ by, ...ids }: Lease, leaseMs: number): Promise<Export<Request> | null> => {
      const result = await writeResult(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(ids),
            UpdateExpression:
              'SET leaseBy = :by, leaseUntil = :until, attempts = attempts + :one, #rows = :none',
            ConditionExpression:
              '#state = :working AND (attribute_not_exists(leaseUntil) OR leaseUntil < :now)',
            ExpressionAttributeNames: { '#state': 'state', '#rows': 'rows' },
            ExpressionAttributeValues: {
              ':by': by,
              ':until': until(leaseMs),
              ':now': until(0),
              ':one': 1,
              ':none': 0,
              ':working': 'working',
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      )
      return result.written ? (parse(result.output.Attributes, clock()) ?? null) : null
    },

    /** Records how far this attempt is, and keeps its lease. */
    progress: (lease: Lease, rows: number, leaseMs: number): Promise<boolean> =>
      change(lease, 'SET #rows = :rows, leaseUntil = :until', { ':rows': rows, ':until': until(leaseMs) }),

    /** The file is there, with so many rows; false if this attempt does not hold the export any more. */
    finish: (lease: Lease, rows: number): Promise<boolean> =>
      change(lease, 'SET #state = :ready, #rows = :rows, expected = :rows REMOVE leaseUntil', {
        ':ready': 'ready',
        ':rows': rows,
      }),

    fail: (lease: Lease, failure: ExportFailure): Promise<boolean> =>
      change(lease, 'SET #state = :failed, failure = :failure REMOVE leaseUntil', {
        ':failed': 'failed',
        ':failure': failure,
      }),

    /** Lets the next attempt begin at once. */
    release: (lease: Lease): Promise<boolean> => change(lease, 'REMOVE leaseUntil', {}),
  }
}
export type ExportStore<Request> = ReturnType<typeof exportStore<Request>>
