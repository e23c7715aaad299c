import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../platform/table/client.ts'
import { cancellationCodes } from '../../../platform/table/conditional-write.ts'
import { queryPage } from '../../../platform/table/query.ts'
import { getItem, readBatched } from '../../../platform/table/read-item.ts'
import { dealersPeoplePartition, keys } from '../../keys.ts'
import { emailHash, type PersonChange, personChanges } from './person-changes.ts'
import { accessStore } from '../../access/access-store.ts'
import { parseEmail, parsePerson, type Person } from './person-item.ts'

const isOvertaken = (fault: unknown): boolean =>
  cancellationCodes(fault).some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')

/** Stores people, what their tokens give access to, and the lists of dealers' people. Single reads are strongly consistent. */
export const personStore = (table: Table) => {
  const get = (personId: string): Promise<Person | undefined> =>
    getItem(table, keys.person(personId), parsePerson)

  return {
    get,

    /** By address, in lower case. */
    withEmail: async (email: string): Promise<Person | undefined> => {
      const personId = await getItem(table, keys.personByEmail(emailHash(email)), parseEmail)
      return personId === undefined ? undefined : get(personId)
    },

    ...accessStore(table),

    /**
     * Writes a change in one transaction and returns the person as stored. Undefined if the person has been changed
     * since it was read, or somebody new has the address of another.
     */
    write: async (change: PersonChange): Promise<Person | undefined> => {
      try {
        const TransactItems = personChanges(table.tableName, change)
        await table.client.send(new TransactWriteCommand({ TransactItems }))
        return { ...change.after, revision: (change.before?.revision ?? 0) + 1 }
      } catch (fault) {
        if (isOvertaken(fault)) return undefined
        throw fault
      }
    },

    /** A page of a dealer's people, in the order of their ids, after the given one; `next` is the last one's id. */
    ofDealer: async (
      dealerId: string,
      limit: number,
      after?: string,
    ): Promise<{ people: Person[]; next: string | null }> => {
      const { items, next } = await queryPage(
        table,
        {
          Limit: limit,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': dealersPeoplePartition(dealerId) },
        },
        after === undefined ? undefined : keys.dealersPerson(dealerId, after),
      )
      const read = readBatched(table)
      const ids = items.map(({ sk }) => String(sk))
      const found = await Promise.all(ids.map((id) => read(keys.person(id), true)))
      const people = found.filter((item) => item !== undefined).map(parsePerson)
      // Whoever has just been removed may still be in the list.
      const present = people.filter(({ dealers }) => dealers.includes(dealerId))
      return { people: present, next: next ? (ids.at(-1) ?? null) : null }
    },
  }
}
export type PersonStore = ReturnType<typeof personStore>
