import type { CallContent } from '../call/call-content.ts'
import type { CustomerState } from '../call/customer-state.ts'
import type { CustomerStore } from '../store/customer-store.ts'

type Customer = CallContent['customer']

/** What is kept under the reference of a call that may be a company's; nothing else is read. Strongly consistent. */
export const stateOfReference =
  ({ customers }: { customers: Pick<CustomerStore, 'get'> }) =>
  async (dealerId: string, { ref, type }: Customer): Promise<Pick<CustomerState, 'isCompany' | 'rights'>> =>
    type === 'person' ? {} : customers.get(dealerId, ref, { consistent: true })

/**
 * Keeps that a call's reference is a company's, if the call says so and it is not known: last of all, so that what was
 * interrupted is done again as it was begun. Idempotent.
 */
export const keepCompany =
  ({ customers }: { customers: Pick<CustomerStore, 'keepCompany'> }) =>
  async (
    dealerId: string,
    { ref, type }: Customer,
    { isCompany }: Pick<CustomerState, 'isCompany'>,
  ): Promise<void> => {
    if (type === 'company' && !isCompany) await customers.keepCompany(dealerId, ref)
  }
