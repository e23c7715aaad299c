import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent, writeResult } from '../../platform/table/conditional-write.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { exportItem, parseExportItem, type ProblemExport } from './export-item.ts'
import type { ExportFailure } from './export-schemas.ts'

type Ids = Pick<ProblemExport, 'dealerId' | 'exportId'>

/** An attempt's hold on an export; the lease ends by itself unless it is renewed. */
export type Lease = Ids & { by: string }

/** Files of problems: their state, and which attempt is making them. Reads are strongly consistent. */
export const exportStore = (table: Table, clock: () => Date) => {
  const { client, tableName: TableName } = table
  const until = (ms: number) => new Date(clock().getTime() + ms).toISOString()
  const keyOf = ({ dealerId, exportId }: Ids) => keys.problemExport(dealerId, exportId)

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
    /** Stores a new export; returns the one that is there if there is one. */
    create: (given: Parameters<typeof exportItem>[0]): Promise<ProblemExport | null | undefined> =>
      putIfAbsent(table, exportItem(given), (item) => parseExportItem(item, clock())),

    get: (ids: Ids): Promise<ProblemExport | undefined> =>
      getItem(table, keyOf(ids), (item) => parseExportItem(item, clock())),

    /** Begins an attempt; null if the export is finished, gone, or held by another attempt. */
    claim: async ({ by, ...ids }: Lease, leaseMs: number): Promise<ProblemExport | null> => {
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
      return result.written ? (parseExportItem(result.output.Attributes, clock()) ?? null) : null
    },

    /** Records how far this attempt is, and keeps its lease. */
    progress: (lease: Lease, rows: number, leaseMs: number): Promise<boolean> =>
      change(lease, 'SET #rows = :rows, leaseUntil = :until', { ':rows': rows, ':until': until(leaseMs) }),

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
export type ExportStore = ReturnType<typeof exportStore>
