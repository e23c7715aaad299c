import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { isWritten } from '../../platform/table/conditional-write.ts'
import type { Table } from '../../platform/table/client.ts'
import { queryAll } from '../../platform/table/query.ts'
import { keys, surveyCallsPartition } from '../keys.ts'
import type { CallFacts } from './facts.ts'
import { parseSurveyCall, surveyCallItem } from './survey-call-item.ts'

/** What figures need of calls about visits, by the month in which the visit's survey is expected. */
export const surveyCallStore = (table: Table) => ({
  /** Puts what figures need of a call, as it is now, where that of its month is there already; false if it is not. */
  replace: (dealerId: string, call: CallFacts): Promise<boolean> =>
    isWritten(
      table.client.send(
        new PutCommand({
          ...{ TableName: table.tableName, Item: surveyCallItem(dealerId, call) },
          ConditionExpression: 'attribute_exists(pk)',
        }),
      ),
    ),

  /** Removes a call from the month in which its visit's survey was expected. */
  remove: async (dealerId: string, month: string, callId: string): Promise<void> => {
    const Key = keys.surveyCall(dealerId, month, callId)
    await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
  },

  /** A dealer's calls about visits whose survey is expected in a month. Strongly consistent. */
  ofMonth: async (dealerId: string, month: string): Promise<CallFacts[]> => {
    const items = queryAll(table, {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': surveyCallsPartition(dealerId, month) },
    })
    return (await Array.fromAsync(items)).map(parseSurveyCall)
  },
})
export type SurveyCallStore = ReturnType<typeof surveyCallStore>
