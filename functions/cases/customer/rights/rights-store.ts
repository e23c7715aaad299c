import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../../platform/table/client.ts'
import { isWritten, writeResult } from '../../../platform/table/conditional-write.ts'
import type { Key } from '../../../platform/table/define-keys.ts'
import { type ReadItem, readBatched } from '../../../platform/table/read-item.ts'
import { keys } from '../../keys.ts'
import type { RightsHolder } from '../contact-ref.ts'
import {
  attributeOfRight,
  type CustomerRight,
  erasureGround,
  type RightRecord,
  type Rights,
  readRights,
  storedRights,
  withoutWords,
} from './customer-rights.ts'
import { isIn, rightsVersion, setUpdate } from './rights-updates.ts'

const suppressedNumber = z.object({
  v: z.literal(rightsVersion),
  ...storedRights,
  /** Whoever had it was erased: when (ISO 8601), and who ordered it. */
  erased: z.optional(z.object({ at: z.string(), by: z.string() })),
})

/** Whose customer is erased is not called, whatever whoever has the number now asks. */
const rightsOfNumber = (item: unknown): Rights[] => {
  const { erased, ...states } = z.parse(suppressedNumber, item)
  return [readRights(states), ...(erased ? [{ 'no-contact': { ...erased, ground: erasureGround } }] : [])]
}

/**
 * Stores the states of customers, by reference and by the keyed hash of the number, which outlives the reference: each on
 * the customer's item, and of a person on an item of each number. Repeating a write changes nothing. `readItem` reads them.
 */
export const rightsStore = (table: Table, readItem: ReadItem = readBatched(table)) => {
  const { client, tableName: TableName } = table

  const update = (Key: Key, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>) =>
    isWritten(client.send(new UpdateCommand({ TableName, Key, ...change })))

  const setOne = (Key: Key, right: CustomerRight, record: RightRecord) =>
    update(Key, setUpdate(right, record))

  /** Puts a customer into a state, unless they are in it or it was ended later. Whether they were put, and are in it now. */
  const setOfCustomer = async (Key: Key, right: CustomerRight, record: RightRecord) => {
    const put = new UpdateCommand({
      ...{ TableName, Key, ...setUpdate(right, record) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    const result = await writeResult(client.send(put))
    if (result.written) return { isNew: true, isInIt: true }
    return { isNew: false, isInIt: isIn(readRights(z.parse(z.object(storedRights), result.before)), right) }
  }

  const ofNumbersAt = async (numbers: readonly { dealerId: string; number: string }[]): Promise<Rights[]> => {
    const found = await Promise.all(
      numbers.map(({ dealerId, number }) => readItem(keys.suppressedNumber(dealerId, number), false)),
    )
    return found.flatMap((item) => (item ? rightsOfNumber(item) : []))
  }

  const keysOf = ({ dealerId, contact, numbers }: RightsHolder): [Key, ...Key[]] => [
    keys.customer(dealerId, contact),
    ...numbers.map((number) => keys.suppressedNumber(dealerId, number)),
  ]

  return {
    /**
     * Puts a customer and their numbers into a state, unless they are in it, or it was ended later: then it is for a number,
     * too, that they have had only since. True if the customer was not in it.
     */
    set: async (holder: RightsHolder, right: CustomerRight, record: RightRecord): Promise<boolean> => {
      const [contact, ...numbers] = keysOf(holder)
      const { isNew, isInIt } = await setOfCustomer(contact, right, record)
      if (isInIt) await Promise.all(numbers.map((key) => setOne(key, right, withoutWords(record))))
      return isNew
    },

    /** Takes back that a customer asked for no more calls in this very call, unless that was ended: it is another's. */
    takeBack: async (dealerId: string, contact: string, callId: string): Promise<void> => {
      await update(keys.customer(dealerId, contact), {
        UpdateExpression: 'REMOVE #right',
        ConditionExpression: '#right.callId = :call AND attribute_not_exists(#right.endedAt)',
        ExpressionAttributeNames: { '#right': attributeOfRight['no-contact'] },
        ExpressionAttributeValues: { ':call': callId },
      })
    },

    /** What is known of numbers, whoever has them now. Eventually consistent. */
    ofNumbers: (dealerId: string, numbers: readonly string[]): Promise<Rights[]> =>
      ofNumbersAt(numbers.map((number) => ({ dealerId, number }))),

    /** The same of numbers at several dealers. */
    ofNumbersAt,
  }
}
export type RightsStore = ReturnType<typeof rightsStore>
