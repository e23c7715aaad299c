import { holderOf } from '../../cases/customer/keep-no-calls.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { BringInLine } from '../../cases/suspension/bring-in-line.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'

export type CasesPorts = {
  calls: Pick<Cases['calls'], 'get'>
  customers: Pick<Cases['customers'], 'get'>
  /** The ids of all calls of a dealer's customer. */
  listCalls: (of: CustomerOf) => Promise<string[]>
  numberHashes: NumberHashes
  bringInLine: BringInLine
}

/** The calls of these contacts of a customer: all of a person's, of a company only those at the contacts' numbers. */
export const callsOfContacts = async (
  { calls, listCalls, numberHashes }: Pick<CasesPorts, 'calls' | 'listCalls' | 'numberHashes'>,
  of: CustomerOf,
  contacts: ReadonlySet<string>,
): Promise<{ call: StoredCall; contact: string }[]> => {
  const found: { call: StoredCall; contact: string }[] = []
  for (const callId of await listCalls(of)) {
    const call = await absentIfGone(calls.get(of.dealerId, callId))
    const contact = call && holderOf(numberHashes, of.dealerId, call.content.customer).contact
    if (call && contact !== undefined && contacts.has(contact)) found.push({ call, contact })
  }
  return found
}

/**
 * Brings every case of these contacts in line with the states that they are in now. Idempotent, so that repeating it completes
 * what was interrupted. Returns how many of the cases are open problems.
 */
export const bringCasesInLine =
  (ports: CasesPorts) =>
  async (of: CustomerOf, contacts: ReadonlySet<string>): Promise<number> => {
    let open = 0
    for (const { call, contact } of await callsOfContacts(ports, of, contacts)) {
      const { rights = {} } = await ports.customers.get(of.dealerId, contact, { consistent: true })
      await ports.bringInLine(call, rights)
      if (call.problem && isOpen(call.problem.status)) open += 1
    }
    return open
  }
