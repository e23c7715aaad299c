import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes } from '../../platform/table/conditional-write.ts'
import { keys } from '../keys.ts'
import { dueAttributes, type DueTimes } from '../clocks/due.ts'
import { problemsPartitionOf } from '../problem/problem-state.ts'
import type { StoredStep } from '../problem/step-content.ts'
import type { ProblemStatus } from '../problem/problem-status.ts'

export type StepWrite = {
  dealerId: string
  callId: string
  /** The problem's revision that the step is based on. */
  seen: number
  status: ProblemStatus
  resolveBy: string
  due: DueTimes
  step: StoredStep
}

const maxAttempts = 4

export const stepStore = ({ client, tableName: TableName }: Table) => ({
  /** Writes a step and its problem's new state in one transaction; false if the problem had changed. */
  put: async ({ dealerId, callId, seen, status, resolveBy, due, step }: StepWrite): Promise<boolean> => {
    const attributes = {
      status,
      resolveBy,
      revision: seen + 1,
      changedAt: step.at,
      problems: problemsPartitionOf(dealerId, status),
      ...(step.content.assignee !== undefined && { assignee: step.content.assignee }),
      ...dueAttributes(dealerId, callId, due),
    }
    const names = Object.keys(attributes)
    const gone = 'dueAt' in attributes ? '' : ' REMOVE due, dueAt, dueShard'
    const write = () =>
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName,
                Item: { ...keys.step(dealerId, callId, seen + 1), ...step },
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
            {
              Update: {
                TableName,
                Key: keys.call(dealerId, callId),
                UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${gone}`,
                ConditionExpression: '#revision = :seen',
                ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
                ExpressionAttributeValues: {
                  ...Object.fromEntries(
                    Object.entries(attributes).map(([name, value]) => [`:${name}`, value]),
                  ),
                  ':seen': seen,
                },
              },
            },
          ],
        }),
      )
    for (let attempts = 1; ; attempts += 1) {
      try {
        await write()
        return true
      } catch (fault) {
        const codes = cancellationCodes(fault)
        if (codes.includes('ConditionalCheckFailed')) return false
        // The alerting code writes other attributes of the same item; such a conflict does not affect the step, so retry.
        if (!codes.includes('TransactionConflict') || attempts === maxAttempts) throw fault
      }
    }
  },
})
