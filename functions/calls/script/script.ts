import type { Brand } from '../../directory/brands/brand.ts'
import type { Outcome } from '../../cases/call/outcomes.ts'
import type { ScriptChoice } from '../../cases/call/script-choice.ts'
import { problemSteps, type StepId, scriptSteps } from '../../cases/call/script-steps.ts'
import { currentScripts, type ScriptLanguage, type ScriptVersion } from '../../cases/call/script-versions.ts'
import type { Criterion } from '../../cases/classification/criteria.ts'
import type { Ask } from '../classifying/ask.ts'
import { en1 } from './en-1.ts'
import { en2 } from './en-2.ts'
import { es1 } from './es-1.ts'
import { es2 } from './es-2.ts'
import { promptTexts } from './prompt-texts.ts'
import type { Wording } from './wording.ts'

/** The language and texts of every version. The first ones had one wording for every choice. */
export const scriptTexts = {
  'es-1': { language: 'es', wording: () => es1 },
  'en-1': { language: 'en', wording: () => en1 },
  'es-2': { language: 'es', wording: es2 },
  'en-2': { language: 'en', wording: en2 },
} as const satisfies Record<ScriptVersion, { language: ScriptLanguage; wording: Wording }>

/**
 * The exact texts to say, what to ask again before them (`prompts`), and whether they mention the brand survey or a
 * prize.
 */
export type Script = {
  version: ScriptVersion
  language: ScriptLanguage
  class: ScriptChoice['class']
  steps: { id: StepId; text: string }[]
  prompts: { id: Ask; text: string }[]
  brandSurvey: boolean
  prize: boolean
}

/** What the choice of a script depends on. */
export type ScriptInput = {
  /** How the call ended; undefined while in progress. */
  outcome: Outcome | undefined
  /** The problem's main criterion; null if the call is no problem. */
  main: Criterion | null
  /** Whether the customer has answered any question; only then may the script say that all went well. */
  answered: boolean
  /** The brand; without it, as with the rule `none`, no prize may be mentioned. */
  brand: Pick<Brand, 'rewardRule' | 'topMark'> | undefined
  rewardsLoyalty: boolean
  /** Whether the dealer belongs to an active group. */
  groupActive: boolean
  dealerLanguage: string
  customerLanguage: string | undefined
  /** Whether the customer has an open problem from another call, or wants no more calls. */
  openProblem: boolean
}

const classOf = ({ outcome, main }: ScriptInput): ScriptChoice['class'] => {
  if (main !== null) return 'problem'
  if (outcome === undefined || outcome === 'completed' || outcome === 'partial') return 'no-problem'
  return outcome === 'declined' ? 'declined' : 'not-reached'
}

/** A dealer that rewards loyalty and is also in a group mentions its own prize, which it controls itself. */
const prizeSteps = ({
  brand,
  rewardsLoyalty,
  groupActive,
}: Pick<ScriptInput, 'brand' | 'rewardsLoyalty' | 'groupActive'>): StepId[] => {
  const rewardRule = brand?.rewardRule ?? 'none'
  if (rewardRule === 'none') return []
  if (rewardsLoyalty) return [`prize-of-dealer-${rewardRule}`]
  return groupActive ? [`prize-of-group-${rewardRule}`] : []
}

/** Whether a script without a problem may mention a prize. */
export const mentionsPrize = (
  input: Pick<ScriptInput, 'brand' | 'rewardsLoyalty' | 'groupActive'>,
): boolean => prizeSteps(input).length > 0

/** What is said instead of survey and prize to a customer with another open problem. */
const withoutSurvey: StepId[] = ['thank-for-time']

const stepsOf = (scriptClass: ScriptChoice['class'], input: ScriptInput): StepId[] => {
  if (scriptClass === 'problem') return [...problemSteps]
  if (scriptClass !== 'no-problem' || !input.answered) return []
  return input.openProblem ? withoutSurvey : ['remind-survey', 'explain-marks', ...prizeSteps(input)]
}

const mentions = ({ steps }: Pick<ScriptChoice, 'steps'>, what: 'brand-survey' | 'prize'): boolean =>
  steps.some((id) => scriptSteps[id] === what)

/**
 * Chooses what the operator says to close the call (domain.md, "What the operator says"), in the customer's language
 * or else the dealer's, or in Spanish if there is no script in that language. Survey and prize are never mentioned in
 * a problem call or to a customer with another open problem. The script is empty if the customer was not reached or
 * declined, or has not answered anything yet.
 */
export const chooseScript = (input: ScriptInput): ScriptChoice => {
  const { main, brand } = input
  const language = (input.customerLanguage ?? input.dealerLanguage) === 'en' ? 'en' : 'es'
  const scriptClass = classOf(input)
  const steps = stepsOf(scriptClass, input)
  const rewardsTopMarks = brand?.rewardRule === 'for-top-marks' && mentions({ steps }, 'prize')
  return {
    version: currentScripts[language],
    class: scriptClass,
    steps,
    ...(main !== null && { main }),
    ...(rewardsTopMarks && { topMark: brand.topMark }),
  }
}

/** Whether a script mentions the brand survey or a prize. */
const mentionsSurveyOrPrize = (script: ScriptChoice): boolean =>
  mentions(script, 'brand-survey') || mentions(script, 'prize')

/**
 * The script for a customer with another open problem: one that mentions survey or prize becomes, in the same version,
 * what `chooseScript` gives such a customer; any other stays as it is.
 */
export const omitSurvey = (script: ScriptChoice): ScriptChoice =>
  mentionsSurveyOrPrize(script)
    ? { version: script.version, class: script.class, steps: withoutSurvey }
    : script

/** Whether a script mentions a prize. */
export const mentionsPrizeIn = (script: ScriptChoice): boolean => mentions(script, 'prize')

/** The same script without a prize: for a number on an exclusion list, of a dealer whose calls are a service. */
export const omitPrize = ({ topMark: _, ...script }: ScriptChoice): ScriptChoice => ({
  ...script,
  steps: script.steps.filter((id) => scriptSteps[id] !== 'prize'),
})

/** The script for somebody who was not to be called: nothing more is said than that they will not be again. */
export const emptyScript = (script: ScriptChoice): ScriptChoice => ({ ...script, steps: [] })

/**
 * The script for a call whose main criterion is now this one: as stored, unless amendments have made it a problem, or
 * another one; then it is that problem's, in the same language.
 */
export const scriptNow = (script: ScriptChoice, main: Criterion | null): ScriptChoice => {
  const { class: scriptClass, version, main: before } = script
  const isSame = main === null || (scriptClass === 'problem' && (before ?? main) === main)
  if (isSame) return script
  const { language } = scriptTexts[version]
  return { version: currentScripts[language], class: 'problem', steps: [...problemSteps], main }
}

/**
 * The texts of a script choice, in the version that it was made with, and the words for what must be asked again, in the
 * same language.
 */
export const renderScript = (script: ScriptChoice, asks: readonly Ask[]): Script => {
  const { version, class: scriptClass, steps, main } = script
  const { language, wording } = scriptTexts[version]
  const texts = wording(script)
  const prompts = promptTexts[language]
  return {
    version,
    language,
    class: scriptClass,
    steps: steps.map((id) => ({ id, text: texts[id] })),
    prompts: asks.map((id) => ({
      id,
      text: id === 'motive' && main === 'refusal' ? prompts.motiveOfRefusal : prompts[id],
    })),
    brandSurvey: mentions(script, 'brand-survey'),
    prize: mentions(script, 'prize'),
  }
}
