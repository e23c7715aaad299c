import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { scriptSchema } from '../../../functions/calls/contract/response-schemas.ts'
import { outcomes } from '../../../functions/cases/call/call-content.ts'
import { chooseScript, renderScript, type ScriptInput } from '../../../functions/calls/script/script.ts'
import { scriptChoice } from '../../../functions/cases/call/script-choice.ts'
import { scriptSteps } from '../../../functions/cases/call/script-steps.ts'
import { scriptTexts } from '../../../functions/calls/script/script.ts'
import { currentScripts } from '../../../functions/cases/call/script-versions.ts'

const well: ScriptInput = {
  outcome: 'completed',
  problem: false,
  answered: true,
  rewardRule: 'for-top-marks',
  rewardsLoyalty: true,
  groupActive: false,
  dealerLanguage: 'es',
  customerLanguage: undefined,
  openProblem: false,
}
const stepsFor = (changes: Partial<ScriptInput>) => chooseScript({ ...well, ...changes }).steps

const both = [true, false]
const everyInput = [undefined, ...outcomes].flatMap((outcome) =>
  both.flatMap((problem) =>
    both.flatMap((rewardsLoyalty) =>
      both.flatMap((groupActive) =>
        both.flatMap((openProblem) =>
          ([undefined, 'none', 'for-answering', 'for-top-marks'] as const).flatMap((rewardRule) =>
            [undefined, 'es', 'en', 'ca'].flatMap((customerLanguage) =>
              ['es', 'en', 'pt'].map((dealerLanguage): ScriptInput => ({
                outcome,
                problem,
                answered: true,
                rewardRule,
                rewardsLoyalty,
                groupActive,
                dealerLanguage,
                customerLanguage,
                openProblem,
              })),
            ),
          ),
        ),
      ),
    ),
  ),
)

const surveyWords = /encuesta|survey/i
const prizeWords = /premio|sorteo|regalo|al azar|aportación|prize|draw\b|gift|at random/i

test('before anything is answered there is nothing to say yet, unless it is a problem', () => {
  expect(stepsFor({ answered: false, outcome: undefined })).toEqual([])
  expect(stepsFor({ answered: false, outcome: 'partial', openProblem: true })).toEqual([])
  expect(stepsFor({ answered: false, problem: true })).toEqual([
    'calm-down',
    'offer-study',
    'empathise-and-thank',
  ])
})

test('no problem: the survey, the marks, and the prize where allowed, in this order', () => {
  expect(stepsFor({})).toEqual(['remind-survey', 'explain-marks', 'prize-of-dealer-for-top-marks'])
  expect(stepsFor({ outcome: 'partial' })).toEqual(stepsFor({}))
  expect(stepsFor({ outcome: undefined })).toEqual(stepsFor({}))
})

test.each([
  ['for-top-marks', true, false, 'prize-of-dealer-for-top-marks'],
  ['for-answering', true, false, 'prize-of-dealer-for-answering'],
  ['for-top-marks', false, true, 'prize-of-group-for-top-marks'],
  ['for-answering', false, true, 'prize-of-group-for-answering'],
  ['for-answering', true, true, 'prize-of-dealer-for-answering'],
  ['for-answering', false, false, undefined],
  ['none', true, true, undefined],
  [undefined, true, true, undefined],
] as const)(
  'brand %s, rewards loyalty itself %s, active group %s: %s',
  (rewardRule, rewardsLoyalty, groupActive, prize) => {
    expect(stepsFor({ rewardRule, rewardsLoyalty, groupActive })).toEqual([
      'remind-survey',
      'explain-marks',
      ...(prize ? [prize] : []),
    ])
  },
)

test('a problem, whatever the outcome: calm, offer the study, empathise and thank', () => {
  for (const outcome of [undefined, ...outcomes]) {
    const { class: scriptClass, steps } = chooseScript({ ...well, outcome, problem: true })
    expect(scriptClass).toBe('problem')
    expect(steps).toEqual(['calm-down', 'offer-study', 'empathise-and-thank'])
  }
})

test.each([
  ['declined', 'declined'],
  ['call-back', 'not-reached'],
  ['unreachable', 'not-reached'],
  ['voicemail', 'not-reached'],
  ['wrong-number', 'not-reached'],
  ['language-barrier', 'not-reached'],
] as const)('%s without a problem is of class %s and says nothing', (outcome, scriptClass) => {
  expect(chooseScript({ ...well, outcome })).toMatchObject({ class: scriptClass, steps: [] })
})

test('a content customer with another problem open is thanked, no more', () => {
  expect(chooseScript({ ...well, openProblem: true })).toMatchObject({
    class: 'no-problem',
    steps: ['thank-for-time'],
  })
})

test.each([
  ['en', 'es', 'en'],
  ['es', 'en', 'es'],
  [undefined, 'en', 'en'],
  [undefined, 'es', 'es'],
  ['ca', 'en', 'es'],
  [undefined, 'pt', 'es'],
])('a customer of %s at a dealer of %s hears %s', (customerLanguage, dealerLanguage, language) => {
  const script = renderScript(chooseScript({ ...well, customerLanguage, dealerLanguage }))
  expect(script).toMatchObject({ language, version: `${language}-1` })
})

describe('of every input there is', () => {
  test('the survey and the prize are mentioned just when the table says so, in the words too', () => {
    for (const input of everyInput) {
      const script = renderScript(chooseScript(input))
      const reached =
        input.outcome === undefined || input.outcome === 'completed' || input.outcome === 'partial'
      const survey = !input.problem && reached && !input.openProblem
      const allowed = input.rewardRule !== undefined && input.rewardRule !== 'none'
      const words = script.steps.map(({ text }) => text).join(' ')
      expect(script.brandSurvey).toBe(survey)
      expect(script.prize).toBe(survey && allowed && (input.rewardsLoyalty || input.groupActive))
      expect(surveyWords.test(words)).toBe(script.brandSurvey)
      expect(prizeWords.test(words)).toBe(script.prize)
    }
  })

  test('the choice and the script are what is stored and answered', () => {
    for (const input of everyInput) {
      const choice = chooseScript(input)
      expect(z.parse(scriptChoice, JSON.parse(JSON.stringify(choice)))).toEqual(choice)
      expect(z.parse(z.strictObject(scriptSchema.shape), renderScript(choice))).toEqual(renderScript(choice))
    }
  })
})

describe('texts', () => {
  const texts = Object.entries(scriptTexts).flatMap(([version, { texts: byStep }]) =>
    Object.entries(byStep).map(([step, text]) => ({ version, step, text })),
  )

  test.each(texts)('$version $step is said as it is written', ({ text }) => {
    expect(text).toMatch(/^\p{Lu}.*[.]$/u)
    expect(text).not.toMatch(/[{}<>$%[\]]|\bTODO\b|\.\.\.|…/)
  })

  test('every version has every step, and the current ones are in their languages', () => {
    for (const { texts: byStep } of Object.values(scriptTexts)) {
      expect(Object.keys(byStep).sort()).toEqual(Object.keys(scriptSteps).sort())
    }
    for (const [language, version] of Object.entries(currentScripts)) {
      expect(scriptTexts[version].language).toBe(language)
    }
  })

  // What was read to a customer must stay readable: another wording is another version, beside these.
  test('the texts of a version never change', () => {
    const prints = Object.entries(scriptTexts).map(([version, { texts: byStep }]) => {
      const words = Object.entries(byStep).sort(([a], [b]) => (a < b ? -1 : 1))
      return [version, createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)]
    })
    expect(Object.fromEntries(prints)).toMatchObject({
      'es-1': '255604df71313734',
      'en-1': '69a10e5d2a0d15a2',
    })
  })

  test('a choice of a version or step that never was is refused', () => {
    const choice = { version: 'es-1', class: 'no-problem', steps: ['remind-survey'] }
    expect(z.safeParse(scriptChoice, choice).success).toBe(true)
    expect(z.safeParse(scriptChoice, { ...choice, version: 'toString' }).success).toBe(false)
    expect(z.safeParse(scriptChoice, { ...choice, steps: ['remind'] }).success).toBe(false)
  })
})
