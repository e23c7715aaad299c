import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { queryAll } from '../../platform/table/query.ts'
import { keys, reportsPartition } from '../keys.ts'
import { type Reported, reportItem } from './report-item.ts'

const posted = z.object({ sk: z.string() })

/** Which reports are posted. */
export const reportStore = (table: Table) => ({
  /** Tells of each report whether it is posted already, as of now; strongly consistent. */
  postedFor: async (month: string): Promise<(report: Reported) => boolean> => {
    const query = {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': reportsPartition(month) },
      ConsistentRead: true,
    }
    const found = new Set<string>()
    for await (const item of queryAll(table, query)) found.add(z.parse(posted, item).sk)
    return ({ of, id }) => found.has(keys.surveyReport(month, of, id).sk)
  },

  /** Says that a report is posted. */
  markPosted: async (month: string, report: Reported, now: Date): Promise<void> => {
    const Item = reportItem(month, report, now)
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  },
})
export type ReportStore = ReturnType<typeof reportStore>
