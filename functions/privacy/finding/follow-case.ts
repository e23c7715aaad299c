import { isDeepStrictEqual } from 'node:util'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { NewEntry } from '../register/register-request.ts'
import { requestsOfCase } from '../register/requests-of-case.ts'
import { keptFrom } from '../retention/kept-from.ts'
import type { RetentionStore } from '../retention/retention-store.ts'
import { type CaseVersion, earlierVersions } from '../moving/case-versions.ts'
import type { HasLeft } from '../moving/order-leaving.ts'
import { leadNoMore } from '../moving/lead-no-more.ts'
import type { HeldStore } from './held-store.ts'
import { keysOfCase, keysOfVersions } from './keys-of-case.ts'
import type { PersonKey } from './person-key.ts'

type FollowCasePorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  amendments: Pick<Cases['amendments'], 'list'>
  directory: Pick<Directory, 'dealer'>
  held: Pick<HeldStore, 'keyHash' | 'putKeys' | 'removeKeys' | 'call' | 'calls' | 'putCall' | 'removeCall'>
  kept: Pick<RetentionStore, 'putCall' | 'removeCall'>
  entries: Pick<Cases['entries'], 'closingOf'>
  /** Hears of a call that becomes known, before it is: when it was received says how late that is. */
  becomesKnown: (call: Pick<StoredCall, 'dealerId' | 'callId' | 'receivedAt'>) => Promise<void>
  /** Hears of those whose call it was before, by their references, once nothing leads from them to it. */
  hasLeft: HasLeft
  /** Registers what a customer asked for; the same again changes nothing. */
  register: (dealer: Dealer, request: NewEntry) => Promise<unknown>
}

/**
 * Makes the customer of a call found by everything that the call has or had about them, the call found as theirs and, when
 * its time is over, as one to be ended; and registers what they asked for in it. Whose it was before is not found because of
 * it any more. For every event about a call; repeats, lateness and order do not matter. Writes nothing if nothing is new.
 */
export const followCase =
  ({ cases, amendments, entries, directory, held, kept, becomesKnown, register, hasLeft }: FollowCasePorts) =>
  async ({ dealerId, callId }: { dealerId: string; callId: string }): Promise<void> => {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!call) return
    const [dealer, corrected, closing] = await Promise.all([
      directory.dealer(dealerId),
      amendments.list(call),
      entries.closingOf(call),
    ])
    const versions = { call, amendments: corrected }
    const country = dealer?.country ?? defaultCountry
    const hashed = (keys: readonly PersonKey[]) => keys.map((key) => held.keyHash(dealerId, key)).toSorted()
    const { receivedAt } = call
    const day = keptFrom(call)
    const keyHashes = hashed(keysOfCase(versions, country))
    const now = { callId, receivedAt, keptFrom: day, keyHashes }
    const { ref } = call.content.customer
    const before = await held.call(dealerId, ref, now)
    const earlier = earlierVersions(versions)
    if (!before) await becomesKnown(call)
    if (!isDeepStrictEqual(before, now)) {
      await held.putKeys(dealerId, ref, now.keyHashes)
      await kept.putCall(dealerId, { day, id: callId })
      if (before?.keptFrom !== undefined && before.keptFrom !== day)
        await kept.removeCall(dealerId, { day: before.keptFrom, id: callId })
    }
    if (earlier.size > 0) {
      const hashesOf = (of: readonly CaseVersion[]) => hashed(keysOfVersions(of, country))
      await leadNoMore(held, call, { now, before, hashesOf, earlier })
    }
    // After them, so that what was interrupted is done again.
    if (!isDeepStrictEqual(before, now)) await held.putCall(dealerId, ref, now)
    if (dealer)
      for (const { source, askedAt, ...asked } of requestsOfCase({ call, closing, amendments: corrected }))
        await register(dealer, {
          ...{ ...asked, askedAt, customerRef: ref, callId, how: 'call', by: 'machine:call' },
          ...{ of: [callId, source, asked.right], askedAs: [...earlier.keys()] },
        })
    // What else there is of them is taken away by what the call said, so that this comes last.
    if (earlier.size > 0) await hasLeft(versions, [...earlier.keys()])
  }
