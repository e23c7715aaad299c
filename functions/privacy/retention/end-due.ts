import { keys as directoryKeys } from '../../directory/keys.ts'
import { idIn } from '../../directory/lists/list-listed.ts'
import type { openLists } from '../../directory/lists/open-lists.ts'
import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import { type Blocking, blockingOf } from './blocking-of.ts'
import type { endCall } from './end-call.ts'
import type { endPassOn } from './end-pass-on.ts'
import type { endUnmatched } from './end-unmatched.ts'
import { lastDayOver } from './kept-from.ts'
import type { Kept, RetentionStore } from './retention-store.ts'

type EndDuePorts = {
  lists: Pick<ReturnType<typeof openLists>, 'page'>
  kept: RetentionStore
  blocked: Pick<BlockedStore, 'begin' | 'destroy'>
  endCall: ReturnType<typeof endCall>
  endPassOn: ReturnType<typeof endPassOn>
  endUnmatched: ReturnType<typeof endUnmatched>
  clock: Clock
  /**
   * For how many months calls are kept from their visit, and the customers of pass-ons; for how many days what is ended
   * stays blocked.
   */
  keep: { callMonths: number; passOnMonths: number; blockedDays: number }
}

/** Thrown when something could not be ended; the rest was. */
class EndingStands extends Error {
  override name = 'EndingStands'
}

const pageSize = 100

/** All dealers' ids, in the order of their names. */
async function* dealersIn({ lists }: Pick<EndDuePorts, 'lists'>): AsyncGenerator<string> {
  for (let after: Parameters<typeof lists.page>[1]['after']; ;) {
    const { items, more } = await lists.page('dealer', { prefix: '', after, limit: pageSize })
    for (const { listedAs } of items) yield idIn(listedAs)
    const last = items.at(-1)
    if (!more || !last) return
    after = { ...directoryKeys.dealer(idIn(last.listedAs)), listedAs: last.listedAs }
  }
}

/**
 * Ends what is held of every dealer's customers longer than it may be, and destroys what has been blocked for long enough.
 * One thing that fails does not keep the others waiting; then it throws. Stops when no time is left, and goes on in the
 * next run.
 */
export const endDue = (ports: EndDuePorts) => async (budget: Pick<TimeBudget, 'remainingMs'>) => {
  const { kept, blocked, keep, clock } = ports
  const hasTimeLeft = timeLeftIn(budget)
  const done = { ended: 0, destroyed: 0, failed: 0 }
  const now = clock()
  const today = now.toISOString().slice(0, 10)
  const attempt = async (dealerId: string, { id }: Kept, act: () => Promise<boolean>) => {
    try {
      return await act()
    } catch (fault) {
      done.failed += 1
      log('error', 'ending-stands', { dealerId, id, ...faultFields(fault) })
      return false
    }
  }

  /** The dealer's blocking of this month, begun once there is something to block. */
  const blockingAt = (dealerId: string): Blocking => {
    const { id, day } = blockingOf(dealerId, now, keep.blockedDays)
    const begin = async () => {
      await kept.putBlocked(dealerId, { id, day })
      await blocked.begin(id)
    }
    let begun = false
    return async () => {
      if (!begun) await begin()
      begun = true
      return id
    }
  }

  /** Ends what a list names. */
  const endAll = async (dealerId: string, all: AsyncIterable<Kept>, end: (one: Kept) => Promise<boolean>) => {
    for await (const one of all) {
      if (!hasTimeLeft()) return
      if (await attempt(dealerId, one, () => end(one))) done.ended += 1
    }
  }

  for await (const dealerId of dealersIn(ports)) {
    if (!hasTimeLeft()) break
    const blocking = blockingAt(dealerId)
    const callsOver = lastDayOver(now, keep.callMonths)
    await endAll(dealerId, kept.calls(dealerId, callsOver), (call) =>
      ports.endCall(dealerId, call, callsOver, today, blocking),
    )
    const passOnsOver = lastDayOver(now, keep.passOnMonths)
    await endAll(dealerId, kept.passOns(dealerId, passOnsOver), (passOn) =>
      ports.endPassOn(dealerId, passOn, today, blocking),
    )
    await attempt(dealerId, { day: today, id: 'unmatched' }, async () => {
      done.ended += await ports.endUnmatched(dealerId, now)
      return true
    })
    for await (const set of kept.blocked(dealerId, today))
      await attempt(dealerId, set, async () => {
        await blocked.destroy(set.id)
        await kept.removeBlocked(dealerId, set)
        done.destroyed += 1
        return true
      })
  }
  if (done.ended + done.destroyed + done.failed > 0) log('info', 'data-ended', done)
  if (done.failed > 0) throw new EndingStands()
  return done
}
