import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { HeldStore } from './held-store.ts'
import { personKeys } from './person-key.ts'
import { type CustomerSearch, type FoundCustomer, maxFound, searchedFor } from './search-schemas.ts'

type SearchCustomersPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  held: Pick<HeldStore, 'customers' | 'calls'>
}

/** A customer as their newest call has them; undefined if no call is theirs any more. */
const found = async (
  { cases, held }: SearchCustomersPorts,
  dealerId: string,
  customerRef: string,
): Promise<FoundCustomer | undefined> => {
  const { calls } = await held.calls(dealerId, customerRef, 5)
  for (const { callId, receivedAt } of calls) {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (call?.content.customer.ref !== customerRef) continue
    const { customer, visit } = call.content
    return {
      customerRef,
      name: customer.name ?? null,
      phone: call.phone ?? null,
      plate: visit.vehicle?.plate ?? null,
      lastCall: { callId, receivedAt, visitRef: visit.ref },
    }
  }
  return undefined
}

/**
 * Searches a dealer's customers by one value, in any spelling: at most fifty, in the order of their references. A value of
 * which nothing can be read finds nobody.
 */
export const searchCustomers =
  (ports: SearchCustomersPorts) =>
  async (
    dealer: Pick<Dealer, 'dealerId' | 'country'>,
    search: CustomerSearch,
  ): Promise<{ items: FoundCustomer[]; complete: boolean }> => {
    const { kind, written } = searchedFor(search)
    const { dealerId } = dealer
    const pages = await Promise.all(
      personKeys(kind, written, dealer.country).map((key) => ports.held.customers(dealerId, key, maxFound)),
    )
    const refs = [...new Set(pages.flatMap((page) => page.refs))].toSorted()
    const customers = await Promise.all(refs.slice(0, maxFound).map((ref) => found(ports, dealerId, ref)))
    return {
      items: customers.flatMap((customer) => customer ?? []),
      complete: refs.length <= maxFound && pages.every(({ more }) => !more),
    }
  }
