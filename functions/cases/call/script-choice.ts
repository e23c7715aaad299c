import * as z from 'zod/mini'
import type { RewardRule } from '../../directory/brands/reward-rule.ts'
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

const rules: Readonly<Partial<Record<StepId, RewardRule>>> = {
  'prize-of-dealer-for-answering': 'for-answering',
  'prize-of-group-for-answering': 'for-answering',
  'prize-of-dealer-for-top-marks': 'for-top-marks',
  'prize-of-group-for-top-marks': 'for-top-marks',
}

/** The rule for prizes that a script tells the customer; undefined if it mentions no prize. Pure. */
export const scriptRule = ({ steps }: Pick<ScriptChoice, 'steps'>): RewardRule | undefined =>
  steps.map((step) => rules[step]).find((rule) => rule !== undefined)
