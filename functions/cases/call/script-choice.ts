import * as z from 'zod/mini'
import { criterion } from '../classification/criteria.ts'
import { type StepId, scriptSteps } from './script-steps.ts'
import { scriptVersions } from './script-versions.ts'

const step = z.custom<StepId>((name) => typeof name === 'string' && Object.hasOwn(scriptSteps, name))

/**
 * The schema of a stored choice; without the texts, which readers of calls do not need. `main` is the problem's main
 * criterion, and `topMark` the lowest mark that earns a prize: each only where the wording depends on it.
 */
export const scriptChoice = z.object({
  version: z.enum(scriptVersions),
  class: z.enum(['no-problem', 'problem', 'not-reached', 'declined']),
  steps: z.array(step),
  main: z.optional(criterion),
  topMark: z.optional(z.int()),
})

/** The script chosen for a call: a version of the texts, the class, the ids of the steps in order, and their wording. */
export type ScriptChoice = z.output<typeof scriptChoice>
