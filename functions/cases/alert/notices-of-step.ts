import type { StoredCall } from '../call/call-item.ts'
import type { StepEntry } from '../entries/entry-item.ts'
import type { ProblemState } from '../problem/problem-state.ts'
import { reopened } from './notice.ts'
import type { NoticeItem } from './notice-item.ts'

/** Why a problem was reopened: in the words of whoever did it, or what the customer of a recheck has said. */
const whyOf = ({ content: { note }, call }: StepEntry) => {
  if (!call) return note === undefined ? {} : { note }
  const { words, remarks, amended } = call
  return { again: { words, remarks }, ...(amended && { amended }) }
}

/** What the recipients of a problem's alert are told of a step: nothing, unless it reopens the problem. */
export const noticesOfStep = (
  { dealerId, callId, problem }: StoredCall & { problem: Pick<ProblemState, 'reopenings'> },
  step: StepEntry,
): NoticeItem[] => {
  if (step.content.step !== 'reopen') return []
  const { at, by } = step
  return [
    {
      ...{ dealerId, callId, at, by, notice: reopened(problem.reopenings + 1), kind: 'reopened' },
      ...whyOf(step),
    },
  ]
}
