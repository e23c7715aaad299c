import { localMonth } from '../../platform/calendar/local-time.ts'
import { clocksOf } from '../../cases/clocks/clocks.ts'
import { alertCheckAfterMs, type DueTimes, silentCallAfterMs } from '../../cases/clocks/due.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, invalidBody, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { CallTaken } from '../contract/response-schemas.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { NewCall, StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { validateCall } from './validate-call.ts'
import { ask } from '../classifying/ask.ts'
import { classify } from '../classifying/classify.ts'
import { chooseScript, mentionsSurveyOrPrize, omitSurvey, renderScript } from '../script/script.ts'
import type { TakenCall } from '../script/without-survey.ts'
import { isSameCall } from './is-same-call.ts'
import { unknownQuestionnaire } from './unknown-names.ts'
import { hasOtherProblem } from './other-problem.ts'

type TakeCallPorts = {
  directory: Directory
  calls: Pick<Cases['calls'], 'put' | 'get'>
  customers: Pick<Cases['customers'], 'get'>
  fingerprint: Fingerprint
  clock: Clock
}

export type PutCall = { dealerId: string; callId: string; content: CallContent; putBy: string }

/**
 * Reads the directory entries needed to classify a call. 404 for an unknown dealer, 422 for an unknown questionnaire,
 * 503 if the questionnaire's brand is missing.
 */
const readContext = async (directory: Directory, dealerId: string, questionnaireName: string) => {
  const [dealer, questionnaire] = await Promise.all([
    directory.dealer(dealerId),
    directory.questionnaire(questionnaireName),
    directory.preloadBrands(),
  ])
  const brand = questionnaire && (await directory.brand(questionnaire.brand))
  if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
  if (!questionnaire) throw invalidRequest([unknownQuestionnaire])
  // A questionnaire is stored only if its brand exists, so our data is incomplete; the call itself is valid.
  if (!brand) throw new DomainError(platformErrors.unavailable, 'The brand of the questionnaire is not there')
  return { dealer, questionnaire, brand }
}

const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms).toISOString()

const takenResponse = (
  call: Pick<StoredCall, 'dealerId' | 'callId' | 'receivedAt' | 'content' | 'classification' | 'script'>,
  problem: CallTaken['problem'],
  otherProblem: boolean,
): TakenCall => ({
  callId: call.callId,
  dealerId: call.dealerId,
  receivedAt: call.receivedAt,
  classification: call.classification,
  problem,
  script: renderScript(
    otherProblem ? omitSurvey(call.script) : call.script,
    ask(call.content, call.classification),
  ),
})

/**
 * The response for a stored call: classification and script as stored, the problem in its current state. With
 * `otherProblem` the script omits survey and prize.
 */
export const responseOf = (call: StoredCall, otherProblem = false): TakenCall => {
  const { problem } = call
  const shown = problem && {
    status: problem.status,
    acknowledgeBy: problem.acknowledgeBy,
    resolveBy: problem.resolveBy,
  }
  return takenResponse(call, shown, otherProblem)
}

/** 422 unless a recheck names a problem of the same dealer and customer. Any other call reads nothing. */
const checkRecheck = async (calls: TakeCallPorts['calls'], dealerId: string, content: CallContent) => {
  if (content.recheckOf === undefined) return
  const named = await calls.get(dealerId, content.recheckOf)
  if (!named?.problem || named.content.customer.ref !== content.customer.ref)
    throw invalidBody(
      '/recheckOf',
      'no-such-problem',
      'Must be the id of a call of this dealer and customer that is a problem.',
    )
}

/**
 * Takes a call: classifies it, opens its problem and chooses the script. If the directory is cached, this costs one
 * conditional put and, if the script mentions survey or prize, alongside it one read of the customer's item: with
 * another open problem there, or if it cannot be read, the response omits both. What is stored depends on the call
 * alone. A recheck first reads the problem that it names.
 *
 * 201 the first time, 200 for the same content again (classification as first given, problem and script as they are
 * now), 409 for different content under the same id.
 */
export const takeCall =
  ({ directory, calls, customers, fingerprint, clock }: TakeCallPorts) =>
  async ({ dealerId, callId, content, putBy }: PutCall): Promise<{ status: 200 | 201; body: TakenCall }> => {
    const { dealer, questionnaire, brand } = await readContext(directory, dealerId, content.questionnaire)
    const now = clock()
    const errors = validateCall(content, questionnaire, dealer, now)
    const print = fingerprint(content)
    const otherProblem = () => hasOtherProblem(customers)(dealerId, content.customer.ref, callId)
    if (errors.length > 0) {
      // The call may have been valid when it was taken: settings change, but repeating a put must always succeed.
      const before = await calls.get(dealerId, callId)
      if (before && isSameCall(before, print, fingerprint))
        return { status: 200, body: responseOf(before, await otherProblem()) }
      throw invalidRequest(errors)
    }
    await checkRecheck(calls, dealerId, content)
    const classification = classify(content, questionnaire)
    const script = chooseScript({
      outcome: content.outcome,
      main: classification.main,
      answered: (content.answers?.length ?? 0) > 0,
      brand,
      rewardsLoyalty: dealer.rewardsLoyalty,
      groupActive: dealer.group?.active ?? false,
      dealerLanguage: dealer.language,
      customerLanguage: content.customer.language,
      openProblem: false,
    })
    const problem = classification.problem
      ? { problemAt: now.toISOString(), ...clocksOf(content, dealer, brand, now) }
      : null
    const due: DueTimes = {
      ...(problem && {
        alert: after(now, alertCheckAfterMs),
        acknowledge: problem.acknowledgeBy,
        resolve: problem.resolveBy,
      }),
      ...(content.endedAt === undefined && { close: after(now, silentCallAfterMs) }),
    }
    const call: NewCall = {
      dealerId,
      brandId: questionnaire.brand,
      callId,
      content,
      classification,
      script,
      due,
      problem,
      putBy,
      receivedAt: now.toISOString(),
      fingerprint: print,
      month: localMonth(now, dealer.zone),
    }
    const [before, omitting] = await Promise.all([
      calls.put(call),
      // A script without survey or prize is the same either way.
      mentionsSurveyOrPrize(script) ? otherProblem() : true,
    ])
    if (!before) {
      return {
        status: 201,
        body: takenResponse(
          call,
          problem && { status: 'open', acknowledgeBy: problem.acknowledgeBy, resolveBy: problem.resolveBy },
          omitting,
        ),
      }
    }
    if (before.putBy === putBy) return { status: 201, body: responseOf(before, omitting) }
    if (!isSameCall(before, print, fingerprint))
      throw new DomainError(platformErrors.alreadyExistsWithOtherContent)
    return { status: 200, body: responseOf(before, omitting) }
  }
