import type { Cases } from '../../cases/store/open-cases.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { placesOf } from '../finding/list-calls.ts'
import { personKeys } from '../finding/person-key.ts'
import type { runRectification } from '../rectifying/run-rectification.ts'
import { earlierVersions } from './case-versions.ts'
import type { orderLeaving } from './order-leaving.ts'

type LeaveMovedPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  amendments: Pick<Cases['amendments'], 'list'>
  held: Pick<HeldStore, 'calls' | 'customers' | 'keyHash'>
  order: ReturnType<typeof orderLeaving>
  run: ReturnType<typeof runRectification>
}

/** So many customers are looked at whose calls may have been this one's: the reference of one led to the others, once. */
const maxOthers = 50

/**
 * The ids of calls that may have been a customer's before they were another's: what led to them is not taken away yet, or the
 * reference still leads to whose they are, as it did in versions that took nothing out of a call.
 */
const onceTheirs = async ({ held }: Pick<LeaveMovedPorts, 'held'>, of: CustomerOf): Promise<Set<string>> => {
  const { dealerId, customerRef } = of
  const found = new Set((await placesOf({ held }, of)).map(({ callId }) => callId))
  for (const key of personKeys('customerRef', customerRef, defaultCountry)) {
    const hash = held.keyHash(dealerId, key)
    const { refs } = await held.customers(dealerId, key, maxOthers)
    for (const ref of refs.filter((other) => other !== customerRef))
      for (const { callId, keyHashes } of await placesOf({ held }, { dealerId, customerRef: ref }))
        if (keyHashes.includes(hash)) found.add(callId)
  }
  return found
}

/**
 * Takes what calls say of customers whose they are no more out of them at once, before a customer is erased: what those of the
 * customer (`calls`) say of others, and what others' say of the customer. Idempotent.
 */
export const leaveMoved =
  ({ cases, amendments, held, order, run }: LeaveMovedPorts) =>
  async (of: CustomerOf, calls: readonly string[]): Promise<void> => {
    const { dealerId, customerRef } = of
    for (const callId of new Set([...calls, ...(await onceTheirs({ held }, of))])) {
      const call = await absentIfGone(cases.readCall(dealerId, callId))
      if (!call) continue
      const versions = { call, amendments: await amendments.list(call) }
      const isTheirs = call.content.customer.ref === customerRef
      const refs = [...earlierVersions(versions).keys()].filter((ref) => isTheirs || ref === customerRef)
      for (const id of await order(versions, refs)) await run(dealerId, id)
    }
  }
