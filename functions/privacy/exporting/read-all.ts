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
 * The items about a dealer's customer in batches: first those about the customer, then those about each call, the newest
 * first; or a part of them. Each batch is to be read before the next one is asked for.
 */
export async function* readItems(
  data: Pick<HeldData, 'ofCustomer' | 'ofCall' | 'calls'>,
  of: CustomerOf,
  part?: Part,
): AsyncGenerator<AsyncIterable<HeldItem>, void, undefined> {
  yield inPart(data.ofCustomer(of), part)
  let after: CallPlace | null | undefined
  while (after !== null) {
    const page = await data.calls(of, placesAtOnce, after)
    const places = page.calls.filter(({ callId }) => part?.calls.includes(callId) !== false)
    for (const place of places) yield data.ofCall(of, place)
    after = page.next
  }
}

/**
 * Everything held about a dealer's customer, or a part of it, as the person sees it, in the batches of `readItems`. One is
 * in memory.
 */
export async function* readAll(
  data: HeldData,
  of: CustomerOf,
  part?: Part,
): AsyncGenerator<readonly HeldDatum[], void, undefined> {
  for await (const items of readItems(data, of, part)) yield await Array.fromAsync(shownOf(data, items))
}
