import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { isWritten, putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryRange } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys, sampleMonths } from '../keys.ts'
import { parseSampleMonth, type SampleMonth, sampleMonthItem } from './sample-month-item.ts'

/** The months of the sample: commitments, and later keys. */
export const sampleMonthStore = (table: Table) => ({
  /** Reads a month; undefined before it is committed to. Strongly consistent. */
  get: (month: string): Promise<SampleMonth | undefined> =>
    getItem(table, keys.sampleMonth(month), parseSampleMonth),

  /** All months that were committed to, the earliest first. Strongly consistent. */
  list: async (): Promise<SampleMonth[]> => (await queryRange(table, sampleMonths)).map(parseSampleMonth),

  /** Commits to a month's key, once; false if that was done. */
  commit: async (month: SampleMonth): Promise<boolean> =>
    (await putIfAbsent(table, sampleMonthItem(month), parseSampleMonth)) === null,

  /** Publishes a month's key, once; false if that was done, or the month was not committed to. */
  publish: (month: string, key: string, at: string): Promise<boolean> =>
    isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.sampleMonth(month),
          UpdateExpression: 'SET #key = :key, publishedAt = :at',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#key)',
          ExpressionAttributeNames: { '#key': 'key' },
          ExpressionAttributeValues: { ':key': key, ':at': at },
        }),
      ),
    ),
})
export type SampleMonthStore = ReturnType<typeof sampleMonthStore>
