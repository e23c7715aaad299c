import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { keys } from '../keys.ts'
import {
  type Application,
  factItemVersion,
  type PassOn,
  storedApplication,
  storedPassOn,
} from './discount-facts.ts'

type KeyOf = (groupId: string, month: string) => { pk: string; sk: string }

/** One fact per draw, written once and never changed: `parse` makes an item one. */
const facts = <F extends object>(table: Table, keyOf: KeyOf, parse: (item: unknown) => F) => ({
  /** Strongly consistent. */
  get: async (groupId: string, month: string): Promise<F | undefined> => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.tableName, Key: keyOf(groupId, month), ConsistentRead: true }),
    )
    return Item && parse(Item)
  },

  /** Puts the one fact of a draw; answers the one that was there before, undefined when there was none. */
  put: async (groupId: string, month: string, fact: F): Promise<F | undefined> => {
    const item = { ...keyOf(groupId, month), v: factItemVersion, ...fact }
    return (await putIfAbsent(table, item, parse)) ?? undefined
  },

  /** Those of a group's draws of these months, by month. Strongly consistent. */
  list: async (groupId: string, first: string, last: string): Promise<ReadonlyMap<string, F>> => {
    const [from, to] = [keyOf(groupId, first), keyOf(groupId, last)]
    const found = queryAll(table, {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': to.sk },
    })
    const monthOf = ({ sk }: Record<string, unknown>) => String(sk).slice(-first.length)
    return new Map(await Array.fromAsync(found, (item): [string, F] => [monthOf(item), parse(item)]))
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
