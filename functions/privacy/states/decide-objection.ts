import type { Cases } from '../../cases/store/open-cases.ts'
import { composeStep } from '../../cases/problem/compose-step.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { privacyErrors } from '../errors.ts'
import { instructed } from '../handling/instructed.ts'
import { bringCasesInLine, callsOfContacts, type CasesPorts } from './cases-in-state.ts'
import type { DecisionRequest } from './decision-schemas.ts'

type DecideObjectionPorts = CasesPorts & {
  cases: Pick<Cases['cases'], 'readCall'>
  customers: Pick<Cases['customers'], 'get' | 'contactsOf'>
  entries: Pick<Cases['entries'], 'putStep'>
  rights: Pick<Cases['rights'], 'decide'>
  directory: Directory
  clock: Clock
}

/** Thrown so that the caller repeats the request. */
class KeepsChanging extends Error {
  override name = 'KeepsChanging'
}

const maxTries = 10

/** Closes an open problem because its customer objected. False if it is none (any more). */
const close = async (
  { cases, entries, directory, clock }: DecideObjectionPorts,
  { dealerId, callId }: { dealerId: string; callId: string },
  by: string,
  note: string,
): Promise<boolean> => {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!call?.problem || !isOpen(call.problem.status)) return false
    const { problem } = call
    const content = { step: 'close-unresolved' as const, outcome: 'objection', note }
    const at = clock().toISOString()
    const step = { kind: 'step' as const, at, by, from: problem.status, to: 'unresolved' as const, content }
    const written = await entries.putStep(await composeStep(directory, { ...call, problem }, step))
    if (written === 'written') return true
  }
  throw new KeepsChanging()
}

/**
 * Records what the dealer decided about the open cases of a customer who objects, and carries it out: they go on on another
 * ground, and their clocks from where they stood; or they are closed. Nobody calls the customer either way. The last
 * decision holds, and the same again completes one that was interrupted. Returns how many cases it was about. 409
 * `no-objection` if the customer's objection is not in force; 422 for staff without the dealer's instruction.
 */
export const decideObjection = (ports: DecideObjectionPorts) => {
  const bringAllInLine = bringCasesInLine(ports)
  return async (
    { dealerId }: Pick<Dealer, 'dealerId'>,
    customerRef: string,
    { decision: choice, ground, instruction }: DecisionRequest,
    caller: Caller,
  ): Promise<number> => {
    instructed(caller, instruction)
    const known = [customerRef, ...(await ports.customers.contactsOf(dealerId, customerRef))]
    const decision = {
      ...{ choice, at: ports.clock().toISOString(), by: caller.id, ground },
      ...(instruction && { instruction }),
    }
    const contacts = new Set<string>()
    for (const contact of known)
      if (await ports.rights.decide(dealerId, contact, decision)) contacts.add(contact)
    if (contacts.size === 0) throw new DomainError(privacyErrors.noObjection)
    const of = { dealerId, customerRef }
    const open = await bringAllInLine(of, contacts)
    if (choice === 'continue') return open
    let closed = 0
    for (const { call } of await callsOfContacts(ports, of, contacts))
      if (await close(ports, call, caller.id, ground)) closed += 1
    return closed
  }
}
