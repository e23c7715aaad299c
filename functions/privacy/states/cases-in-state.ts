import { contactsOfCall } from '../../cases/customer/keep-no-calls.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { BringInLine } from '../../cases/suspension/bring-in-line.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'

export type CasesPorts = {
  calls: Pick<Cases['calls'], 'get'>
  /** The ids of all calls of a dealer's customer. */
  listCalls: (of: CustomerOf) => Promise<string[]>
  numberHashes: NumberHashes
  bringInLine: BringInLine
}

/**
 * The calls of these contacts of a customer: all of a person's, or of everybody's of a company; of a company's contacts only
 * those at their numbers, whether or not another number was called, too.
 */
export const callsOfContacts = async (
  { calls, listCalls, numberHashes }: Pick<CasesPorts, 'calls' | 'listCalls' | 'numberHashes'>,
  of: CustomerOf,
  contacts: ReadonlySet<string>,
): Promise<StoredCall[]> => {
  const found: StoredCall[] = []
  for (const callId of await listCalls(of)) {
    const call = await absentIfGone(calls.get(of.dealerId, callId))
    const own = call ? contactsOfCall(numberHashes, of.dealerId, call.content.customer) : []
    if (call && own.some((contact) => contacts.has(contact))) found.push(call)
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
    for (const call of await callsOfContacts(ports, of, contacts)) {
      await ports.bringInLine(call)
      if (call.problem && isOpen(call.problem.status)) open += 1
    }
    return open
  }
