import { refuseIfLeft } from '../../directory/dealers/leaving.ts'
import { directoryErrors } from '../../directory/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { CallTaken } from '../contract/response-schemas.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import { keepNoCalls, type NoCallsPorts } from '../../cases/customer/keep-no-calls.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { callErrors } from '../errors.ts'
import { composeCall } from './compose-call.ts'
import { idErrors } from '../validating/id-errors.ts'
import { validateCall, validateFields } from '../validating/validate-call.ts'
import { ask } from '../classifying/ask.ts'
import { emptyScript, omitPrize, omitSurvey, renderScript, scriptNow } from '../script/script.ts'
import type { TakenCall } from '../script/without-survey.ts'
import { isSameCall, printOf } from './is-same-call.ts'
import { readContext } from './read-context.ts'
import {
  customerStanding,
  type ExclusionPorts,
  type Standing,
  type StandingPorts,
  withholdsPrize,
} from './customer-standing.ts'
import { type NamedProblem, readNamedProblem } from './named-problem.ts'
import { type FollowUpCallPorts, putFollowUpCall } from './put-follow-up-call.ts'

type TakeCallPorts = FollowUpCallPorts &
  StandingPorts &
  ExclusionPorts &
  NoCallsPorts & { fingerprint: Fingerprint; clock: Clock }

export type PutCall = { dealerId: string; callId: string; content: CallContent; putBy: string }
type Taken = { status: 200 | 201; body: TakenCall }

const takenResponse = (
  call: Pick<StoredCall, 'dealerId' | 'callId' | 'receivedAt' | 'content' | 'classification' | 'script'>,
  problem: CallTaken['problem'],
  { omits, despite, withoutPrize = false }: Standing & { withoutPrize?: boolean },
): TakenCall => ({
  callId: call.callId,
  dealerId: call.dealerId,
  receivedAt: call.receivedAt,
  classification: call.classification,
  problem,
  script: despite
    ? renderScript(emptyScript(call.script), [])
    : renderScript(
        omits ? omitSurvey(call.script) : withoutPrize ? omitPrize(call.script) : call.script,
        ask(call.content, call.classification),
      ),
  flags: despite ? ['called-despite-objection'] : [],
})

/**
 * The response for a stored call: its classification as first given, the problem in its current state, and the script as
 * stored, or for the problem that amendments made of the call. `standing` is what the customer's state means for it, by
 * default what is stored of it.
 */
export const responseOf = (
  call: StoredCall,
  standing: Parameters<typeof takenResponse>[2] = { omits: false, despite: call.despite ?? undefined },
): TakenCall => {
  const { problem, classification } = call
  const shown = problem && {
    status: problem.status,
    acknowledgeBy: problem.acknowledgeBy,
    resolveBy: problem.resolveBy,
  }
  const script = scriptNow(call.script, classification.main)
  const { classification: asPut } = call.put
  return { ...takenResponse({ ...call, script }, shown, standing), classification: asPut }
}

/**
 * What the customer's state means for the response. Its script omits the survey while the problem that a recheck or
 * reminder names is open, and otherwise if the customer has another open problem. A closed one that is named counts as
 * closed at once.
 */
const standingOf = async (
  ports: TakeCallPorts,
  { dealerId, callId, content }: Pick<PutCall, 'dealerId' | 'callId' | 'content'>,
  receivedAt: string,
  named: NamedProblem | null,
): Promise<Standing> => {
  const except = named ? [callId, named.callId] : [callId]
  const standing = await customerStanding(ports)(dealerId, content, { callId, receivedAt }, except)
  return named && isOpen(named.problem.status) ? { ...standing, omits: true } : standing
}

/** Takes a call as `takeCall` does, if nothing stands against it; a call that was taken before may have become invalid. */
const takeValid = async (
  ports: TakeCallPorts,
  { dealerId, callId, content, putBy }: PutCall,
  print: string,
): Promise<Taken> => {
  const { directory, calls, cases, clock, fingerprint } = ports
  const now = clock()
  const { dealer, questionnaire, brand } = await readContext(directory, dealerId, content.questionnaire, () =>
    validateFields(content, now),
  )
  refuseIfLeft(dealer, now)
  const errors = [
    ...idErrors('callId', callId, content),
    ...validateCall(content, questionnaire, dealer, now),
  ]
  if (errors.length > 0) throw invalidRequest(errors)
  const named = await readNamedProblem(cases, dealerId, content)
  const call = composeCall(
    { callId, content, putBy, fingerprint: print },
    { dealer, questionnaire, brand, now },
  )
  const [before, ofCustomer, withoutPrize] = await Promise.all([
    named ? putFollowUpCall(ports)(call, named, dealer.language) : calls.put(call),
    standingOf(ports, { dealerId, callId, content }, now.toISOString(), named),
    withholdsPrize(ports)(dealer, call.script, content.customer.phone),
  ])
  const standing = { ...ofCustomer, withoutPrize }
  if (before && before.putBy !== putBy && !isSameCall(before, print, fingerprint))
    throw new DomainError(platformErrors.alreadyExistsWithOtherContent)
  const { receivedAt: at } = before ?? call
  // Put again, it may be another customer's by now.
  const { customer } = (before ?? call).content
  await keepNoCalls(ports)({
    ...{ dealerId, callId, at, by: content.operator },
    ...{ customer, requests: content.requests },
    ...(customer.ref === content.customer.ref && { isCompany: ofCustomer.isCompany }),
  })
  if (before) return { status: before.putBy === putBy ? 201 : 200, body: responseOf(before, standing) }
  const { problem } = call
  const shown = problem && {
    status: 'open' as const,
    acknowledgeBy: problem.acknowledgeBy,
    resolveBy: problem.resolveBy,
  }
  return { status: 201, body: takenResponse(call, shown, standing) }
}

/** Whether an error may only mean that settings, or the problem that the call names, have changed since it was taken. */
const mayHaveBeenValid = (fault: unknown): boolean =>
  fault instanceof DomainError &&
  (fault.error.status === 422 ||
    fault.error === callErrors.noMoreReopenings ||
    fault.error === directoryErrors.dealerLeft)

/**
 * Takes a call: classifies it, opens its problem and chooses the script. If the directory is cached, this costs one
 * conditional put and, alongside it, one read of the customer's state: with another open problem there, or if it cannot be
 * read, the response omits survey and prize, and for somebody who was not to be called it has no script at all. What is
 * stored depends on the call alone; the script leaves the prize out for a number on an exclusion list. A recheck or reminder
 * first reads the problem that it names, and is stored with what it does to it. That a customer asked for no more calls is
 * kept before the response.
 * 201 the first time, 200 for the same content again (classification as first given, problem and script as they are now),
 * 409 for different content under the same id, and for a new call of a dealer that has left.
 */
export const takeCall =
  (ports: TakeCallPorts) =>
  async (put: PutCall): Promise<Taken> => {
    const { dealerId, callId, content } = put
    const print = printOf(ports.fingerprint, content)
    try {
      return await takeValid(ports, put, print)
    } catch (fault) {
      if (!mayHaveBeenValid(fault)) throw fault
      const before = await ports.calls.get(dealerId, callId)
      if (!before || !isSameCall(before, print, ports.fingerprint)) throw fault
      const [ofCustomer, dealer] = await Promise.all([
        standingOf(ports, put, before.receivedAt, null),
        ports.directory.dealer(dealerId),
      ])
      const { phone } = content.customer
      const withoutPrize = dealer ? await withholdsPrize(ports)(dealer, before.script, phone) : true
      return { status: 200, body: responseOf(before, { ...ofCustomer, withoutPrize }) }
    }
  }
