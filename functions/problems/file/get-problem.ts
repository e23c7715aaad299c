import type * as z from 'zod/mini'
import { alertsOf } from '../../cases/alert/alert-item.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { problemResponse } from '../contract/response-schemas.ts'
import { shownProblem } from './list-problems.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { timelineOf } from './timeline.ts'

type Problem = z.output<typeof problemResponse>

/** Reads one problem as the list shows it, with its timeline and mails. Strongly consistent; 404 if there is none. */
export const getProblem =
  ({
    cases,
    directory,
    clock,
  }: {
    cases: Pick<Cases['cases'], 'readCase'>
    directory: Directory
    clock: Clock
  }) =>
  async (dealerId: string, callId: string): Promise<Problem & { revision: number }> => {
    const [dealer, { call, items }] = await Promise.all([
      directory.dealer(dealerId),
      cases.readCase(dealerId, callId),
    ])
    if (!dealer || !call?.problem) throw new DomainError(platformErrors.notFound)
    const { problem } = call
    return {
      ...shownProblem({ ...call, problem }, dealer, clock()),
      zone: dealer.zone,
      content: call.content,
      classification: call.classification,
      timeline: timelineOf(call, problem, items),
      mails: alertsOf(items).map(
        ({ notice, email, state, at, messageId = null, latencyMs = null, uncertainAt }) => ({
          notice,
          to: email,
          state,
          at,
          messageId,
          latencyMs,
          uncertain: uncertainAt.length,
        }),
      ),
      revision: problem.revision,
    }
  }
