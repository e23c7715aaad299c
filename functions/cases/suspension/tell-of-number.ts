import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { EntryStore } from '../entries/entry-store.ts'
import type { AskedOfNumber } from './not-to-ring.ts'

type TellPorts = {
  cases: Pick<CaseStore, 'readCall'>
  entries: Pick<EntryStore, 'putRight'>
  clock: Clock
}

/**
 * Tells a problem's thread, once, what somebody else who has its customer's number asked for; undefined: that it is not so any
 * more, if it was told before.
 */
export type TellOfNumber = (
  of: { dealerId: string; callId: string },
  asked: AskedOfNumber | undefined,
) => Promise<void>

/** Thrown so that the stream delivers the call again. */
class NotTold extends Error {
  override name = 'NotTold'
}

const maxTries = 10

/**
 * Tells it. The case goes on: nobody of ours calls, and the dealer decides how to handle it. Where the call has another number
 * since, with which nobody or somebody else asked for something, the thread tells that what it told before has ended. Idempotent.
 */
export const tellOfNumber =
  ({ cases, entries, clock }: TellPorts): TellOfNumber =>
  async ({ dealerId, callId }, asked) => {
    const right = asked === 'erased' ? 'no-contact' : asked
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const call = await absentIfGone(cases.readCall(dealerId, callId))
      if (!call?.problem) return
      const { numberTold } = call
      const tells = numberTold ?? right
      if (tells === undefined || numberTold === right) return
      const change = numberTold === null ? ('in-force' as const) : ('ended' as const)
      const entry = {
        ...{ kind: 'right' as const, at: clock().toISOString(), by: 'service', change },
        ...{ right: tells, of: 'number' as const },
      }
      const isTold = change === 'in-force'
      await entries.putRight({
        ...{ call, entry, told: call.rightsTold, due: call.due },
        ...{ attributes: isTold ? { numberTold: tells } : {}, drop: isTold ? [] : ['numberTold'] },
      })
    }
    throw new NotTold()
  }
