import type { CustomerOf, HeldItem } from '../../platform/personal-data/personal-data.ts'
import type { CallPlace, HeldData } from './held-data.ts'
import type { HeldDatum } from './holding-schemas.ts'

/** After so many characters of JSON a page ends with the call that it is at: a response holds 6 MB, a case at most five. */
const enough = 500_000

/** What the person sees of items, each once, without what only leads to others. */
export const shownOf = async function* (
  data: Pick<HeldData, 'show'>,
  items: AsyncIterable<HeldItem>,
): AsyncGenerator<HeldDatum> {
  const seen = new Set<string>()
  for await (const item of items) {
    const name = `${item.key.pk} ${item.key.sk}`
    if (item.kind === 'index' || seen.has(name)) continue
    seen.add(name)
    const shown = data.show(item)
    if (shown) yield { kind: item.kind, at: shown.at, callId: item.callId, data: shown.data }
  }
}

/**
 * A page of what is held about a customer, and where the next one starts, null after the last: the customer's own items on
 * the first, and everything about at most `limit` calls, the newest first. Whole calls only.
 */
export const showHolding =
  (data: HeldData) =>
  async (
    of: CustomerOf,
    limit: number,
    after: CallPlace | undefined,
  ): Promise<{ items: HeldDatum[]; next: CallPlace | null }> => {
    const items = after ? [] : await Array.fromAsync(shownOf(data, data.ofCustomer(of)))
    const { calls, next } = await data.calls(of, limit, after)
    let size = 0
    for (const place of calls) {
      const found = await Array.fromAsync(shownOf(data, data.ofCall(of, place)))
      items.push(...found)
      size += JSON.stringify(found).length
      const { callId, receivedAt } = place
      if (size > enough && (place !== calls.at(-1) || next)) return { items, next: { callId, receivedAt } }
    }
    return { items, next: next && { callId: next.callId, receivedAt: next.receivedAt } }
  }
