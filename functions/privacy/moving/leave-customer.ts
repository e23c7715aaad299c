import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { Rectification } from '../rectifying/rectification-item.ts'
import { leftItem } from './left-items.ts'
import { leftVersions } from './left-versions.ts'

export type LeaveCustomerPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  amendments: Pick<Cases['amendments'], 'list'>
  blocked: Pick<BlockedStore, 'block'>
  parts: readonly PersonalData[]
}

/**
 * Takes what a call says of a customer whose it is no more out of it: as it was put, in amendments, and in notices of a number
 * that changed. It is blocked until the order's day, and nothing of the present customer with it; in its place is what the
 * present customer has there. False if there is no such call. Idempotent, and may be interrupted anywhere.
 */
export const leaveCustomer =
  ({ cases, amendments, blocked, parts }: LeaveCustomerPorts) =>
  async (
    { dealerId, rectificationId }: Pick<Rectification, 'dealerId' | 'rectificationId'>,
    { callId, customerRef }: { callId: string; customerRef: string },
  ): Promise<boolean> => {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!call) return false
    const versions = leftVersions({ call, amendments: await amendments.list(call) }, customerRef)
    if (versions.all.length === 0) return true
    for (const part of parts) {
      // The call last: without it, nobody knows any more whose it was.
      const items = (await Array.fromAsync(part.ofCall({ dealerId, customerRef, callId }))).toReversed()
      for (const { key, kind } of items) {
        const become = leftItem(versions, kind)
        const leave = (item: Readonly<Record<string, unknown>>) => become(item).left
        await blocked.block(rectificationId, key, leave, '', (item) => become(item).kept)
      }
    }
    return true
  }
