import type { Cases } from '../../cases/store/open-cases.ts'
import type { BringInLine } from '../../cases/suspension/bring-in-line.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { placesOf } from '../finding/list-calls.ts'

type LetRestGoOnPorts = {
  calls: Pick<Cases['calls'], 'get'>
  held: Pick<HeldStore, 'calls'>
  bringInLine: BringInLine
}

/**
 * Brings the cases of a customer that still stand still in line with the states that are left, once an erasure has taken
 * states away: a call that came after the order, or another driver's, would stand still for ever. Idempotent. Whoever
 * follows a call that does not lead from its customer yet looks at the states again afterwards.
 */
export const letRestGoOn =
  ({ calls, held, bringInLine }: LetRestGoOnPorts) =>
  async (of: CustomerOf): Promise<void> => {
    for (const { callId } of await placesOf({ held }, of)) {
      const call = await absentIfGone(calls.get(of.dealerId, callId))
      if (call?.suspension) await bringInLine(call)
    }
  }
