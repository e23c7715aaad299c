import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'

export type IsCompanyPorts = {
  calls: Pick<Cases['calls'], 'get'>
  customers: Pick<Cases['customers'], 'contactsOf'>
}

/**
 * Whether a reference is a company's, whose drivers share it: one of its calls says so, or one of its drivers is in a state.
 * `callIds` are those of its calls that are held. Strongly consistent.
 */
export const isCompany = async (
  { calls, customers }: IsCompanyPorts,
  { dealerId, customerRef }: CustomerOf,
  callIds: readonly string[],
): Promise<boolean> => {
  for (const callId of callIds) {
    const call = await absentIfGone(calls.get(dealerId, callId))
    if (call?.content.customer.type === 'company') return true
  }
  return (await customers.contactsOf(dealerId, customerRef)).length > 0
}
