import { parseCallItem } from '../../cases/call/call-item.ts'
import type { PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { Rectification } from '../rectifying/rectification-item.ts'
import type { leaveRest } from './leave-rest.ts'
import type { leaveState } from './leave-state.ts'
import type { readLeft } from './left-call.ts'
import { formerRights } from './former-rights.ts'
import { leftItem, rightLeft } from './left-items.ts'

type LeaveCustomerPorts = {
  read: ReturnType<typeof readLeft>
  leaveState: ReturnType<typeof leaveState>
  leaveRest: ReturnType<typeof leaveRest>
  blocked: Pick<BlockedStore, 'block'>
  parts: readonly PersonalData[]
}

/** What came of it: it is done; there is no such call; or the call is that customer's again, of whom nothing is taken out. */
export type Leaving = 'left' | 'gone' | 'theirs'

/** Whether the item of a call says that it is this customer's now. */
const isNowOf = (key: Key, item: Readonly<Record<string, unknown>>, customerRef: string) =>
  parseCallItem({ ...item, ...key }).content.customer.ref === customerRef

/**
 * Takes what a call says of a customer whose it is no more out of it: as it was put, in amendments, and in notices of a number
 * that changed. It is blocked until the order's day, and nothing of the present customer with it; in its place is what the
 * present customer has there. What was asked for in it, and that they rest from it, is the present customer's first. Nothing is
 * done to a call that has come back to them. Idempotent, and may be interrupted anywhere.
 */
export const leaveCustomer =
  ({ read, blocked, parts, ...leaving }: LeaveCustomerPorts) =>
  async (
    { dealerId, rectificationId }: Pick<Rectification, 'dealerId' | 'rectificationId'>,
    { callId, customerRef }: { callId: string; customerRef: string },
  ): Promise<Leaving> => {
    const left = await read(dealerId, callId, customerRef)
    if (!left) return 'gone'
    const { versions, call } = left
    if (call.content.customer.ref === customerRef) return 'theirs'
    if (versions.all.length === 0) return 'left'
    await leaving.leaveState(left)
    await leaving.leaveRest(left)
    for (const part of parts) {
      // The call last: without it, nobody knows any more whose it was.
      const items = await Array.fromAsync(part.ofCall({ dealerId, customerRef, callId }))
      const rights = formerRights(items, versions)
      for (const { key, kind } of items.toReversed()) {
        const become = rights.has(key.sk) ? rightLeft : leftItem(versions, kind)
        // It may come back while this is being done.
        const leave = (item: Readonly<Record<string, unknown>>) =>
          kind === 'call' && isNowOf(key, item, customerRef) ? { ...item } : become(item).left
        await blocked.block(rectificationId, key, leave, '', (item) => become(item).kept)
      }
    }
    return 'left'
  }
