import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { DueTimes } from '../clocks/due.ts'
import { type AmendmentEntry, parseAmendment } from '../entries/entry-item.ts'
import { type Appended, appendEntry } from '../store/append-entry-store.ts'
import { keys } from '../keys.ts'
import { amendmentPointer, parseAmendmentPointer } from './amendment-pointer.ts'
import type { HeldNow } from './held-now.ts'

/** An amendment, and what holds after it. */
type AmendmentWrite = {
  call: StoredCall
  amendment: AmendmentEntry
  now: HeldNow
  amended: string
  /** What else of the call it sets. */
  more: Record<string, unknown>
  due: DueTimes
  /** The attributes of the call that are void with it. */
  forget: readonly string[]
  /** What else must be written, or nothing is. */
  alsoWrite: readonly TransactionItem[]
}

/** Reads and writes the amendments of calls. */
export const amendmentStore = (table: Table) => {
  const append = appendEntry(table)
  return {
    /**
     * Appends an amendment and sets what holds now, unless the id is taken (`refused`) or the case has another entry
     * than when it was read (`changed`).
     */
    put: ({
      call,
      amendment,
      now,
      amended,
      more,
      due,
      forget,
      alsoWrite,
    }: AmendmentWrite): Promise<Appended> => {
      const { dealerId, callId, entries } = call
      const pointer = amendmentPointer(dealerId, callId, amendment.id, (entries ?? 0) + 1)
      const attributes = { now, amended, ...more }
      const unlessTaken = {
        Put: {
          TableName: table.tableName,
          Item: pointer,
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      }
      return append({
        ...{ call, entry: amendment, attributes, due },
        drop: forget,
        alsoWrite: [unlessTaken, ...alsoWrite],
      })
    },

    /** Reads the amendment of this id; undefined if there is none. Strongly consistent. */
    find: async (
      dealerId: string,
      callId: string,
      amendmentId: string,
    ): Promise<AmendmentEntry | undefined> => {
      const entry = await getItem(table, keys.amendment(dealerId, callId, amendmentId), parseAmendmentPointer)
      return entry === undefined
        ? undefined
        : getItem(table, keys.entry(dealerId, callId, entry), parseAmendment)
    },

    /** Lists a call's amendments, oldest first. Strongly consistent. */
    list: async ({
      dealerId,
      callId,
      now,
    }: Pick<StoredCall, 'dealerId' | 'callId' | 'now'>): Promise<AmendmentEntry[]> => {
      const found = await Promise.all(
        (now?.entries ?? []).map((number) =>
          getItem(table, keys.entry(dealerId, callId, number), parseAmendment),
        ),
      )
      return found.flatMap((entry) => entry ?? [])
    },
  }
}
