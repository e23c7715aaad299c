import { isDeepStrictEqual } from 'node:util'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Opening } from '../register/open-request.ts'
import { requestsOfCase } from '../register/requests-of-case.ts'
import { keptFrom } from '../retention/kept-from.ts'
import type { RetentionStore } from '../retention/retention-store.ts'
import type { HeldStore } from './held-store.ts'
import { earlierRefs, keysOfCase } from './keys-of-case.ts'

export type FollowCasePorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  amendments: Pick<Cases['amendments'], 'list'>
  directory: Pick<Directory, 'dealer'>
  held: Pick<HeldStore, 'keyHash' | 'putKeys' | 'call' | 'putCall' | 'removeCall'>
  kept: Pick<RetentionStore, 'putCall' | 'removeCall'>
  entries: Pick<Cases['entries'], 'closingOf'>
  /** Hears of a call that becomes known, before it is: when it was received says how late that is. */
  becomesKnown: (call: Pick<StoredCall, 'dealerId' | 'callId' | 'receivedAt'>) => Promise<void>
  /** Registers what a customer asked for; the same again changes nothing. */
  register: (dealer: Dealer, request: Opening) => Promise<unknown>
}

/**
 * Makes the customer of a call found by everything that the call has or had about them, the call found as theirs and, when
 * its time is over, as one to be ended; and registers what they asked for in it. For every event about a call; repeats,
 * lateness and order do not matter. Writes nothing if nothing is new.
 */
export const followCase =
  ({ cases, amendments, entries, directory, held, kept, becomesKnown, register }: FollowCasePorts) =>
  async ({ dealerId, callId }: { dealerId: string; callId: string }): Promise<void> => {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!call) return
    const [dealer, corrected, closing] = await Promise.all([
      directory.dealer(dealerId),
      amendments.list(call),
      entries.closingOf(call),
    ])
    const versions = { call, amendments: corrected }
    const keys = keysOfCase(versions, dealer?.country ?? defaultCountry)
    const { receivedAt } = call
    const day = keptFrom(call)
    const keyHashes = keys.map((key) => held.keyHash(dealerId, key)).toSorted()
    const now = { callId, receivedAt, keptFrom: day, keyHashes }
    const { ref } = call.content.customer
    const before = await held.call(dealerId, ref, now)
    if (!before) await becomesKnown(call)
    if (!isDeepStrictEqual(before, now)) {
      await held.putKeys(dealerId, ref, now.keyHashes)
      await kept.putCall(dealerId, { day, id: callId })
      if (before?.keptFrom !== undefined && before.keptFrom !== day)
        await kept.removeCall(dealerId, { day: before.keptFrom, id: callId })
      // Last, so that what was interrupted is done again.
      await held.putCall(dealerId, ref, now)
    }
    await Promise.all(earlierRefs(versions).map((earlier) => held.removeCall(dealerId, earlier, now)))
    if (!dealer) return
    for (const { source, askedAt, ...asked } of requestsOfCase({ call, closing, amendments: corrected }))
      await register(dealer, {
        ...{ ...asked, askedAt, customerRef: ref, callId, how: 'call', by: 'machine:call' },
        of: [callId, source, asked.right],
      })
  }
