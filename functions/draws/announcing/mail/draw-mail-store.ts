import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Replaceable } from '../../../platform/mail/sending/change-claim.ts'
import type { Table } from '../../../platform/table/client.ts'
import { keys } from '../../../platform/table/keys.ts'
import {
  type DrawMail,
  drawMailItem,
  type DrawMailId,
  drawMailKey,
  parseDrawMailItem,
} from './draw-mail-item.ts'

/** Where mails about draws are kept. Both writes are one conditional put; on a conflict they answer what is there. */
export type DrawMailStore = Replaceable<DrawMail> & {
  /** Puts a mail where there is none: null when it is there now, else the one that was there before. */
  create: (mail: DrawMail) => Promise<DrawMail | null>
  get: (id: DrawMailId) => Promise<DrawMail | undefined>
  /** All mails about a group's draw of a month: at most a few for each participant. */
  list: (month: string, groupId: string) => Promise<DrawMail[]>
}

/** The mails' items in the table. Reads are strongly consistent. */
export const drawMailStore = ({ client, tableName: TableName }: Table): DrawMailStore => {
  const put = async (mail: DrawMail, condition: string, n?: number): Promise<DrawMail | null> => {
    try {
      await client.send(
        new PutCommand({
          TableName,
          Item: drawMailItem(mail),
          ConditionExpression: condition,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          ...(n !== undefined && {
            ExpressionAttributeNames: { '#n': 'n' },
            ExpressionAttributeValues: { ':n': n },
          }),
        }),
      )
      return null
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException && fault.Item)
        return parseDrawMailItem(unmarshall(fault.Item))
      throw fault
    }
  }
  return {
    create: (mail) => put(mail, 'attribute_not_exists(pk)'),
    replace: (next, n) => put(next, '#n = :n', n),
    get: async (id) => {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: drawMailKey(id), ConsistentRead: true }),
      )
      return Item && parseDrawMailItem(Item)
    },
    list: async (month, groupId) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.drawMail(month, groupId, '', '').pk },
        }),
      )
      return Items.map(parseDrawMailItem)
    },
  }
}
