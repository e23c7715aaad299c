import type { Cases } from '../../../cases/store/open-cases.ts'
import { absentIfGone } from '../../../platform/errors/gone.ts'
import { placesOf } from '../../finding/list-calls.ts'
import { hasNumberAmong } from '../../handling/numbers-in-full.ts'
import type { Erasure } from '../erasure-item.ts'
import { orderSupplement, type OrderSupplementPorts } from './order-supplement.ts'
import { wasTheirs } from './was-theirs.ts'

type OrderLatePorts = OrderSupplementPorts & {
  calls: Pick<Cases['calls'], 'get'>
  amendments: Pick<Cases['amendments'], 'list'>
  held: Parameters<typeof placesOf>[0]['held']
}

/**
 * The calls that were the customer's when the erasure was ordered and that the order did not see, because what leads to them
 * was not written yet. Of a part, those with one of its numbers, if it is one of numbers.
 */
const lateCalls = async (
  { calls, amendments, held, numberHashes }: OrderLatePorts,
  erasure: Erasure,
  customerRef: string,
): Promise<string[]> => {
  const { dealerId, orderedAt, part, numbers = [] } = erasure
  const late: string[] = []
  for (const { callId, receivedAt } of await placesOf({ held }, { dealerId, customerRef })) {
    if (receivedAt > orderedAt || erasure.calls.includes(callId)) continue
    const call = await absentIfGone(calls.get(dealerId, callId))
    if (call?.content.customer.ref !== customerRef) continue
    // Given this reference by an amendment since: it was nobody's of whom the erasure was ordered.
    if (!wasTheirs({ call, amendments: await amendments.list(call) }, customerRef, orderedAt)) continue
    // As `choosePart` has it: a call that was put for one driver by mistake is whose it is now.
    const { phone } = call.content.customer
    const isIn = () => hasNumberAmong(numberHashes, { dealerId, phone }, numbers)
    if (!part || (part.ofNumbers && isIn())) late.push(callId)
  }
  return late
}

/**
 * Orders the erasure of the calls that an erasure's order should have seen (`orderSupplement`). Nothing if there are none.
 * `pass` is the step of the erasure that found them; the same step again orders nothing more.
 */
export const orderLate =
  (ports: OrderLatePorts) =>
  async (erasure: Erasure, pass: 'b' | 's'): Promise<void> => {
    const { dealerId, customerRef, part, numbers: suppressed = [] } = erasure
    if (customerRef === undefined) return
    const erasureId = `${erasure.erasureId}.${pass}`
    if (await ports.erasures.get(dealerId, erasureId)) return
    const calls = await lateCalls(ports, erasure, customerRef)
    const numbers = part?.numbers ?? suppressed
    if (calls.length > 0)
      await orderSupplement(ports)(erasure, { erasureId, customerRef, calls, numbers, suppressed })
  }
