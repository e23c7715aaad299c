import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import { readMany } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import type { RightsHolder } from './contact-ref.ts'
import {
  attributeOfRight,
  type CustomerRight,
  customerRights,
  groundCodes,
  type ObjectionDecision,
  type RightEnd,
  type RightRecord,
  type Rights,
  readRights,
  storedRights,
  withoutWords,
} from './customer-rights.ts'

const itemVersion = 1
const suppressedNumber = z.object({ v: z.literal(itemVersion), ...storedRights })

/**
 * Stores the states of customers, by reference and by the keyed hash of the number, which outlives the reference: each on
 * the customer's item, and of a person on an item of each number. Repeating a write changes nothing.
 */
export const rightsStore = (table: Table) => {
  const { client, tableName: TableName } = table

  const setOne = (Key: Key, right: CustomerRight, record: RightRecord) =>
    isWritten(
      client.send(
        new UpdateCommand({
          ...{ TableName, Key },
          UpdateExpression: 'SET #right = :record, v = :v',
          // What was ended stays ended when an older request is repeated.
          ConditionExpression: 'attribute_not_exists(#right) OR #right.endedAt < :at',
          ExpressionAttributeNames: { '#right': attributeOfRight[right] },
          ExpressionAttributeValues: { ':record': record, ':at': record.at, ':v': itemVersion },
        }),
      ),
    )

  const endOne = (Key: Key, right: CustomerRight, { at, by, ground, instruction }: RightEnd) =>
    isWritten(
      client.send(
        new UpdateCommand({
          ...{ TableName, Key },
          UpdateExpression: [
            'SET #right.endedAt = :at, #right.endedBy = :by',
            ...(ground === undefined ? [] : ['#right.endGround = :ground']),
            ...(instruction ? ['#right.endInstruction = :instruction'] : []),
          ].join(', '),
          ConditionExpression: 'attribute_exists(#right) AND attribute_not_exists(#right.endedAt)',
          ExpressionAttributeNames: { '#right': attributeOfRight[right] },
          ExpressionAttributeValues: {
            ...{ ':at': at, ':by': by },
            ...(ground !== undefined && { ':ground': ground }),
            ...(instruction && { ':instruction': instruction }),
          },
        }),
      ),
    )

  /** Takes away what somebody wrote in a state of a number, as it was kept before. */
  const removeWords = (Key: Key, right: CustomerRight) =>
    isWritten(
      client.send(
        new UpdateCommand({
          ...{ TableName, Key },
          UpdateExpression: 'REMOVE #right.ground, #right.instruction',
          ConditionExpression:
            'attribute_exists(#right.instruction) OR (attribute_exists(#right.ground) AND NOT #right.ground IN (:asked, :erasure))',
          ExpressionAttributeNames: { '#right': attributeOfRight[right] },
          ExpressionAttributeValues: { ':asked': groundCodes[0], ':erasure': groundCodes[1] },
        }),
      ),
    )

  const keysOf = ({ dealerId, contact, numbers }: RightsHolder): Key[] => [
    keys.customer(dealerId, contact),
    ...numbers.map((number) => keys.suppressedNumber(dealerId, number)),
  ]

  return {
    /** Puts a customer and their numbers into a state, unless they are in it, or it was ended later. True if the customer was not. */
    set: async (holder: RightsHolder, right: CustomerRight, record: RightRecord): Promise<boolean> => {
      const [contact, ...numbers] = keysOf(holder)
      const [isNew = false] = await Promise.all([
        ...(contact ? [setOne(contact, right, record)] : []),
        ...numbers.map((key) => setOne(key, right, withoutWords(record))),
      ])
      return isNew
    },

    /**
     * Puts numbers into a state, of whomever they are: what is left when their customer is erased, without anything that
     * somebody wrote. Idempotent.
     */
    setNumbers: async (
      dealerId: string,
      numbers: readonly string[],
      right: CustomerRight,
      record: RightRecord,
    ): Promise<void> => {
      for (const number of numbers) {
        const key = keys.suppressedNumber(dealerId, number)
        await setOne(key, right, withoutWords(record))
        for (const each of customerRights) await removeWords(key, each)
      }
    },

    /** Ends a state. True if the customer was in it. */
    end: async (holder: RightsHolder, right: CustomerRight, end: RightEnd): Promise<boolean> => {
      const [contact, ...numbers] = keysOf(holder)
      const { at, by } = end
      const [was = false] = await Promise.all([
        ...(contact ? [endOne(contact, right, end)] : []),
        ...numbers.map((key) => endOne(key, right, { at, by })),
      ])
      return was
    },

    /**
     * Records what the dealer decided about the open cases of a customer who objects; the last decision holds. False if the
     * customer's objection is not in force.
     */
    decide: (dealerId: string, contact: string, decision: ObjectionDecision): Promise<boolean> =>
      isWritten(
        client.send(
          new UpdateCommand({
            ...{ TableName, Key: keys.customer(dealerId, contact) },
            UpdateExpression: 'SET objection.decision = :decision',
            ConditionExpression: 'attribute_exists(objection) AND attribute_not_exists(objection.endedAt)',
            ExpressionAttributeValues: { ':decision': decision },
          }),
        ),
      ),

    /** What is known of numbers, whoever has them now. Eventually consistent. */
    ofNumbers: async (dealerId: string, numbers: readonly string[]): Promise<Rights[]> => {
      const found = await readMany(
        table,
        numbers.map((number) => keys.suppressedNumber(dealerId, number)),
      )
      return found.flatMap((item) => (item ? [readRights(z.parse(suppressedNumber, item))] : []))
    },
  }
}
export type RightsStore = ReturnType<typeof rightsStore>
