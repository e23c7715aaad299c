import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'

/** The item's format version. */
const itemVersion = 1

const pulseItem = z.object({ v: z.literal(itemVersion), pulse: z.int() })

/** Stores dealers' pulses: a number that moves whenever something about a dealer has changed. */
export const pulseStore = (table: Table) => ({
  /** A dealer's pulse; 0 before the first change. Eventually consistent: half a read unit. */
  get: async (dealerId: string): Promise<number> => {
    const item = await readOneByOne(table)(keys.pulse(dealerId), false)
    return item ? z.parse(pulseItem, item).pulse : 0
  },

  /** Moves a dealer's pulse on by one. */
  advance: async (dealerId: string): Promise<void> => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: keys.pulse(dealerId),
        UpdateExpression: 'SET v = :v ADD pulse :one',
        ExpressionAttributeValues: { ':v': itemVersion, ':one': 1 },
      }),
    )
  },
})
export type PulseStore = ReturnType<typeof pulseStore>
