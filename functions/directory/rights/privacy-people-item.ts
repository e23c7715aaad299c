import * as z from 'zod/mini'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { keys } from '../keys.ts'
import type { PrivacyPeople, PrivacyPeopleChange } from './privacy-people.ts'

const itemVersion = 1

const storedPeople = z.object({
  v: z.literal(itemVersion),
  people: z.array(z.string()),
  revision: z.int(),
})

/** Parses a table item as them. Throws if it is not one. */
export const parsePrivacyPeople = (item: unknown): PrivacyPeople => {
  const { v: _, ...people } = z.parse(storedPeople, item)
  return people
}

/** The transaction step for a change of privacy people or officers: it fails if somebody else has changed them. */
export const privacyPeopleStep = (
  TableName: string,
  { dealerId, before, people }: PrivacyPeopleChange,
): TransactionItem => ({
  Put: {
    TableName,
    Item: {
      ...(dealerId === null ? keys.privacyOfficers() : keys.privacyPeople(dealerId)),
      ...{ v: itemVersion, people, revision: before.revision + 1 },
    },
    ...(before.revision === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'revision = :seen',
          ExpressionAttributeValues: { ':seen': before.revision },
        }),
  },
})
