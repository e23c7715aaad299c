import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { writeResult } from '../../platform/table/conditional-write.ts'
import { keys } from '../keys.ts'
import { type DrawMonth, parseMonthItem } from './month-item.ts'

type Attributes = Readonly<Record<string, unknown>>

/** The expression, names and values of an update that sets these attributes. */
export const assignments = (attributes: Attributes) => {
  const all = Object.entries(attributes)
  return {
    names: Object.fromEntries(all.map(([name]) => [`#${name}`, name])),
    sets: all.map(([name]) => `#${name} = :${name}`).join(', '),
    values: Object.fromEntries(all.map(([name, value]) => [`:${name}`, value])),
  }
}

/** Conditional updates of a month's item. */
export const monthChanges = ({ client, tableName: TableName }: Table) => {
  /** Updates a month if the condition holds. Returns the stored month, updated or not. */
  const change = async (
    month: string,
    update: Pick<
      UpdateCommandInput,
      'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
    >,
  ): Promise<DrawMonth> => {
    const result = await writeResult(
      client.send(
        new UpdateCommand({
          TableName,
          Key: keys.drawMonth(month),
          ...update,
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    )
    if (result.written) return parseMonthItem(result.output.Attributes)
    if (!result.before) throw result.fault
    return parseMonthItem(result.before)
  }

  /** Sets these attributes unless the month already has the first of them. Returns the stored month. */
  const setOnce = (month: string, attributes: Attributes): Promise<DrawMonth> => {
    const { names, sets, values } = assignments(attributes)
    return change(month, {
      UpdateExpression: `SET ${sets}`,
      ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(#${Object.keys(attributes)[0]})`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    })
  }

  return { change, setOnce }
}
