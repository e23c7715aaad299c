import * as z from 'zod/mini'
import { inSeconds, monthsLater } from '../../platform/calendar/months-later.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import {
  type Application,
  factItemVersion,
  type PassOn,
  storedApplication,
  storedPassOn,
} from './discount-facts.ts'

/** Discounts are kept for so many months (rights.md, "Retention"; Código de Comercio, art. 30). */
const keptMonths = 72

type KeyOf = (groupId: string, month: string) => { pk: string; sk: string }

/** Stores one fact per draw, written once and never changed. `parse` turns an item into a fact. */
const facts = <F extends { recordedAt: string }>(
  table: Table,
  keyOf: KeyOf,
  parse: (item: unknown) => F,
) => ({
  /** A draw's fact, or undefined. Strongly consistent. */
  get: (groupId: string, month: string): Promise<F | undefined> =>
    getItem(table, keyOf(groupId, month), parse),

  /** Stores a draw's fact unless it has one. Returns the existing fact, or undefined if there was none. */
  put: async (groupId: string, month: string, fact: F): Promise<F | undefined> => {
    const expiresAt = inSeconds(monthsLater(fact.recordedAt, keptMonths))
    const item = { ...keyOf(groupId, month), v: factItemVersion, ...fact, expiresAt }
    return (await putIfAbsent(table, item, parse)) ?? undefined
  },

  /** The facts of a group's draws from the first to the last month, keyed by month. Strongly consistent. */
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

/** The facts that may follow a decided draw: the discount was applied, and the winner passed it on. */
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
