import { erasureGround } from '../../../cases/customer/rights/customer-rights.ts'
import type { StoredCall } from '../../../cases/call/call-item.ts'
import type { Cases } from '../../../cases/store/open-cases.ts'
import { absentIfGone } from '../../../platform/errors/gone.ts'
import { hasNumberAmong, ownHashes } from '../../handling/numbers-in-full.ts'
import type { Erasure } from '../erasure-item.ts'
import type { ErasureStore } from '../erasure-store.ts'
import { orderSupplement, type OrderSupplementPorts, type Supplement } from './order-supplement.ts'
import { wasTheirs } from './was-theirs.ts'

type OrderKnownLatePorts = OrderSupplementPorts & {
  erasures: OrderSupplementPorts['erasures'] & Pick<ErasureStore, 'found'>
  calls: Pick<Cases['calls'], 'get'>
  amendments: Pick<Cases['amendments'], 'list'>
  rights: Pick<Cases['rights'], 'ofNumbersAt'>
}

/** Whether an erasure is itself what another one's order should have named. */
const isSupplement = ({ erasureId }: Pick<Erasure, 'erasureId'>) => erasureId.includes('.')

/**
 * Those of a call's numbers that an erasure keeps from being called: what of a company's erasure is known of its driver later,
 * and those that are nobody else's. None unless one of the numbers is erased as a whole: some of what it is compared by may be
 * another driver's.
 */
const erasedNumbers = async (
  { rights, numberHashes }: OrderKnownLatePorts,
  { dealerId, content }: StoredCall,
): Promise<Pick<Supplement, 'numbers' | 'suppressed'>> => {
  // As `choosePart` has it: a call that was put for one driver by mistake is whose it is now.
  const whose = [{ dealerId, phone: content.customer.phone }]
  const suppressed: string[] = []
  for (const number of new Set(whose.flatMap(({ phone }) => numberHashes(dealerId, phone)))) {
    const found = await rights.ofNumbersAt([{ dealerId, number }])
    if (found.some((of) => of['no-contact']?.ground === erasureGround)) suppressed.push(number)
  }
  if (!whose.some((one) => hasNumberAmong(numberHashes, one, suppressed)))
    return { numbers: [], suppressed: [] }
  const own = new Set(whose.flatMap((one) => ownHashes(numberHashes, one)))
  return { numbers: suppressed.filter((number) => own.has(number)), suppressed }
}

/**
 * Orders the erasure of a call that became known so late that no pass of its customer's erasure could find it, if it was
 * received, and theirs, before one was ordered (`orderSupplement`). The oldest such erasure names it. Nothing for any other
 * call; the same call again orders nothing more.
 */
export const orderKnownLate =
  (ports: OrderKnownLatePorts) =>
  async ({ dealerId, callId }: { dealerId: string; callId: string }): Promise<void> => {
    const { erasures, calls, amendments, found } = ports
    const call = await absentIfGone(calls.get(dealerId, callId))
    if (!call) return
    const customerRef = call.content.customer.ref
    const versions = { call, amendments: await amendments.list(call) }
    const known = await erasures.found(dealerId, found({ dealerId, customerRef }))
    for (const each of known.filter((one) => !isSupplement(one)).toReversed()) {
      const erasure = await erasures.get(dealerId, each.erasureId)
      if (!erasure || erasure.orderedAt < call.receivedAt) continue
      // Given this reference by an amendment since: it was nobody's of whom the erasure was ordered.
      if (!wasTheirs(versions, customerRef, erasure.orderedAt)) continue
      const erased = erasure.part ? await erasedNumbers(ports, call) : { numbers: [], suppressed: [] }
      if (erasure.part && !(erasure.part.ofNumbers && erased.suppressed.length > 0)) continue
      const erasureId = `${erasure.erasureId}.${found({ callId })}`
      await orderSupplement(ports)(erasure, { erasureId, customerRef, calls: [callId], ...erased })
      return
    }
  }
