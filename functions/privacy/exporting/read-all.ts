import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { CallPlace, HeldData } from '../holding/held-data.ts'
import type { HeldDatum } from '../holding/holding-schemas.ts'
import { shownOf } from '../holding/show-holding.ts'

/** How many places of calls are read at once. */
const placesAtOnce = 50

/**
 * Everything held about a dealer's customer, as the person sees it, in batches: first what is about the customer, then
 * everything about each call, the newest first. One batch is in memory.
 */
export async function* readAll(
  data: HeldData,
  of: CustomerOf,
): AsyncGenerator<readonly HeldDatum[], void, undefined> {
  yield await Array.fromAsync(shownOf(data, data.ofCustomer(of)))
  let after: CallPlace | null | undefined
  while (after !== null) {
    const page = await data.calls(of, placesAtOnce, after)
    for (const place of page.calls) yield await Array.fromAsync(shownOf(data, data.ofCall(of, place)))
    after = page.next
  }
}
