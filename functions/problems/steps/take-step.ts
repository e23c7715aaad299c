import type { ProblemStatus } from '../../cases/problem/problem-status.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, ifMatchMissing, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { type ProblemState } from '../../cases/problem/problem-state.ts'
import { composeStep } from '../../cases/problem/compose-step.ts'
import { noticesOfStep } from '../../cases/alert/notices-of-step.ts'
import type { StepContent } from '../../cases/problem/step-content.ts'
import { restrictionGrounds } from '../../cases/problem/restriction-grounds.ts'
import { legalIn, stateAfter, type StepName } from '../../cases/problem/steps.ts'
import { caseErrors } from '../../cases/errors.ts'
import { problemErrors } from '../errors.ts'
import { backOff, type BackoffPorts, type RetryPolicy } from '../../platform/retry/back-off.ts'
import { hasRoom, maxReopenings } from '../../cases/entries/entry-limits.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'

/** Throws if a case cannot take another entry of this kind. */
const checkRoom = ({ entries }: StoredCall, { reopenings }: ProblemState, step: StepName) => {
  if (step === 'reopen' && reopenings >= maxReopenings) throw new DomainError(problemErrors.tooManyReopenings)
  const alwaysPossible = ['acknowledge', 'resolve', 'close-unresolved', 'reopen'].includes(step)
  if (!alwaysPossible && !hasRoom(entries ?? 0)) throw new DomainError(caseErrors.caseFull)
}

/**
 * Throws if a case stands still: 409 `suspended` while the customer's objection is not decided. While they have the use of
 * their data restricted, it is 404 for everybody but those who look after rights, and 422 without a ground.
 */
const checkGoesOn = async (
  { suspension }: StoredCall,
  { content, isForPrivacy }: Pick<TakeStep, 'content' | 'isForPrivacy'>,
) => {
  if (!suspension) return
  if (suspension.right === 'objection') throw new DomainError(problemErrors.suspended)
  if (!(await isForPrivacy?.())) throw new DomainError(platformErrors.notFound)
  if (content.ground === undefined)
    throw invalidBody(
      '/ground',
      'missing',
      `This field is required while the customer has the use of their data restricted. Must be one of: ${restrictionGrounds.join(', ')}.`,
    )
}

/** What a step led to. */
export type StepTaken = { revision: number; status: ProblemStatus }

type TakeStep = {
  dealerId: string
  callId: string
  content: StepContent
  by: string
  /** The revision that the caller has seen, from `If-Match`. */
  seen: IfMatch | undefined
  /** Whether the caller looks after the rights of the dealer's customers; nobody, if it is left out. */
  isForPrivacy?: (() => Promise<boolean>) | undefined
  /** Makes an item to be written with the step, or neither is. */
  alsoWrite?: ((taken: StepTaken) => TransactionItem) | undefined
}

/**
 * How many attempts are made when the case changes between being read and written: with `If-Match: *`, thirty people
 * may take steps at the same time.
 */
const maxAttempts = 40
const policy: RetryPolicy = { shortestMs: 10, longestMs: 160, jitter: 1 }

/**
 * Takes a step on a problem and returns its new revision and status. 428 without `seen`, 404 if there is no such
 * problem, 412 if a person has changed it since or another item of the transaction cannot be written, 409
 * `illegal-step` with the legal steps, 409 `case-full`, 409 `too-many-reopenings`; see `checkGoesOn` for a case that stands
 * still.
 */
export const takeStep =
  ({
    cases,
    entries,
    notices,
    directory,
    clock,
    waiting,
  }: {
    cases: Pick<Cases['cases'], 'readCall'>
    entries: Pick<Cases['entries'], 'putStep'>
    notices: Pick<Cases['notices'], 'write'>
    waiting: BackoffPorts
    directory: Directory
    clock: Clock
  }) =>
  async ({ dealerId, callId, content, by, seen, isForPrivacy, alsoWrite }: TakeStep): Promise<StepTaken> => {
    if (seen === undefined) throw ifMatchMissing()
    for (let attempts = 1; ; attempts += 1) {
      const call = await cases.readCall(dealerId, callId)
      if (!call?.problem) throw new DomainError(platformErrors.notFound)
      const { problem } = call
      await checkGoesOn(call, { content, isForPrivacy })
      if (seen !== 'any' && seen !== problem.revision) throw new DomainError(platformErrors.staleVersion)
      const status = stateAfter(problem.status, content.step)
      if (status === null)
        throw new DomainError(
          problemErrors.illegalStep,
          `The problem is ${problem.status}, which does not allow this step; \`legal\` lists those that it allows.`,
          { extra: { legal: legalIn(problem.status) } },
        )
      checkRoom(call, problem, content.step)
      const step = {
        kind: 'step' as const,
        at: clock().toISOString(),
        by,
        from: problem.status,
        to: status,
        content,
      }
      const taken = { revision: problem.revision + 1, status }
      const written = await entries.putStep({
        ...(await composeStep(directory, { ...call, problem }, step)),
        alsoWrite: [
          ...noticesOfStep({ ...call, problem }, step).map(notices.write),
          ...(alsoWrite ? [alsoWrite(taken)] : []),
        ],
      })
      if (written === 'written') return taken
      // The call may have been closed meanwhile, which changes nothing for the step.
      if (written === 'refused') throw new DomainError(platformErrors.staleVersion)
      if (attempts === maxAttempts) throw new DomainError(platformErrors.unavailable)
      await backOff(waiting, policy, attempts)
    }
  }
