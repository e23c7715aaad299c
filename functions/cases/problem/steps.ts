import type { ProblemStatus } from './problem-status.ts'

/** The steps that a dealer's staff can take on a problem. */
export const stepNames = [
  'acknowledge',
  'assign',
  'contact-attempt',
  'analysis',
  'decision',
  'note',
  'resolve',
  'close-unresolved',
  'reopen',
] as const
export type StepName = (typeof stepNames)[number]

type Rule = { from: readonly ProblemStatus[]; to: ProblemStatus | 'same' }
const openStates: readonly ProblemStatus[] = ['open', 'acknowledged', 'in-progress']
const acknowledgedStates: readonly ProblemStatus[] = ['acknowledged', 'in-progress']
const closedStates: readonly ProblemStatus[] = ['resolved', 'unresolved']

/**
 * The legal steps on a problem, from which states to which (domain.md, "A problem's life"): the single source for the
 * check and for the list in the 409. Dismissing is not a step: a specialist does it in a review.
 */
const legalSteps: Readonly<Record<StepName, Rule>> = {
  acknowledge: { from: ['open'], to: 'acknowledged' },
  assign: { from: openStates, to: 'same' },
  'contact-attempt': { from: openStates, to: 'in-progress' },
  analysis: { from: openStates, to: 'in-progress' },
  decision: { from: openStates, to: 'in-progress' },
  note: { from: [...openStates, ...closedStates, 'dismissed'], to: 'same' },
  resolve: { from: acknowledgedStates, to: 'resolved' },
  'close-unresolved': { from: acknowledgedStates, to: 'unresolved' },
  reopen: { from: closedStates, to: 'in-progress' },
}

/** The steps that are legal in a state, in the order of `stepNames`. */
export const legalIn = (status: ProblemStatus): StepName[] =>
  stepNames.filter((name) => legalSteps[name].from.includes(status))

/** The state after a step; null if the step is not legal in the given state. */
export const stateAfter = (status: ProblemStatus, step: StepName): ProblemStatus | null => {
  const { from, to } = legalSteps[step]
  if (!from.includes(status)) return null
  return to === 'same' ? status : to
}
