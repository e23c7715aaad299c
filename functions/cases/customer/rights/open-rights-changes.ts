import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../../platform/table/client.ts'
import { isWritten as isItemWritten } from '../../../platform/table/conditional-write.ts'
import type { Key } from '../../../platform/table/define-keys.ts'
import { queryAll } from '../../../platform/table/query.ts'
import { getItem } from '../../../platform/table/read-item.ts'
import { transact } from '../../../platform/table/transact.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import { contactOfKey, keys } from '../../keys.ts'
import { numberOfContact, type RightsHolder } from '../contact-ref.ts'
import {
  attributeOfRight,
  type CustomerRight,
  erasureGround,
  type ObjectionDecision,
  type RightRecord,
  type Rights,
  readRights,
  storedRights,
  withoutWords,
} from './customer-rights.ts'
import type { RightChange, WriteAlso } from './rights-change.ts'
import {
  anewUpdate,
  comesInto,
  decisionUpdate,
  endUpdate,
  isAnew,
  isIn,
  numbersUpdate,
  replaceUpdate,
  setUpdate,
} from './rights-updates.ts'

/** Thrown so that the caller repeats the request. */
class KeepsChanging extends Error {
  override name = 'KeepsChanging'
}

const numbersOf = { numbers: z.optional(z.set(z.string())) }
const rightsItem = z.looseObject({ ...storedRights, ...numbersOf })
const contactItem = z.looseObject({ sk: z.string(), ...numbersOf })
/** So many writes in a transaction leave room for what is written with them. */
const perTransaction = 90
const maxTries = 5

const chunks = (steps: readonly TransactionItem[]): TransactionItem[][] =>
  Array.from({ length: Math.max(1, Math.ceil(steps.length / perTransaction)) }, (_, at) =>
    steps.slice(at * perTransaction, (at + 1) * perTransaction),
  )

/**
 * Opens what changes the states of customers together with something else that is written: both, or neither. Apart from
 * `openCases`, since taking calls needs none of it.
 */
export const openRightsChanges = (table: Table) => {
  const { tableName: TableName } = table

  const updateOf = (change: RightChange, right: CustomerRight, isNumber: boolean) => {
    if ('set' in change) return setUpdate(right, isNumber ? withoutWords(change.set) : change.set)
    const { at, by } = change.end
    return endUpdate(right, isNumber ? { at, by } : change.end)
  }

  const isDue = (rights: Rights, right: CustomerRight, change: RightChange) =>
    'set' in change ? comesInto(rights, right, change.set) : isIn(rights, right)

  const stepOfNumber = async (Key: Key, right: CustomerRight, change: RightChange) => {
    const rights = (await getItem(table, Key, (item) => readRights(z.parse(rightsItem, item)))) ?? {}
    // Suppressed by an erasure before that was kept apart: whoever has the number now cannot end it.
    const isSuppressed = rights[right]?.ground === erasureGround
    return isDue(rights, right, change) && !isSuppressed
      ? [{ Update: { TableName, Key, ...updateOf(change, right, true) } }]
      : []
  }

  /** Of whoever comes into a state, the numbers are kept with it: their erasure suppresses them, and its end frees them. */
  const stepOfContact = async (
    Key: Key,
    right: CustomerRight,
    change: RightChange,
    { numbers: all, ending }: RightsHolder,
  ) => {
    const item = await getItem(table, Key, (stored) => z.parse(rightsItem, stored))
    const known = item?.numbers ?? new Set()
    const unknown = 'set' in change ? all.filter((number) => !known.has(number)) : []
    const rights = item ? readRights(item) : {}
    const isNewOne = 'set' in change && isAnew(rights, right, change.set, change.again)
    if (!isNewOne && !isDue(rights, right, change))
      return unknown.length > 0 ? [{ Update: { TableName, Key, ...numbersUpdate(unknown) } }] : []
    const own = 'set' in change && ending !== undefined ? { set: { ...change.set, ending } } : change
    const update =
      isNewOne && 'set' in own ? anewUpdate(own.set, rights.objection) : updateOf(own, right, false)
    if (unknown.length === 0) return [{ Update: { TableName, Key, ...update } }]
    const { UpdateExpression, ExpressionAttributeValues } = update
    const withNumbers = {
      UpdateExpression: `${UpdateExpression} ADD numbers :numbers`,
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':numbers': new Set(unknown) },
    }
    return [{ Update: { TableName, Key, ...update, ...withNumbers } }]
  }

  /** The numbers of all others of the dealer who are in a state: what one of them ends is not ended for the rest. */
  const numbersOfOthers = async (dealerId: string, right: CustomerRight, contacts: readonly string[]) => {
    const { pk, sk } = keys.customer(dealerId, '')
    const inState = queryAll(table, {
      ConsistentRead: true,
      ProjectionExpression: 'sk, numbers',
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :customers)',
      FilterExpression: 'attribute_exists(#right) AND attribute_not_exists(#right.endedAt)',
      ExpressionAttributeNames: { '#right': attributeOfRight[right] },
      ExpressionAttributeValues: { ':pk': pk, ':customers': sk },
    })
    const found = new Set<string>()
    for await (const item of inState) {
      const { sk: of, numbers = [] } = z.parse(contactItem, item)
      const contact = contactOfKey(of)
      if (contacts.includes(contact)) continue
      for (const number of [...numbers, numberOfContact(contact) ?? []].flat()) found.add(number)
    }
    return found
  }

  /**
   * The numbers that a change concerns, each once although a company's reference and its driver both have it, since a
   * transaction writes an item only once: of an end, those that nobody else in the state has.
   */
  const numbersConcerned = async (
    holders: readonly RightsHolder[],
    right: CustomerRight,
    change: RightChange,
  ) => {
    const ofHolders = holders.flatMap(({ dealerId, numbers }) =>
      numbers.map((number) => ({ dealerId, number })),
    )
    const all = [...new Map(ofHolders.map((one) => [`${one.dealerId}~${one.number}`, one])).values()]
    const [first] = all
    if ('set' in change || !first) return all
    const contacts = holders.map(({ contact }) => contact)
    const others = await numbersOfOthers(first.dealerId, right, contacts)
    return all.filter(({ number }) => !others.has(number))
  }

  /** Numbers first: who is cut off has suppressed too much rather than too little, and asks again. */
  const stepsOf = async (holders: readonly RightsHolder[], right: CustomerRight, change: RightChange) => {
    const numbers = (await numbersConcerned(holders, right, change)).map(({ dealerId, number }) =>
      keys.suppressedNumber(dealerId, number),
    )
    const steps = await Promise.all([
      ...numbers.map((key) => stepOfNumber(key, right, change)),
      ...holders.map((holder) =>
        stepOfContact(keys.customer(holder.dealerId, holder.contact), right, change, holder),
      ),
    ])
    return steps.flat()
  }

  /** Writes steps and what `also` says, until nothing has changed meanwhile: nothing if there is nothing to write. */
  const writeAll = async (steps: () => Promise<readonly TransactionItem[]>, also: WriteAlso) => {
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const found = await steps()
      const more = await also(found.length > 0)
      if (found.length + more.length === 0) return
      const all = chunks(found)
      const last = all.pop() ?? []
      const isWritten = async (items: readonly TransactionItem[]) => transact(table, items, 'refuse')
      let isDone = true
      for (const chunk of all) isDone &&= await isWritten(chunk)
      if (isDone && (await isWritten([...last, ...more]))) return
    }
    throw new KeepsChanging()
  }

  return {
    /**
     * Records what a dealer decided about the open cases of those contacts who object, in one transaction with what `also`
     * says; the last decision holds, and the same again is none unless something has come to stand still since (ISO 8601).
     * Returns the contacts whose objection is in force.
     */
    decide: async (
      dealerId: string,
      contacts: readonly string[],
      { decision, since }: { decision: ObjectionDecision; since: string | undefined },
      also: WriteAlso,
    ): Promise<Set<string>> => {
      let objecting = new Set<string>()
      const stepOf = async (contact: string): Promise<TransactionItem[]> => {
        const Key = keys.customer(dealerId, contact)
        const rights = (await getItem(table, Key, (item) => readRights(z.parse(rightsItem, item)))) ?? {}
        if (!isIn(rights, 'objection')) return []
        objecting.add(contact)
        const before = rights.objection?.decision
        const isSame = before?.choice === decision.choice && before.ground === decision.ground
        if (isSame && (since === undefined || since <= before.at)) return []
        return [{ Update: { TableName, Key, ...decisionUpdate(decision) } }]
      }
      const steps = async () => {
        objecting = new Set()
        return (await Promise.all(contacts.map(stepOf))).flat()
      }
      await writeAll(steps, async (isNew) => (objecting.size > 0 ? also(isNew) : []))
      return objecting
    },

    /**
     * Puts customers of a dealer and their numbers into a state unless they are in it or it was ended later, and keeps the
     * numbers with them; or ends it for those who are, and for the numbers that nobody else who is in it has. In one
     * transaction with what `also` says; of more than ninety, the first in transactions before. Writes nothing if there is
     * nothing to write.
     */
    change: (
      holders: readonly RightsHolder[],
      right: CustomerRight,
      change: RightChange,
      also: WriteAlso,
    ): Promise<void> => writeAll(() => stepsOf(holders, right, change), also),

    /**
     * Says of a customer and their numbers that they are in a state because of another request, if it is that of a call now.
     * Idempotent.
     */
    replaceAsked: async (
      { dealerId, contact, numbers }: RightsHolder,
      right: CustomerRight,
      callId: string,
      record: RightRecord,
    ): Promise<void> => {
      const replace = (Key: Key, by: RightRecord) =>
        isItemWritten(
          table.client.send(new UpdateCommand({ TableName, Key, ...replaceUpdate(right, callId, by) })),
        )
      for (const number of numbers)
        await replace(keys.suppressedNumber(dealerId, number), withoutWords(record))
      await replace(keys.customer(dealerId, contact), record)
    },
  }
}
export type RightsChanges = ReturnType<typeof openRightsChanges>
