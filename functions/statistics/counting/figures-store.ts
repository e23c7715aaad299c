import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { RootCause } from '../../cases/problem/root-causes.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { isWritten, writeResult } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { keys, monthOfCaused } from '../keys.ts'
import type { MonthFigures } from './figures-schema.ts'
import type { CausedCase, Repeated } from '../rules/find-repeated.ts'
import {
  figuresItem,
  figuresVersion,
  parseFigures,
  storedCaused,
  type StoredFigures,
  storedRepeated,
  writeFigures,
} from './figures-item.ts'

/** Figures of ended data are not kept of fewer people: whoever knows one of them would learn about the others. */
const fewestPeople = 5

/** The calls among a month's that are made to somebody who has been called about the visit before. */
const followUpsIn = ({ outcomes }: MonthFigures): number =>
  Object.entries(outcomes)
    .filter(([kind]) => kind === 'recheck' || kind === 'reminder')
    .flatMap(([, counts]) => Object.values(counts))
    .reduce((sum, count) => sum + count, 0)

/** Thrown when a month is counted while it is to be closed, so that whoever asked repeats it. */
class CountedAgain extends Error {
  override name = 'CountedAgain'
}

/** Repeats are looked for among twelve months; one more, until the last of them is over. */
const causedMonths = 14

const version = z.object({ v: z.number() })
const isCurrent = (item: Record<string, unknown>) => z.parse(version, item).v === figuresVersion

/** The repeated causes of a dealer, in the twelve months until `until`. */
export type StoredRepeated = {
  until: string
  found: (Omit<Repeated<RootCause>, 'key'> & { adviser?: string | undefined })[]
}

/** A dealer's figures. Items of another version are as if they were not there. */
export const figuresStore = (table: Table) => {
  const { client, tableName: TableName } = table
  const range = async (from: { pk: string; sk: string }, to: { sk: string }, ConsistentRead = false) => {
    const query = {
      ConsistentRead,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': to.sk },
    }
    return (await Array.fromAsync(queryAll(table, query))).filter(isCurrent)
  }

  return {
    /** Reads the months that have figures, from the first to the last (`YYYY-MM`). Eventually consistent unless asked. */
    list: async (dealerId: string, from: string, to: string, consistent = false): Promise<StoredFigures[]> =>
      (await range(keys.figures(dealerId, from), keys.figures(dealerId, to), consistent)).map(parseFigures),

    /**
     * Stores a month's figures, unless some that were counted later are there. Of a closed month they are shown as long as
     * any of its calls is left, then the whole again. Returns what is shown now; undefined if later ones were there.
     */
    put: async (dealerId: string, given: StoredFigures): Promise<StoredFigures | undefined> => {
      const isOpen = await isWritten(
        client.send(
          new PutCommand({
            TableName,
            Item: figuresItem(dealerId, given),
            ConditionExpression: 'attribute_not_exists(pk) OR (#at <= :at AND attribute_not_exists(closed))',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: { ':at': given.at },
          }),
        ),
      )
      if (isOpen) return given
      const isLeft = given.figures.calls > 0
      const result = await writeResult(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.figures(dealerId, given.month),
            UpdateExpression: `SET #at = :at${isLeft ? ', remaining = :left' : ' REMOVE remaining'}`,
            ConditionExpression: 'closed = :closed AND #at <= :at',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: {
              ...{ ':at': given.at, ':closed': true },
              ...(isLeft && { ':left': writeFigures(given.figures) }),
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      )
      return result.written ? parseFigures(result.output.Attributes) : undefined
    },

    /**
     * Closes a month: what it counts now is kept for when its calls are gone. Nothing happens without figures, or if they are
     * of so few calls that they would tell of fewer than five people. Idempotent.
     */
    close: async (dealerId: string, month: string): Promise<void> => {
      const item = await readOneByOne(table)(keys.figures(dealerId, month), true)
      if (!item || !isCurrent(item) || item['closed'] === true) return
      const { at, figures } = parseFigures(item)
      if (figures.calls - followUpsIn(figures) < fewestPeople) return
      const closed = await isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.figures(dealerId, month),
            UpdateExpression: 'SET closed = :closed',
            ConditionExpression: '#at = :at',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: { ':closed': true, ':at': at },
          }),
        ),
      )
      if (!closed) throw new CountedAgain()
    },

    /** Stores a month's closed problems, which name customers and cars: only for as long as repeats are looked for. */
    putCaused: async (dealerId: string, month: string, cases: readonly CausedCase<RootCause>[]) => {
      const expiresAt = Math.ceil(Date.parse(`${shiftMonth(month, causedMonths)}-01T00:00:00Z`) / 1000)
      const Item = {
        ...{ ...keys.caused(dealerId, month), v: figuresVersion, cases: JSON.stringify(cases) },
        expiresAt,
      }
      await client.send(new PutCommand({ TableName, Item }))
    },

    /** Reads the closed problems by month, from the first to the last. Strongly consistent. */
    listCaused: async (
      dealerId: string,
      from: string,
      to: string,
    ): Promise<{ month: string; cases: CausedCase<RootCause>[] }[]> =>
      (await range(keys.caused(dealerId, from), keys.caused(dealerId, to), true)).map((item) => {
        const { sk, cases } = z.parse(storedCaused, item)
        return { month: monthOfCaused(sk), cases }
      }),

    /** Stores a dealer's repeated causes. */
    putRepeated: async (dealerId: string, { until, found }: StoredRepeated) => {
      const Item = { ...keys.repeated(dealerId), v: figuresVersion, until, found: JSON.stringify(found) }
      await client.send(new PutCommand({ TableName, Item }))
    },

    /** Reads a dealer's repeated causes; undefined if none were looked for yet. Eventually consistent. */
    getRepeated: async (dealerId: string): Promise<StoredRepeated | undefined> => {
      const item = await readOneByOne(table)(keys.repeated(dealerId), false)
      return item && isCurrent(item) ? z.parse(storedRepeated, item) : undefined
    },
  }
}
export type FiguresStore = ReturnType<typeof figuresStore>
