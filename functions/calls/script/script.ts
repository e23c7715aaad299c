import type { RewardRule } from '../../directory/brands/brand.ts'
import type { Outcome } from '../../cases/call/call-content.ts'
import type { ScriptChoice } from '../../cases/call/script-choice.ts'
import { type StepId, scriptSteps, type StepTexts } from '../../cases/call/script-steps.ts'
import { en1 } from './script-texts-en.ts'
import { es1 } from './script-texts-es.ts'
import { currentScripts, type ScriptLanguage, type ScriptVersion } from '../../cases/call/script-versions.ts'

/** The language and texts of every version. */
export const scriptTexts = {
  'es-1': { language: 'es', texts: es1 },
  'en-1': { language: 'en', texts: en1 },
} as const satisfies Record<ScriptVersion, { language: ScriptLanguage; texts: StepTexts }>

/** The exact texts to say, and whether they mention the brand survey or a prize. */
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
  /** How the call ended; undefined while in progress. */
  outcome: Outcome | undefined
  problem: boolean
  /** Whether the customer has answered any question; only then may the script say that all went well. */
  answered: boolean
  /** The brand's rule; undefined and `none` both mean that no prize may be mentioned. */
  rewardRule: RewardRule | undefined
  rewardsLoyalty: boolean
  /** Whether the dealer belongs to an active group. */
  groupActive: boolean
  dealerLanguage: string
  customerLanguage: string | undefined
  /** Whether the same customer has an open problem from another call. */
  openProblem: boolean
}

const classOf = (outcome: Outcome | undefined, problem: boolean): ScriptChoice['class'] => {
  if (problem) return 'problem'
  if (outcome === undefined || outcome === 'completed' || outcome === 'partial') return 'no-problem'
  return outcome === 'declined' ? 'declined' : 'not-reached'
}

/** A dealer that rewards loyalty and is also in a group mentions its own prize, which it controls itself. */
const prizeSteps = ({ rewardRule, rewardsLoyalty, groupActive }: ScriptInput): StepId[] => {
  if (rewardRule === undefined || rewardRule === 'none') return []
  if (rewardsLoyalty) return [`prize-of-dealer-${rewardRule}`]
  return groupActive ? [`prize-of-group-${rewardRule}`] : []
}

/** What is said instead of survey and prize to a customer with another open problem. */
const withoutSurvey: StepId[] = ['thank-for-time']

const stepsOf = (scriptClass: ScriptChoice['class'], input: ScriptInput): StepId[] => {
  if (scriptClass === 'problem') return ['calm-down', 'offer-study', 'empathise-and-thank']
  if (scriptClass !== 'no-problem' || !input.answered) return []
  return input.openProblem ? withoutSurvey : ['remind-survey', 'explain-marks', ...prizeSteps(input)]
}

/**
 * Chooses what the operator says to close the call (domain.md, "What the operator says"), in the customer's language
 * or else the dealer's, or in Spanish if there is no script in that language. Survey and prize are never mentioned in
 * a problem call or to a customer with another open problem. The script is empty if the customer was not reached or
 * declined, or has not answered anything yet.
 */
export const chooseScript = (input: ScriptInput): ScriptChoice => {
  const language = (input.customerLanguage ?? input.dealerLanguage) === 'en' ? 'en' : 'es'
  const scriptClass = classOf(input.outcome, input.problem)
  return { version: currentScripts[language], class: scriptClass, steps: stepsOf(scriptClass, input) }
}

const mentions = ({ steps }: Pick<ScriptChoice, 'steps'>, what: 'brand-survey' | 'prize'): boolean =>
  steps.some((id) => scriptSteps[id] === what)

/** Whether a script mentions the brand survey or a prize. */
export const mentionsSurveyOrPrize = (script: ScriptChoice): boolean =>
  mentions(script, 'brand-survey') || mentions(script, 'prize')

/**
 * The script for a customer with another open problem: one that mentions survey or prize becomes, in the same version,
 * what `chooseScript` gives such a customer; any other stays as it is.
 */
export const omitSurvey = (script: ScriptChoice): ScriptChoice =>
  mentionsSurveyOrPrize(script) ? { ...script, steps: withoutSurvey } : script

/** The texts of a script choice, in the version that it was made with. */
export const renderScript = (script: ScriptChoice): Script => {
  const { version, class: scriptClass, steps } = script
  const { language, texts } = scriptTexts[version]
  return {
    version,
    language,
    class: scriptClass,
    steps: steps.map((id) => ({ id, text: texts[id] })),
    brandSurvey: mentions(script, 'brand-survey'),
    prize: mentions(script, 'prize'),
  }
}
