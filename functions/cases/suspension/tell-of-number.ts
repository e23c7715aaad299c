import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { EntryStore } from '../store/entry-store.ts'
import type { AskedOfNumber } from './not-to-ring.ts'

type TellPorts = {
  cases: Pick<CaseStore, 'readCall'>
  entries: Pick<EntryStore, 'putRight'>
  clock: Clock
}

/** Tells a problem's thread, once, what somebody else who has its customer's number asked for. */
export type TellOfNumber = (of: { dealerId: string; callId: string }, asked: AskedOfNumber) => Promise<void>

/** Thrown so that the stream delivers the call again. */
class NotTold extends Error {
  override name = 'NotTold'
}

const maxTries = 10

/** Tells it. The case goes on: nobody of ours calls, and the dealer decides how to handle it. Idempotent. */
export const tellOfNumber =
  ({ cases, entries, clock }: TellPorts): TellOfNumber =>
  async ({ dealerId, callId }, asked) => {
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const call = await absentIfGone(cases.readCall(dealerId, callId))
      if (!call?.problem || call.isNumberTold) return
      const entry = {
        ...{ kind: 'right' as const, at: clock().toISOString(), by: 'service', change: 'in-force' as const },
        ...{ right: asked === 'erased' ? ('no-contact' as const) : asked, of: 'number' as const },
      }
      const { rightsTold: told, due } = call
      const written = await entries.putRight({
        ...{ call, entry, told, due, drop: [], attributes: { isNumberTold: true } },
      })
      if (written === 'written') return
    }
    throw new NotTold()
  }
