import type { StoredCall } from '../call/call-item.ts'
import { type Rights, rightsTogether } from '../customer/rights/customer-rights.ts'
import { contactsOfCall } from '../customer/keep-no-calls.ts'
import type { NumberHashes } from '../customer/number-hash.ts'
import type { CustomerStore } from '../store/customer-store.ts'

type RightsOfCallPorts = { customers: Pick<CustomerStore, 'get'>; numberHashes: NumberHashes }

/**
 * The states that a call's customer is in: those of the reference, and of a company's contact at any of the numbers called,
 * since a driver with two numbers may have asked with either. Strongly consistent.
 */
export const rightsOfCall =
  ({ customers, numberHashes }: RightsOfCallPorts) =>
  async ({ dealerId, content }: Pick<StoredCall, 'dealerId' | 'content'>): Promise<Rights> => {
    const contacts = contactsOfCall(numberHashes, dealerId, content.customer)
    const states = await Promise.all(
      contacts.map((contact) => customers.get(dealerId, contact, { consistent: true })),
    )
    return rightsTogether(states.flatMap(({ rights }) => rights ?? []))
  }
