import { createHash } from 'node:crypto'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { PrivacyEvent } from '../events.ts'
import type { HeldStore } from '../finding/held-store.ts'
import type { RectificationStore } from '../rectifying/rectification-store.ts'
import type { CaseVersions } from './case-versions.ts'

/** A call with its amendments, and those whose it was before, by their references. */
export type HasLeft = (
  versions: CaseVersions & { call: Pick<StoredCall, 'dealerId' | 'callId' | 'now'> },
  customerRefs: readonly string[],
) => Promise<unknown>

type OrderLeavingPorts = {
  rectifications: Pick<RectificationStore, 'create'>
  held: Pick<HeldStore, 'customerHash'>
  /** Tells whoever carries corrections out; without it, they find what is due within minutes. */
  publish?: Publish<PrivacyEvent>
  clock: Clock
  /** For how many days what is taken out of the call stays blocked. */
  blockedDays: number
}

const dayMs = 86_400_000

/**
 * Orders that what a call says of those whose it was before be taken out of it: a correction that nobody asked for, one for
 * each of them. It is carried out soon after (`leaveCustomer`). The same again orders nothing more. Returns the ids.
 */
export const orderLeaving =
  ({ rectifications, held, publish, clock, blockedDays }: OrderLeavingPorts) =>
  async (...[{ call }, customerRefs]: Parameters<HasLeft>): Promise<string[]> => {
    const { dealerId, callId, now } = call
    const at = clock()
    const orderedAt = at.toISOString()
    const blockedUntil = new Date(at.getTime() + blockedDays * dayMs).toISOString()
    const ids: string[] = []
    for (const customerRef of customerRefs) {
      const customerHash = held.customerHash(dealerId, customerRef)
      const of = canonicalJson([callId, customerHash, now?.entries ?? []])
      const rectificationId = createHash('sha256').update(of).digest('hex').slice(0, 32)
      ids.push(rectificationId)
      const isNew = await rectifications.create(
        {
          ...{ n: 1, dealerId, rectificationId, state: 'correcting', customerRef, customerHash },
          ...{ leaves: callId, only: [callId], print: '', orderedAt, by: 'service', calls: 0 },
          ...{ blockedUntil, dueAt: orderedAt },
        },
        [],
      )
      if (isNew && publish)
        await publish([
          {
            ...{ name: 'RectificationOrdered', id: rectificationId, at: orderedAt },
            data: { dealerId, rectificationId },
          },
        ])
    }
    return ids
  }
