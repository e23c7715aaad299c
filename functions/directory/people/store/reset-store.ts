import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../../platform/table/client.ts'
import { queryPage } from '../../../platform/table/query.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import { keys, personPartition, resetPrefix } from '../../keys.ts'

const itemVersion = 1
const keptForSeconds = 366 * 86_400

const text = z.string()
const storedReset = z.object({
  v: z.literal(itemVersion),
  resetId: text,
  dealerId: text,
  /** The `sub` that it takes away. */
  from: text,
  at: text,
  by: text,
  reason: text,
  doneAt: z.optional(text),
  expiresAt: z.int(),
})

/** A reset of a person's second factor: who ordered it, when and why; `doneAt` once it has been carried out. */
export type SecondFactorReset = Omit<z.output<typeof storedReset>, 'v' | 'expiresAt'>

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)
/** The most that is read of one person's resets. */
const maxRead = 100

/** Stores resets of second factors, for a year. */
export const resetStore = (table: Table, clock: Clock) => ({
  /** The newest 100 of a person, newest first. Strongly consistent. */
  newest: async (personId: string): Promise<SecondFactorReset[]> => {
    const { items } = await queryPage(table, {
      ConsistentRead: true,
      Limit: maxRead,
      ScanIndexForward: false,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': personPartition(personId), ':prefix': resetPrefix },
    })
    return items
      .map((item) => z.parse(storedReset, item))
      .filter(({ expiresAt }) => expiresAt * 1000 > clock().getTime())
      .map(({ v: _, expiresAt: __, ...reset }) => reset)
  },

  record: async (personId: string, reset: SecondFactorReset): Promise<void> => {
    const Item = {
      ...keys.secondFactorReset(personId, reset.at, reset.resetId),
      ...{ v: itemVersion, ...reset, expiresAt: seconds(reset.at) + keptForSeconds },
    }
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  },

  /** Records that it was carried out. */
  finish: async (personId: string, { at, resetId }: SecondFactorReset, doneAt: string): Promise<void> => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: keys.secondFactorReset(personId, at, resetId),
        UpdateExpression: 'SET doneAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': doneAt },
      }),
    )
  },
})
export type ResetStore = ReturnType<typeof resetStore>
