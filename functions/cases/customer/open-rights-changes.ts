import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { keys } from '../keys.ts'
import type { RightsHolder } from './contact-ref.ts'
import {
  type CustomerRight,
  erasureGround,
  readRights,
  storedRights,
  withoutWords,
} from './customer-rights.ts'
import type { RightChange, WriteAlso } from './rights-change.ts'
import { comesInto, endUpdate, isIn, setUpdate } from './rights-updates.ts'

/** Thrown so that the caller repeats the request. */
class KeepsChanging extends Error {
  override name = 'KeepsChanging'
}

const rightsItem = z.looseObject(storedRights)
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

  const stepOf = async (Key: Key, right: CustomerRight, change: RightChange, isNumber: boolean) => {
    const rights = (await getItem(table, Key, (item) => readRights(z.parse(rightsItem, item)))) ?? {}
    const isDue = 'set' in change ? comesInto(rights, right, change.set) : isIn(rights, right)
    // Suppressed by an erasure before that was kept apart: whoever has the number now cannot end it.
    const isSuppressed = isNumber && rights[right]?.ground === erasureGround
    return isDue && !isSuppressed
      ? [{ Update: { TableName, Key, ...updateOf(change, right, isNumber) } }]
      : []
  }

  /** Numbers first: who is cut off has suppressed too much rather than too little, and asks again. */
  const stepsOf = async (holders: readonly RightsHolder[], right: CustomerRight, change: RightChange) => {
    const numbers = holders.flatMap(({ dealerId, numbers: all }) =>
      all.map((number) => keys.suppressedNumber(dealerId, number)),
    )
    const contacts = holders.map(({ dealerId, contact }) => keys.customer(dealerId, contact))
    const steps = await Promise.all([
      ...numbers.map((key) => stepOf(key, right, change, true)),
      ...contacts.map((key) => stepOf(key, right, change, false)),
    ])
    return steps.flat()
  }

  return {
    /**
     * Puts customers and their numbers into a state unless they are in it or it was ended later, or ends it for those who
     * are, in one transaction with what `also` says; of more than ninety, the first in transactions before. Writes nothing
     * if there is nothing to write.
     */
    change: async (
      holders: readonly RightsHolder[],
      right: CustomerRight,
      change: RightChange,
      also: WriteAlso,
    ): Promise<void> => {
      for (let tries = 1; tries <= maxTries; tries += 1) {
        const steps = await stepsOf(holders, right, change)
        const more = await also(steps.length > 0)
        if (steps.length + more.length === 0) return
        const all = chunks(steps)
        const last = all.pop() ?? []
        const isWritten = async (items: readonly TransactionItem[]) => transact(table, items, 'refuse')
        let isDone = true
        for (const chunk of all) isDone &&= await isWritten(chunk)
        if (isDone && (await isWritten([...last, ...more]))) return
      }
      throw new KeepsChanging()
    },
  }
}
export type RightsChanges = ReturnType<typeof openRightsChanges>
