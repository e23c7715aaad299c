import type { Cases } from '../../../cases/store/open-cases.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import type { Erasure } from '../erasure-item.ts'
import type { ErasureStore } from '../erasure-store.ts'
import type { NamedCall } from '../plan-erasure.ts'
import type { NamingStore } from './naming-store.ts'

type NameCallsPorts = {
  calls: Pick<Cases['calls'], 'namedInErasure'>
  erasures: Pick<ErasureStore, 'writeBefore'>
  namings: Pick<NamingStore, 'begin' | 'end'>
  clock: Clock
}

/** No order takes longer, nor is one that was cut off sent again later: plans are of a quarter of an hour. */
const overAfterMs = 30 * 60_000

/** So many calls leave room in a transaction for the order. */
const perTransaction = 80

/**
 * The steps, for the transaction of an erasure's order, that keep the calls that it names from becoming somebody else's: its
 * proof says that they were erased. They fail if one was amended since it was counted. Of more than eighty calls, the first
 * are named in transactions before; undefined if that failed. If the order does not come about within half an hour, whatever
 * the reason, they are let go (`freeNamed`), and it cannot come about any more.
 */
export const nameCalls =
  ({ calls, erasures, namings, clock }: NameCallsPorts) =>
  async (
    { dealerId, erasureId }: Pick<Erasure, 'dealerId' | 'erasureId'>,
    named: readonly NamedCall[],
  ): Promise<TransactionItem[] | undefined> => {
    const steps = named.map((call) => calls.namedInErasure({ dealerId, ...call }, erasureId))
    const before = Math.max(0, Math.ceil(steps.length / perTransaction) - 1) * perTransaction
    if (before === 0) return steps
    const overAt = new Date(clock().getTime() + overAfterMs).toISOString()
    const naming = { dealerId, erasureId, overAt, calls: named.slice(0, before).map(({ callId }) => callId) }
    if (!(await erasures.writeBefore([namings.begin(naming)]))) return undefined
    for (let from = 0; from < before; from += perTransaction)
      if (!(await erasures.writeBefore(steps.slice(from, from + perTransaction)))) return undefined
    return [...steps.slice(before), namings.end(naming)]
  }
