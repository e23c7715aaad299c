import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { keys } from '../../platform/table/keys.ts'
import {
  type Application,
  factItemVersion,
  type PassOn,
  storedApplication,
  storedPassOn,
} from './discount-facts.ts'

type KeyOf = (groupId: string, month: string) => { pk: string; sk: string }

/** One fact per draw, written once and never changed: `parse` makes an item one. */
const facts = <F extends object>(
  { client, tableName: TableName }: Table,
  keyOf: KeyOf,
  parse: (item: unknown) => F,
) => ({
  /** Strongly consistent. */
  get: async (groupId: string, month: string): Promise<F | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: keyOf(groupId, month), ConsistentRead: true }),
    )
    return Item && parse(Item)
  },

  /** Puts the one fact of a draw; answers the one that was there before, undefined when there was none. */
  put: async (groupId: string, month: string, fact: F): Promise<F | undefined> => {
    try {
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...keyOf(groupId, month), v: factItemVersion, ...fact },
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      )
      return undefined
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException) || !fault.Item) throw fault
      return parse(unmarshall(fault.Item))
    }
  },

  /** Those of a group's draws of these months, by month. Strongly consistent. */
  list: async (groupId: string, first: string, last: string): Promise<ReadonlyMap<string, F>> => {
    const [from, to] = [keyOf(groupId, first), keyOf(groupId, last)]
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': to.sk },
      }),
    )
    const monthOf = ({ sk }: Record<string, unknown>) => String(sk).slice(-first.length)
    return new Map(Items.map((item) => [monthOf(item), parse(item)]))
  },
})

/** What may follow a decided draw: that its discount was applied, and that its winner passed it on. */
export const groupFactStore = (table: Table) => ({
  applications: facts<Application>(table, keys.application, (item) => {
    const { v: _, ...application } = z.parse(storedApplication, item)
    return application
  }),
  passOns: facts<PassOn>(table, keys.passOn, (item) => {
    const { v: _, ...passOn } = z.parse(storedPassOn, item)
    return passOn
  }),
})
export type GroupFactStore = ReturnType<typeof groupFactStore>
