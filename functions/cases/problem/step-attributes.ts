import type { StoredCall } from '../call/call-item.ts'
import type { StepEntry } from '../entries/entry-item.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { followUpAttributes } from '../follow-up/follow-up-attributes.ts'
import type { ProblemProgress } from '../head/progress.ts'
import { deadlineAttributes } from './deadline-attributes.ts'
import { type ProblemState, problemsPartitionOf } from './problem-state.ts'
import type { ProblemStatus } from './problem-status.ts'
import { resolutionAfter } from './resolution.ts'

/** The state of a problem after a step. */
export type StepState = {
  status: ProblemStatus
  acknowledgeBy: string
  resolveBy: string
  progress: ProblemProgress
  /** The case's follow-up after the step; undefined if it stays as it is. */
  followUp: FollowUp | undefined
}

type SteppedCall = Pick<StoredCall, 'dealerId' | 'callId' | 'resolution'> & {
  problem: Pick<ProblemState, 'revision' | 'reopenings'>
}

/** The attributes of a call's item that a step sets, apart from its due times. */
export const stepAttributes = (
  { dealerId, callId, resolution, problem }: SteppedCall,
  { followUp, ...state }: StepState,
  step: StepEntry,
) => ({
  ...state,
  resolution: resolutionAfter(resolution, step),
  revision: problem.revision + 1,
  changedAt: step.at,
  problems: problemsPartitionOf(dealerId, state.status),
  ...deadlineAttributes(dealerId, callId, state),
  ...(step.content.step === 'reopen' && { reopenings: problem.reopenings + 1 }),
  ...(step.content.assignee !== undefined && { assignee: step.content.assignee }),
  ...(followUp && followUpAttributes(dealerId, callId, followUp)),
})
