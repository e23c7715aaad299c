import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { HeldStore } from './held-store.ts'
import type { Waiting } from '../../surveys/personal-data/open-waiting.ts'
import { personKeys } from './person-key.ts'
import type { PersonKeyKind } from './person-key-kinds.ts'
import { type CustomerSearch, type FoundCustomer, maxFound, searchedFor } from './search-schemas.ts'

type SearchCustomersPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  held: Pick<HeldStore, 'customers' | 'calls' | 'keyHash'>
  waiting: Waiting
  /** Whether anything is held about a customer, with or without a call. */
  isHeld: (of: CustomerOf) => Promise<boolean>
}

/** Of so many of a reference's newest calls, the one is shown that a value leads to. */
const lookedThrough = 100
const lookedAt = 5

/** A customer of whom no call says anything, or none that may be shown. */
const onlyRef = (customerRef: string): FoundCustomer => ({
  ...{ customerRef, name: null, phone: null, plate: null, lastCall: null },
})

/**
 * A customer as the newest call has them that one of the hashes leads to, because a company's drivers share its reference;
 * undefined if no call is theirs any more. For who may not see cases that stand still, only the reference of one whose
 * calls all do.
 */
const found = async (
  { cases, held }: SearchCustomersPorts,
  dealerId: string,
  customerRef: string,
  hashes: readonly string[],
  seesStanding: boolean,
): Promise<FoundCustomer | undefined> => {
  const { calls } = await held.calls(dealerId, customerRef, lookedThrough)
  const isFound = (keyHashes: readonly string[]) => keyHashes.some((hash) => hashes.includes(hash))
  const [theirs, others] = [
    calls.filter(({ keyHashes }) => isFound(keyHashes)),
    calls.filter(({ keyHashes }) => !isFound(keyHashes)),
  ]
  let isHidden = false
  for (const { callId, receivedAt } of [...theirs, ...others].slice(0, lookedAt)) {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (call?.content.customer.ref !== customerRef) continue
    if (!seesStanding && call.suspension !== null) {
      isHidden = true
      continue
    }
    const { customer, visit } = call.content
    return {
      customerRef,
      name: customer.name ?? null,
      phone: call.phone ?? null,
      plate: visit.vehicle?.plate ?? null,
      lastCall: { callId, receivedAt, visitRef: visit.ref },
    }
  }
  return isHidden ? onlyRef(customerRef) : undefined
}

/**
 * The references that a value leads to without a call: itself, if something is held about such a customer, or those that
 * waiting survey responses name.
 */
const withoutCalls = async (
  { waiting, isHeld }: SearchCustomersPorts,
  dealerId: string,
  kind: PersonKeyKind,
  written: string,
): Promise<string[]> => {
  if (kind === 'customerRef') return (await isHeld({ dealerId, customerRef: written })) ? [written] : []
  if (kind === 'visitRef') return waiting.customers(dealerId, { kind: 'visit', value: written })
  if (kind === 'plate') return waiting.customers(dealerId, { kind, value: written })
  return []
}

/**
 * Searches a dealer's customers by one value, in any spelling: at most fifty, in the order of their references. A value of
 * which nothing can be read finds nobody. Customers without a call are found by their exact reference, and by what waiting
 * survey responses name. Without `seesStanding`, nothing is shown of calls that stand still but whose they are.
 */
export const searchCustomers =
  (ports: SearchCustomersPorts) =>
  async (
    dealer: Pick<Dealer, 'dealerId' | 'country'>,
    search: CustomerSearch,
    seesStanding = true,
  ): Promise<{ items: FoundCustomer[]; complete: boolean }> => {
    const { kind, written } = searchedFor(search)
    const { dealerId } = dealer
    const keys = personKeys(kind, written, dealer.country)
    const pages = await Promise.all(keys.map((key) => ports.held.customers(dealerId, key, maxFound)))
    const hashes = keys.map((key) => ports.held.keyHash(dealerId, key))
    const known = new Set(await withoutCalls(ports, dealerId, kind, written))
    const refs = [...new Set([...pages.flatMap((page) => page.refs), ...known])].toSorted()
    const customers = await Promise.all(
      refs
        .slice(0, maxFound)
        .map(
          async (ref) =>
            (await found(ports, dealerId, ref, hashes, seesStanding)) ??
            (known.has(ref) ? onlyRef(ref) : undefined),
        ),
    )
    return {
      items: customers.flatMap((customer) => customer ?? []),
      complete: refs.length <= maxFound && pages.every(({ more }) => !more),
    }
  }
