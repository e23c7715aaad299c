import type { Cases } from '../../../cases/store/open-cases.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import type { Erasure } from '../erasure-item.ts'
import type { ErasureStore } from '../erasure-store.ts'
import type { NamedCall } from '../plan-erasure.ts'

type NameCallsPorts = {
  calls: Pick<Cases['calls'], 'namedInErasure'>
  erasures: Pick<ErasureStore, 'writeBefore'>
}

/** So many calls leave room in a transaction for the order. */
const perTransaction = 80

/**
 * The steps, for the transaction of an erasure's order, that keep the calls that it names from becoming somebody else's: its
 * proof says that they were erased. They fail if one was amended since it was counted. Of more than eighty calls, the first
 * are named in transactions before; undefined if that failed.
 */
export const nameCalls =
  ({ calls, erasures }: NameCallsPorts) =>
  async (
    { dealerId, erasureId }: Pick<Erasure, 'dealerId' | 'erasureId'>,
    named: readonly NamedCall[],
  ): Promise<TransactionItem[] | undefined> => {
    let steps = named.map((call) => calls.namedInErasure({ dealerId, ...call }, erasureId))
    for (; steps.length > perTransaction; steps = steps.slice(perTransaction))
      if (!(await erasures.writeBefore(steps.slice(0, perTransaction)))) return undefined
    return steps
  }
