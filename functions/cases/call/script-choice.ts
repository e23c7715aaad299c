import * as z from 'zod/mini'
import { type StepId, scriptSteps } from './script-steps.ts'
import { scriptVersions } from './script-versions.ts'

const step = z.custom<StepId>((name) => typeof name === 'string' && Object.hasOwn(scriptSteps, name))

/** The schema of a stored choice; without the texts, which readers of calls do not need. */
export const scriptChoice = z.object({
  version: z.enum(scriptVersions),
  class: z.enum(['no-problem', 'problem', 'not-reached', 'declined']),
  steps: z.array(step),
})

/** The script chosen for a call: a version of the texts, the class, and the ids of the steps in order. */
export type ScriptChoice = z.output<typeof scriptChoice>
