import * as z from 'zod/mini'
import { type StepId, scriptSteps } from './script-steps.ts'
import { scriptVersions } from './script-versions.ts'

const step = z.custom<StepId>((name) => typeof name === 'string' && Object.hasOwn(scriptSteps, name))

/** The schema of a choice, as it is stored: without the texts, which readers of calls do not need. */
export const scriptChoice = z.object({
  version: z.enum(scriptVersions),
  class: z.enum(['no-problem', 'problem', 'not-reached', 'declined']),
  steps: z.array(step),
})

/** What is said to close a call, by name: a version of the texts and the steps out of it, in order. */
export type ScriptChoice = z.output<typeof scriptChoice>
