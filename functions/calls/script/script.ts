import type { RewardRule } from '../../directory/brands/brand.ts'
import type { Outcome } from '../../cases/call/call-content.ts'
import type { ScriptChoice } from '../../cases/call/script-choice.ts'
import { type StepId, scriptSteps, type StepTexts } from '../../cases/call/script-steps.ts'
import { en1 } from './script-texts-en.ts'
import { es1 } from './script-texts-es.ts'
import { currentScripts, type ScriptLanguage, type ScriptVersion } from '../../cases/call/script-versions.ts'

/** The texts of every version. */
export const scriptTexts = {
  'es-1': { language: 'es', texts: es1 },
  'en-1': { language: 'en', texts: en1 },
} as const satisfies Record<ScriptVersion, { language: ScriptLanguage; texts: StepTexts }>

/** What is said, word for word, and whether it mentions the brand survey or a prize. */
export type Script = {
  version: ScriptVersion
  language: ScriptLanguage
  class: ScriptChoice['class']
  steps: { id: StepId; text: string }[]
  brandSurvey: boolean
  prize: boolean
}

/** What the choice of a script depends on. */
export type ScriptInput = {
  /** How the call ended; undefined while it goes on. */
  outcome: Outcome | undefined
  problem: boolean
  /** Whether the customer has answered anything: only then can it be said that all went well. */
  answered: boolean
  /** The brand's rule; undefined, like `none`, means that no prize may be mentioned. */
  rewardRule: RewardRule | undefined
  rewardsLoyalty: boolean
  /** Whether the dealer takes part in an active group. */
  groupActive: boolean
  dealerLanguage: string
  customerLanguage: string | undefined
  /** Whether a problem of the same customer about another visit is open. */
  openProblem: boolean
}

const classOf = (outcome: Outcome | undefined, problem: boolean): ScriptChoice['class'] => {
  if (problem) return 'problem'
  if (outcome === undefined || outcome === 'completed' || outcome === 'partial') return 'no-problem'
  return outcome === 'declined' ? 'declined' : 'not-reached'
}

/** A dealer that rewards loyalty itself and is in a group tells of its own prize: that one is in its own hands. */
const prizeSteps = ({ rewardRule, rewardsLoyalty, groupActive }: ScriptInput): StepId[] => {
  if (rewardRule === undefined || rewardRule === 'none') return []
  if (rewardsLoyalty) return [`prize-of-dealer-${rewardRule}`]
  return groupActive ? [`prize-of-group-${rewardRule}`] : []
}

const stepsOf = (scriptClass: ScriptChoice['class'], input: ScriptInput): StepId[] => {
  if (scriptClass === 'problem') return ['calm-down', 'offer-study', 'empathise-and-thank']
  if (scriptClass !== 'no-problem' || !input.answered) return []
  return input.openProblem ? ['thank-for-time'] : ['remind-survey', 'explain-marks', ...prizeSteps(input)]
}

/**
 * What the operator says to close the call (domain.md, "What the operator says"): in the customer's language or
 * else the dealer's, Spanish where there is no text in it. A problem, or a customer with another one open, never
 * hears of the survey or a prize. Nothing is said when nobody was reached, the customer declined, or nothing has
 * been answered yet.
 */
export const chooseScript = (input: ScriptInput): ScriptChoice => {
  const language = (input.customerLanguage ?? input.dealerLanguage) === 'en' ? 'en' : 'es'
  const scriptClass = classOf(input.outcome, input.problem)
  return { version: currentScripts[language], class: scriptClass, steps: stepsOf(scriptClass, input) }
}

/** The words of a choice, in whatever version it was made. */
export const renderScript = ({ version, class: scriptClass, steps }: ScriptChoice): Script => {
  const { language, texts } = scriptTexts[version]
  return {
    version,
    language,
    class: scriptClass,
    steps: steps.map((id) => ({ id, text: texts[id] })),
    brandSurvey: steps.some((id) => scriptSteps[id] === 'brand-survey'),
    prize: steps.some((id) => scriptSteps[id] === 'prize'),
  }
}
