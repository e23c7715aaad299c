import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { StoredCall } from '../call/call-item.ts'
import { parseEarlierClosing } from '../entries/closing-entry.ts'
import { earlierStepRange, keys } from '../keys.ts'

const stepName = z.object({ content: z.object({ step: z.string() }) })

/** Whether a version before 0.3 stored steps, or possibly a closing, of which the call's item does not know. */
export const isOutdated = ({ entries, content, due, problem }: StoredCall): boolean =>
  entries === null &&
  ((problem !== null && problem.revision > 1) || (content.endedAt === undefined && due.close === undefined))

/**
 * Counts a case's earlier steps and notes its earlier closing on the call's item, so that nobody has to read them all
 * again. Does nothing if another run has done it.
 */
export const upgradeCase = async (table: Table, { dealerId, callId, problem }: StoredCall): Promise<void> => {
  const range = earlierStepRange(dealerId, callId, problem?.revision ?? 1)
  const steps = await Array.fromAsync(
    queryAll(table, {
      ConsistentRead: true,
      ProjectionExpression: '#content.step',
      ExpressionAttributeNames: { '#content': 'content' },
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': range.pk, ':from': range.from, ':to': range.to },
    }),
  )
  const reopenings = steps.filter((item) => z.parse(stepName, item).content.step === 'reopen').length
  const closing = await getItem(table, keys.earlierClosing(dealerId, callId), parseEarlierClosing)
  await isWritten(
    table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: keys.call(dealerId, callId),
        UpdateExpression: `SET entries = :entries, reopenings = :reopenings${closing ? ', closing = :closing' : ''}`,
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(entries)',
        ExpressionAttributeValues: {
          ':entries': steps.length,
          ':reopenings': reopenings,
          ...(closing && { ':closing': { entry: 0, endedAt: closing.endedAt ?? closing.at } }),
        },
      }),
    ),
  )
}
