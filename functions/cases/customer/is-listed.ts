import type { CallContent } from '../call/call-content.ts'
import { rightsInForce } from './rights/customer-rights.ts'
import { contactsOfCall } from './keep-no-calls.ts'
import type { NumberHashes } from './number-hash.ts'
import type { ReadContact } from './read-contact.ts'

/** Whether a customer may appear in lists, exports, digests and reports. */
export type IsListed = (dealerId: string, customer: CallContent['customer']) => Promise<boolean>

/**
 * Whoever objected, or whose data is restricted, appears in none (rights.md, "States of a customer"); who only wants no
 * more calls does. Eventually consistent.
 */
export const isListed =
  ({ readContact, numberHashes }: { readContact: ReadContact; numberHashes: NumberHashes }): IsListed =>
  async (dealerId, customer) => {
    const contacts = contactsOfCall(numberHashes, dealerId, customer)
    const { allRights } = await readContact(dealerId, contacts, numberHashes(dealerId, customer.phone))
    return rightsInForce(allRights).every(({ right }) => right === 'no-contact')
  }
