import type { CustomerState } from '../call/customer-state.ts'
import type { CustomerStore } from '../store/customer-store.ts'
import type { Rights } from './rights/customer-rights.ts'
import type { RightsStore } from './rights/rights-store.ts'

/** What reading a customer's state needs. */
type ContactPorts = {
  customers: Pick<CustomerStore, 'getMany'>
  rights: Pick<RightsStore, 'ofNumbers'>
}

/** A customer's state with the rights in the way of a call, the numbers' included. */
type ContactState = CustomerState & { allRights: Rights[] }

/** Reads a customer's state by references and hashes of numbers (`readContact`). */
export type ReadContact = (
  dealerId: string,
  contacts: readonly string[],
  numbers: readonly string[],
) => Promise<ContactState>

/** Several items as the one state of whoever may be meant. */
const joinStates = (states: readonly CustomerState[]): CustomerState => ({
  lastCalls: states.flatMap(({ lastCalls }) => lastCalls),
  openProblems: [...new Set(states.flatMap(({ openProblems }) => openProblems))].sort(),
  ...(states.some(({ moreProblems }) => moreProblems) && { moreProblems: true as const }),
  ...(states.some(({ attempts }) => attempts) && {
    attempts: states.flatMap(({ attempts = [] }) => attempts),
  }),
  numbers: [...new Set(states.flatMap(({ numbers = [] }) => numbers))],
  ...(states.some(({ isCompany }) => isCompany) && { isCompany: true as const }),
})

/**
 * Reads what is known of a customer under these references (`contactRefs`, `possibleContacts`) and of these numbers, by
 * their hashes. Eventually consistent, in one request.
 */
export const readContact =
  ({ customers, rights }: ContactPorts): ReadContact =>
  async (dealerId, contacts, numbers) => {
    const [states, ofNumbers] = await Promise.all([
      customers.getMany(dealerId, contacts),
      rights.ofNumbers(dealerId, numbers),
    ])
    return {
      ...joinStates(states),
      allRights: [...states.flatMap(({ rights: own }) => own ?? []), ...ofNumbers],
    }
  }
