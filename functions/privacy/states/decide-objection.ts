import type { Cases } from '../../cases/store/open-cases.ts'
import { composeStep } from '../../cases/problem/compose-step.ts'
import type { RightsChanges } from '../../cases/customer/rights/open-rights-changes.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { privacyErrors } from '../errors.ts'
import { instructed } from '../handling/instructed.ts'
import type { linkRequest } from '../handling/link-request.ts'
import { bringCasesInLine, callsOfContacts, type CasesPorts } from './cases-in-state.ts'
import type { DecisionRequest } from './decision-schemas.ts'
import { whoseOfCompany } from './phone-endings.ts'
import { contactsToDecide } from './whose-state.ts'

type DecideObjectionPorts = CasesPorts & {
  cases: Pick<Cases['cases'], 'readCall'>
  customers: Pick<Cases['customers'], 'get' | 'contactsOf'>
  entries: Pick<Cases['entries'], 'putStep'>
  rightsChanges: Pick<RightsChanges, 'decide'>
  link: ReturnType<typeof linkRequest>
  newId: () => string
  directory: Directory
  clock: Clock
}

/** Thrown so that the caller repeats the request. */
class KeepsChanging extends Error {
  override name = 'KeepsChanging'
}

const maxTries = 10

/** Whether a decision about an objection is about this case: its problem is open, and it is not frozen by a restriction. */
const isConcerned = (call: StoredCall | undefined): call is StoredCall & { problem: ProblemState } =>
  call !== undefined &&
  call.problem !== null &&
  isOpen(call.problem.status) &&
  call.suspension?.right !== 'restriction'

/** Closes an open problem because its customer objected. False if it is none that a decision is about (any more). */
const close = async (
  { cases, entries, directory, clock }: DecideObjectionPorts,
  { dealerId, callId }: { dealerId: string; callId: string },
  by: string,
  note: string,
): Promise<boolean> => {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!isConcerned(call)) return false
    const { problem } = call
    const content = { step: 'close-unresolved' as const, outcome: 'objection', note }
    const at = clock().toISOString()
    const step = { kind: 'step' as const, at, by, from: problem.status, to: 'unresolved' as const, content }
    const written = await entries.putStep(await composeStep(directory, { ...call, problem }, step))
    if (written === 'written') return true
  }
  throw new KeepsChanging()
}

/** Since when (ISO 8601) the last open case of these contacts has stood still; undefined if none does. */
const standsStillSince = async (
  ports: CasesPorts,
  of: CustomerOf,
  contacts: ReadonlySet<string>,
): Promise<string | undefined> =>
  (await callsOfContacts(ports, of, contacts))
    .flatMap((call) => (isConcerned(call) ? (call.suspension?.at ?? []) : []))
    .toSorted()
    .at(-1)

/**
 * Records what the dealer decided about the open cases of a customer who objects, and carries it out: they go on on another
 * ground, and their clocks from where they stood; or they are closed. Those that a restriction has frozen stay as they are
 * (rights.md): once it ends, they stand still by the objection, unless that goes on. Nobody calls the customer either way. The last
 * decision holds, and the same again completes one that was interrupted. The register has it, in the same transaction as the
 * decision: in the objection that it names, or in an entry of its own. Returns how many cases it was about. 409
 * `no-objection` if the customer's objection is not in force; 422 for staff without the dealer's instruction, and for a
 * company's reference unless it is said who is meant: one driver's decision is not the others'.
 */
export const decideObjection = (ports: DecideObjectionPorts) => {
  const bringAllInLine = bringCasesInLine(ports)
  return async (
    { dealerId }: Pick<Dealer, 'dealerId'>,
    customerRef: string,
    { decision: choice, ground, requestId, instruction, ...whom }: DecisionRequest,
    caller: Caller,
  ): Promise<number> => {
    instructed(caller, instruction, ports.clock())
    const of = { dealerId, customerRef }
    const known = await contactsToDecide(ports, of, whom)
    const at = ports.clock().toISOString()
    const decision = { choice, at, by: caller.id, ground, ...(instruction && { instruction }) }
    const since = choice === 'close' ? await standsStillSince(ports, of, new Set(known)) : undefined
    const how = { ...(requestId !== undefined && { requestId }), ...(instruction && { instruction }) }
    const done = {
      what: 'objection-decided',
      id: choice,
      at,
      by: caller.id,
      unique: ports.newId(),
      ...whoseOfCompany(ports.numberHashes, dealerId, whom),
    } as const
    const contacts = await ports.rightsChanges.decide(dealerId, known, { decision, since }, async (isNew) =>
      ports.link(of, ['objection'], how, done, { outcome: ground, isRepeat: !isNew }),
    )
    if (contacts.size === 0) throw new DomainError(privacyErrors.noObjection)
    await bringAllInLine(of, contacts)
    let concerned = 0
    for (const call of await callsOfContacts(ports, of, contacts))
      if (choice === 'continue' ? isConcerned(call) : await close(ports, call, caller.id, ground))
        concerned += 1
    return concerned
  }
}
