import type { Table } from '../../platform/table/client.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { CustomerRight } from '../customer/rights/customer-rights.ts'
import type { DueTimes } from '../clocks/due.ts'
import { type ClosingEntry, parseClosing, parseEarlierClosing } from './closing-entry.ts'
import type { FollowUpEntry, RightEntry, StepEntry } from './entry-item.ts'
import { keys } from '../keys.ts'
import type { ProblemState } from '../problem/problem-state.ts'
import { stepAttributes, type StepState } from '../problem/step-attributes.ts'
import type { ProblemProgress } from '../head/progress.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { followUpAttributes } from '../follow-up/follow-up-attributes.ts'
import {
  type Appended,
  appendEntry,
  appendInTransaction,
  type AppendedCase,
} from '../store/append-entry-store.ts'

/** A step and the state of its problem afterwards. */
type StepWrite = StepState & {
  call: AppendedCase &
    Pick<StoredCall, 'resolution'> & { problem: Pick<ProblemState, 'revision' | 'reopenings'> }
  due: DueTimes
  step: StepEntry
  /** What else must be written, or nothing is. */
  alsoWrite?: readonly TransactionItem[]
}

/** A recheck or reminder that leaves the problem's status as it is, and what it changes. */
type FollowUpWrite = {
  call: AppendedCase
  entry: FollowUpEntry
  /** Undefined if it stays as it is. */
  progress: ProblemProgress | undefined
  followUp: FollowUp | undefined
  /** What is due afterwards, if that changes. */
  due?: DueTimes
  alsoWrite: readonly TransactionItem[]
}

/** What a case is told of a state of its customer, and what changes of its item. */
type RightWrite = {
  call: AppendedCase
  entry: RightEntry
  told: readonly CustomerRight[]
  attributes: Record<string, unknown>
  drop: readonly string[]
  due: DueTimes
}

const stepOf = ({ call, due, step, alsoWrite, ...state }: StepWrite) => ({
  ...{ call, entry: step, due, alsoWrite },
  attributes: stepAttributes(call, state, step),
})

const followUpOf = ({ call, entry, progress, followUp, due = call.due, alsoWrite }: FollowUpWrite) => ({
  ...{ call, entry, due, alsoWrite },
  attributes: {
    changedAt: entry.at,
    ...(progress && { progress }),
    ...(followUp && followUpAttributes(call.dealerId, call.callId, followUp)),
  },
})

/** Appends a case's entries, and reads the closing of a call. */
export const entryStore = (table: Table) => {
  const append = appendEntry(table)
  const inTransaction = appendInTransaction(table)

  return {
    /** Appends a step and the new state of its problem. */
    putStep: (write: StepWrite): Promise<Appended> => append(stepOf(write)),

    /** Appends a recheck or reminder that leaves the problem's status as it is. */
    putFollowUp: (write: FollowUpWrite): Promise<Appended> => append(followUpOf(write)),

    /** The same as steps of another case's transaction, which is refused if this case has changed since it was read. */
    stepInTransaction: (write: StepWrite): TransactionItem[] => inTransaction(stepOf(write)),
    followUpInTransaction: (write: FollowUpWrite): TransactionItem[] => inTransaction(followUpOf(write)),

    /** Appends what a case is told of a state of its customer, with what changes of it. */
    putRight: ({ call, entry, told, attributes, drop, due }: RightWrite): Promise<Appended> =>
      append({
        // Whether it stands still is what this changes.
        call: drop.includes('suspension') ? { ...call, suspension: null } : call,
        ...{ entry, drop, due, attributes: { ...attributes, rightsTold: told } },
      }),

    /** Appends the closing of a call and drops its automatic one; false if the case has changed since it was read. */
    putClosing: async (call: AppendedCase, closing: ClosingEntry): Promise<boolean> => {
      const end = { entry: (call.entries ?? 0) + 1, endedAt: closing.endedAt ?? closing.at }
      const due = { ...call.due, close: undefined }
      return (await append({ call, entry: closing, attributes: { closing: end }, due })) === 'written'
    },

    /** Reads the closing of a call; null if it has none. Strongly consistent. */
    closingOf: async ({
      dealerId,
      callId,
      closing,
    }: Pick<StoredCall, 'dealerId' | 'callId' | 'closing'>): Promise<ClosingEntry | null> => {
      const earlier = closing === null || closing.entry === 0
      const found = earlier
        ? await getItem(table, keys.earlierClosing(dealerId, callId), parseEarlierClosing)
        : await getItem(table, keys.entry(dealerId, callId, closing.entry), parseClosing)
      return found ?? null
    },
  }
}
export type EntryStore = ReturnType<typeof entryStore>
