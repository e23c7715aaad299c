import type { CustomerOf, HeldItem } from '../../platform/personal-data/personal-data.ts'
import { isOfPart, type Part } from '../finding/part.ts'
import type { CallPlace, HeldData } from '../holding/held-data.ts'
import type { HeldDatum } from '../holding/holding-schemas.ts'
import { shownOf } from '../holding/show-holding.ts'

/** How many places of calls are read at once. */
const placesAtOnce = 50

async function* inPart(items: AsyncIterable<HeldItem>, part: Part | undefined) {
  for await (const item of items) if (part === undefined || isOfPart(part, item)) yield item
}

/**
 * Everything held about a dealer's customer, as the person sees it, in batches: first what is about the customer, then
 * everything about each call, the newest first; or a part of it. One batch is in memory.
 */
export async function* readAll(
  data: HeldData,
  of: CustomerOf,
  part?: Part,
): AsyncGenerator<readonly HeldDatum[], void, undefined> {
  yield await Array.fromAsync(shownOf(data, inPart(data.ofCustomer(of), part)))
  let after: CallPlace | null | undefined
  while (after !== null) {
    const page = await data.calls(of, placesAtOnce, after)
    const places = page.calls.filter(({ callId }) => part?.calls.includes(callId) !== false)
    for (const place of places) yield await Array.fromAsync(shownOf(data, data.ofCall(of, place)))
    after = page.next
  }
}
