import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { HeldStore } from './held-store.ts'
import { personKeys } from './person-key.ts'
import { type CustomerSearch, type FoundCustomer, maxFound, searchedFor } from './search-schemas.ts'

type SearchCustomersPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  held: Pick<HeldStore, 'customers' | 'calls' | 'keyHash'>
}

/** Of so many of a reference's newest calls, the one is shown that a value leads to. */
const lookedThrough = 100
const lookedAt = 5

/**
 * A customer as the newest call has them that one of the hashes leads to, because a company's drivers share its reference;
 * undefined if no call is theirs any more.
 */
const found = async (
  { cases, held }: SearchCustomersPorts,
  dealerId: string,
  customerRef: string,
  hashes: readonly string[],
): Promise<FoundCustomer | undefined> => {
  const { calls } = await held.calls(dealerId, customerRef, lookedThrough)
  const isFound = (keyHashes: readonly string[]) => keyHashes.some((hash) => hashes.includes(hash))
  const [theirs = [], others = []] = [true, false].map((one) =>
    calls.filter(({ keyHashes }) => isFound(keyHashes) === one),
  )
  for (const { callId, receivedAt } of [...theirs, ...others].slice(0, lookedAt)) {
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
    const keys = personKeys(kind, written, dealer.country)
    const pages = await Promise.all(keys.map((key) => ports.held.customers(dealerId, key, maxFound)))
    const hashes = keys.map((key) => ports.held.keyHash(dealerId, key))
    const refs = [...new Set(pages.flatMap((page) => page.refs))].toSorted()
    const customers = await Promise.all(
      refs.slice(0, maxFound).map((ref) => found(ports, dealerId, ref, hashes)),
    )
    return {
      items: customers.flatMap((customer) => customer ?? []),
      complete: refs.length <= maxFound && pages.every(({ more }) => !more),
    }
  }
