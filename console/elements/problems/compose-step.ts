import type { Schemas } from '../../app/app.ts'
import { entered } from '../forms/field.tsx'

/** A step as it is sent. */
type Step = Schemas['Step']
export type StepName = Step['step']

/** The fields of each step's form (domain.md, "A problem's life"). What is required, the service says. */
export const fieldsOf: Readonly<Record<StepName, readonly string[]>> = {
  acknowledge: ['assignee', 'note'],
  assign: ['assignee', 'note'],
  'contact-attempt': ['outcome', 'note'],
  analysis: ['rootCause', 'note'],
  decision: ['decision', 'changes', 'cause', 'note'],
  note: ['note'],
  resolve: ['outcome', 'rootCause', 'decision', 'changes', 'cause', 'note'],
  'close-unresolved': ['outcome', 'rootCause', 'decision', 'changes', 'cause', 'note'],
  reopen: ['note'],
}

type Detail = Exclude<keyof Step, 'step'>
const details: readonly Detail[] = [
  'note',
  'assignee',
  'outcome',
  'rootCause',
  'decision',
  'changes',
  'cause',
]

/**
 * The body of a step from what was entered in its form; what is empty is left out. The service checks the rest, the values
 * of the lists included.
 */
export const composeStep = (step: StepName, form: FormData): Step => {
  const given: Record<string, string> = {}
  for (const name of details) {
    const value = fieldsOf[step].includes(name) ? entered(form, `/${name}`) : undefined
    if (value !== undefined) given[name] = value
  }
  return { step, ...given }
}

/** Under which name what is typed into a step's form is kept. */
export const draftName = (
  { dealerId, callId }: { dealerId: string; callId: string },
  step: StepName,
): string => `step ${dealerId} ${callId} ${step}`
