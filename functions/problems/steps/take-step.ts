import type { ProblemStatus } from '../../cases/problem/problem-status.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import { clocksOf } from '../../cases/clocks/clocks.ts'
import type { DueTimes } from '../../cases/clocks/due.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { type ProblemState } from '../../cases/problem/problem-state.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { StepContent } from '../../cases/problem/step-content.ts'
import { legalIn, stateAfter, type StepName } from '../../cases/problem/steps.ts'
import { problemErrors } from '../errors.ts'

/**
 * What is due after a step: acknowledging drops the acknowledgement, closing drops everything of the problem, and
 * reopening restores the resolution.
 */
const dueAfter = (due: DueTimes, step: StepName, status: ProblemStatus, resolveBy: string): DueTimes => {
  if (!isOpen(status)) return { close: due.close }
  if (step === 'reopen') return { ...due, resolve: resolveBy }
  return status === 'open' ? due : { ...due, acknowledge: undefined }
}

/** The resolution deadline after a step: computed anew for a reopened problem, otherwise unchanged. */
const resolveByAfter = async (
  directory: Directory,
  call: StoredCall,
  problem: ProblemState,
  step: StepName,
  now: Date,
) => {
  if (step !== 'reopen') return problem.resolveBy
  const [dealer, questionnaire] = await Promise.all([
    directory.dealer(call.dealerId),
    directory.questionnaire(call.content.questionnaire),
  ])
  const brand = questionnaire && (await directory.brand(questionnaire.brand))
  return dealer && brand ? clocksOf(call.content, dealer, brand, now).resolveBy : problem.resolveBy
}

/**
 * Takes a step on a problem and returns its new revision and status. 428 without `seen`, 404 if there is no such
 * problem, 412 if it has changed since, 409 `illegal-step` with the legal steps.
 */
export const takeStep =
  ({
    cases,
    steps,
    directory,
    clock,
  }: {
    cases: Pick<Cases['cases'], 'readCase'>
    steps: Cases['steps']
    directory: Directory
    clock: Clock
  }) =>
  async (
    dealerId: string,
    callId: string,
    content: StepContent,
    by: string,
    seen: IfMatch | undefined,
  ): Promise<{ revision: number; status: ProblemStatus }> => {
    if (seen === undefined) throw new DomainError(platformErrors.ifMatchMissing)
    const { call } = await cases.readCase(dealerId, callId)
    if (!call?.problem) throw new DomainError(platformErrors.notFound)
    const { problem } = call
    if (seen !== 'any' && seen !== problem.revision) throw new DomainError(platformErrors.staleVersion)
    const status = stateAfter(problem.status, content.step)
    if (status === null)
      throw new DomainError(problemErrors.illegalStep, undefined, {
        extra: { legal: legalIn(problem.status) },
      })
    const now = clock()
    const resolveBy = await resolveByAfter(directory, call, problem, content.step, now)
    const step = { v: 1 as const, at: now.toISOString(), by, from: problem.status, to: status, content }
    const due = dueAfter(problem.due, content.step, status, resolveBy)
    if (!(await steps.put({ dealerId, callId, seen: problem.revision, status, resolveBy, due, step }))) {
      throw new DomainError(platformErrors.staleVersion)
    }
    return { revision: problem.revision + 1, status }
  }
