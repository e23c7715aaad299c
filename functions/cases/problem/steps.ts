import type { ProblemStatus } from './problem-status.ts'

/** What a dealer's people do with a problem. */
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
const atWork: readonly ProblemStatus[] = ['open', 'acknowledged', 'in-progress']
const known: readonly ProblemStatus[] = ['acknowledged', 'in-progress']
const ended: readonly ProblemStatus[] = ['resolved', 'unresolved']

/**
 * The legal steps of a problem, from which state to which (domain.md, A problem's life): the one source of the
 * check, of the write's condition, and of the 409's list. Dismissing is the specialist's, by a review.
 */
export const legalSteps: Readonly<Record<StepName, Rule>> = {
  acknowledge: { from: ['open'], to: 'acknowledged' },
  assign: { from: atWork, to: 'same' },
  'contact-attempt': { from: atWork, to: 'in-progress' },
  analysis: { from: atWork, to: 'in-progress' },
  decision: { from: atWork, to: 'in-progress' },
  note: { from: [...atWork, ...ended, 'dismissed'], to: 'same' },
  resolve: { from: known, to: 'resolved' },
  'close-unresolved': { from: known, to: 'unresolved' },
  reopen: { from: ended, to: 'in-progress' },
}

/** The steps that are legal in a state, in the order of `stepNames`. */
export const legalIn = (status: ProblemStatus): StepName[] =>
  stepNames.filter((name) => legalSteps[name].from.includes(status))

/** The state after a step, or null when the step is not legal in this state. */
export const stateAfter = (status: ProblemStatus, step: StepName): ProblemStatus | null => {
  const { from, to } = legalSteps[step]
  if (!from.includes(status)) return null
  return to === 'same' ? status : to
}
