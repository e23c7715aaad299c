import type { StoredCall } from '../call/call-item.ts'
import {
  type CustomerRight,
  erasureGround,
  type Rights,
  rightsInForce,
} from '../customer/rights/customer-rights.ts'
import type { NumberHashes } from '../customer/number-hash.ts'
import { asksForNoCalls } from '../customer/requests.ts'
import type { RightsStore } from '../customer/rights/rights-store.ts'

/** What whoever had a number is known to have asked for; `erased`: that their data be erased. */
export type AskedOfNumber = CustomerRight | 'erased'

/** What a dealer is told before ringing a case's customer: what they asked for, and what somebody else with the number did. */
export type NotToRing = { customer?: CustomerRight; number?: AskedOfNumber }

/** Later ones weigh more. */
const order: readonly AskedOfNumber[] = ['erased', 'no-contact', 'objection', 'restriction']

const heaviest = <T extends AskedOfNumber>(asked: readonly T[]): T | undefined =>
  asked.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0]

/**
 * What stands against ringing a call's customer: of their own states, those by which nobody rings, unless the dealer has
 * decided that their cases go on; and those of the numbers that are not theirs, nor asked for in this very call. Pure.
 */
export const notToRing = (
  { callId, content }: Pick<StoredCall, 'callId' | 'content'>,
  own: Rights,
  ofNumbers: readonly Rights[],
): NotToRing => {
  const ownInForce = rightsInForce([own])
  const customer = heaviest([
    ...ownInForce.flatMap(({ right, record }) => (record.decision?.choice === 'continue' ? [] : right)),
    ...(asksForNoCalls(content) ? (['no-contact'] as const) : []),
  ])
  const isOwn = (right: CustomerRight) => ownInForce.some((each) => each.right === right)
  const number = heaviest(
    ofNumbers
      .flatMap((rights) => rightsInForce([rights]))
      .flatMap(({ right, record }): AskedOfNumber[] => {
        if (record.ground === erasureGround) return ['erased']
        return isOwn(right) || record.callId === callId ? [] : [right]
      }),
  )
  return { ...(customer && { customer }), ...(number && { number }) }
}

type NotToRingPorts = {
  /** The states that a call's customer is in (`rightsOfCall`). */
  rightsOf: (call: Pick<StoredCall, 'dealerId' | 'content'>) => Promise<Rights>
  rights: Pick<RightsStore, 'ofNumbers'>
  numberHashes: NumberHashes
}

/** Reads what stands against ringing a call's customer (`notToRing`). */
export type ReadNotToRing = (call: Pick<StoredCall, 'dealerId' | 'callId' | 'content'>) => Promise<NotToRing>

/** Reads it: the customer's states strongly consistent, the numbers' eventually. */
export const readNotToRing =
  ({ rightsOf, rights, numberHashes }: NotToRingPorts): ReadNotToRing =>
  async (call) => {
    const { dealerId, content } = call
    const numbers = numberHashes(dealerId, content.customer.phone)
    const [own, ofNumbers] = await Promise.all([rightsOf(call), rights.ofNumbers(dealerId, numbers)])
    return notToRing(call, own, ofNumbers)
  }
