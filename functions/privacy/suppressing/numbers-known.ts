import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import { knownPhones } from '../../cases/personal-data/known-phones.ts'
import type { CustomerOf, HeldItem } from '../../platform/personal-data/personal-data.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { personKeys } from '../finding/person-key.ts'

/** A customer's numbers, collected from what is held: as written, and by hash. */
export type Numbers = { written: Set<string>; hashes: Set<string> }

/** Adds the numbers that an item knows of its customer: none with which a call was somebody else's. */
export const collectNumbers = (
  { written, hashes }: Numbers,
  { dealerId, customerRef }: CustomerOf,
  held: HeldItem,
  numberHashes: NumberHashes,
): void => {
  const known = knownPhones(held, customerRef)
  for (const phone of known.written) {
    written.add(phone)
    for (const hash of numberHashes(dealerId, phone)) hashes.add(hash)
  }
  for (const hash of known.hashes) hashes.add(hash)
}

const maxShared = 50

/** The references of other customers of the dealer who have one of these numbers, in any spelling: at most fifty. */
export const sharedWith =
  ({ held }: { held: Pick<HeldStore, 'customers'> }) =>
  async (
    { dealerId, country }: { dealerId: string; country: string },
    customerRef: string,
    phones: Iterable<string>,
  ): Promise<string[]> => {
    const found = new Set<string>()
    for (const phone of phones)
      for (const key of personKeys('phone', phone, country)) {
        const { refs } = await held.customers(dealerId, key, maxShared)
        for (const ref of refs) found.add(ref)
      }
    return [...found]
      .filter((ref) => ref !== customerRef)
      .toSorted()
      .slice(0, maxShared)
  }
