import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { scriptSchema } from '../../../functions/calls/contract/response-schemas.ts'
import { criteria, type Criterion } from '../../../functions/cases/classification/criteria.ts'
import { outcomes } from '../../../functions/cases/call/outcomes.ts'
import { es1 } from '../../../functions/calls/script/es-1.ts'
import {
  chooseScript,
  renderScript,
  type Script,
  type ScriptInput,
  scriptTexts,
} from '../../../functions/calls/script/script.ts'
import { scriptChoice } from '../../../functions/cases/call/script-choice.ts'
import { scriptSteps } from '../../../functions/cases/call/script-steps.ts'
import { readScriptChoice, writeScriptChoice } from '../../../functions/cases/call/script-storage.ts'
import { currentScripts } from '../../../functions/cases/call/script-versions.ts'

const well: ScriptInput = {
  outcome: 'completed',
  main: null,
  answered: true,
  brand: { rewardRule: 'for-top-marks', topMark: 9 },
  rewardsLoyalty: true,
  groupActive: false,
  dealerLanguage: 'es',
  customerLanguage: undefined,
  openProblem: false,
}
const stepsFor = (changes: Partial<ScriptInput>) => chooseScript({ ...well, ...changes }).steps

const both = [true, false]
const rewardRules = ['none', 'for-answering', 'for-top-marks'] as const
const brands = [undefined, ...rewardRules.map((rewardRule) => ({ rewardRule, topMark: 9 }))]
const everyInput = [undefined, ...outcomes].flatMap((outcome) =>
  [null, ...criteria].flatMap((main) =>
    both.flatMap((rewardsLoyalty) =>
      both.flatMap((groupActive) =>
        both.flatMap((openProblem) =>
          brands.flatMap((brand) =>
            [undefined, 'es', 'en', 'ca'].flatMap((customerLanguage) =>
              ['es', 'en', 'pt'].map((dealerLanguage): ScriptInput => ({
                outcome,
                main,
                answered: true,
                brand,
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

test('has no steps before the first answer, unless the call is a problem', () => {
  expect(stepsFor({ answered: false, outcome: undefined })).toEqual([])
  expect(stepsFor({ answered: false, outcome: 'partial', openProblem: true })).toEqual([])
  expect(stepsFor({ answered: false, main: 'low-marks' })).toEqual([
    'calm-down',
    'offer-study',
    'empathise-and-thank',
  ])
})

test('without a problem has the survey, the marks and, where allowed, the prize, in this order', () => {
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
  'with brand %s, own loyalty reward %s and active group %s mentions the prize as %s',
  (rewardRule, rewardsLoyalty, groupActive, prize) => {
    const brand = rewardRule && { rewardRule, topMark: 9 }
    expect(stepsFor({ brand, rewardsLoyalty, groupActive })).toEqual([
      'remind-survey',
      'explain-marks',
      ...(prize ? [prize] : []),
    ])
  },
)

test('for a problem calms down, offers the study, empathises and thanks, whatever the outcome', () => {
  for (const outcome of [undefined, ...outcomes]) {
    const { class: scriptClass, steps } = chooseScript({ ...well, outcome, main: 'refusal' })
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
] as const)('the outcome %s without a problem has the class %s and no steps', (outcome, scriptClass) => {
  expect(chooseScript({ ...well, outcome })).toMatchObject({ class: scriptClass, steps: [] })
})

test('only thanks a satisfied customer who has another open problem', () => {
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
])(
  'for a customer with language %s at a dealer with language %s is in %s',
  (customerLanguage, dealerLanguage, language) => {
    const script = renderScript(chooseScript({ ...well, customerLanguage, dealerLanguage }), [])
    expect(script).toMatchObject({ language, version: `${language}-2` })
  },
)

describe('for every possible input', () => {
  test('the survey and the prize are mentioned, also in the text, exactly when the table says so', () => {
    for (const input of everyInput) {
      const script = renderScript(chooseScript(input), ['motive', 'explain-scope'])
      const reached =
        input.outcome === undefined || input.outcome === 'completed' || input.outcome === 'partial'
      const survey = input.main === null && reached && !input.openProblem
      const allowed = input.brand !== undefined && input.brand.rewardRule !== 'none'
      const words = [...script.steps, ...script.prompts].map(({ text }) => text).join(' ')
      expect(script.brandSurvey).toBe(survey)
      expect(script.prize).toBe(survey && allowed && (input.rewardsLoyalty || input.groupActive))
      expect(surveyWords.test(words)).toBe(script.brandSurvey)
      expect(prizeWords.test(words)).toBe(script.prize)
    }
  })

  test('the stored choice gives the same script as the response', () => {
    for (const input of everyInput) {
      const choice = chooseScript(input)
      expect(z.parse(scriptChoice, JSON.parse(JSON.stringify(choice)))).toEqual(choice)
      expect(readScriptChoice(writeScriptChoice(choice))).toEqual(choice)
      const script = renderScript(choice, ['motive'])
      expect(z.parse(z.strictObject(scriptSchema.shape), script)).toEqual(script)
    }
  })
})

test('a choice stored before wordings by criterion is read and rendered unchanged', () => {
  const stored = 'es-1:problem:calm-down,offer-study,empathise-and-thank'
  const choice = readScriptChoice(stored)
  expect(writeScriptChoice(choice)).toBe(stored)
  expect(renderScript(choice, []).steps[0]).toEqual({ id: 'calm-down', text: es1['calm-down'] })
})

const spoken = (script: Script) => script.steps.map(({ text }) => text).join(' ')

describe('the wording of a problem', () => {
  const wordsFor = (main: Criterion, customerLanguage: string) =>
    spoken(renderScript(chooseScript({ ...well, main, customerLanguage }), []))

  test.each([
    ['unresolved-situation', /Siento mucho/, /very sorry/],
    ['external-circumstance', /Entiendo su malestar/, /understand that you are upset/],
    ['lingering-discontent', /mal sabor de boca/, /still bothers you/],
    ['low-marks', /sus motivos nos importan/, /your reasons matter/],
    [
      'refusal',
      /no pasa nada.*¿Hay algo que quiera que hagamos llegar/,
      /quite all right.*anything you would like/,
    ],
  ] as const)('matches the criterion %s', (main, spanish, english) => {
    expect(wordsFor(main, 'es')).toMatch(spanish)
    expect(wordsFor(main, 'en')).toMatch(english)
  })

  test('apologises only if something is unresolved', () => {
    const sorry = criteria.filter((main) =>
      ['es', 'en'].some((language) => /siento|sorry/i.test(wordsFor(main, language))),
    )
    expect(sorry).toEqual(['unresolved-situation'])
  })
})

describe('the marks that earn a prize', () => {
  test.each([
    [9, 'es', 'sus valoraciones son de nueve o diez'],
    [8, 'es', 'ninguna de sus valoraciones baja de ocho'],
    [10, 'es', 'ninguna de sus valoraciones baja de 10'],
    [9, 'en', 'your marks are nine or ten'],
    [5, 'en', 'none of your marks is below five'],
  ])('with top mark %s in %s are worded as %s', (topMark, customerLanguage, words) => {
    const brand = { rewardRule: 'for-top-marks', topMark } as const
    for (const rewardsLoyalty of both) {
      const choice = chooseScript({ ...well, brand, rewardsLoyalty, groupActive: true, customerLanguage })
      const stored = readScriptChoice(writeScriptChoice(choice))
      expect(spoken(renderScript(stored, []))).toContain(words)
    }
  })

  test('are stored only when they are mentioned', () => {
    const brand = { rewardRule: 'for-answering', topMark: 8 } as const
    expect(writeScriptChoice(chooseScript({ ...well, brand }))).toBe(
      'es-2:no-problem:remind-survey,explain-marks,prize-of-dealer-for-answering',
    )
    expect(chooseScript({ ...well, openProblem: true })).not.toHaveProperty('topMark')
  })
})

describe('the prompts for what must be asked again', () => {
  test('are worded in the language of the script', () => {
    const choice = chooseScript({ ...well, main: 'low-marks', customerLanguage: 'en' })
    const { prompts } = renderScript(choice, ['motive', 'explain-scope'])
    expect(prompts).toEqual([
      { id: 'motive', text: expect.stringContaining('what was missing') },
      {
        id: 'explain-scope',
        text: expect.stringContaining('only rating how you were looked after this time'),
      },
    ])
    expect(renderScript(choice, []).prompts).toEqual([])
  })

  test('do not assume a mark after a refusal', () => {
    const [prompt] = renderScript(chooseScript({ ...well, main: 'refusal' }), ['motive']).prompts
    expect(prompt?.text).toMatch(/^No pasa nada si prefiere no valorarlo/)
  })
})

describe('texts', () => {
  const choices = [undefined, ...criteria].flatMap((main) => [9, 7].map((topMark) => ({ main, topMark })))
  const texts = Object.entries(scriptTexts).flatMap(([version, { wording }]) =>
    choices.flatMap((choice) =>
      Object.entries(wording(choice)).map(([step, text]) => ({ version, step, text, choice })),
    ),
  )

  test.each(texts)('$version $step is a sentence without placeholders', ({ text }) => {
    expect(text).toMatch(/^¿?\p{Lu}.*[.]$/u)
    expect(text).not.toMatch(/[{}<>$%[\]]|\bTODO\b|\.\.\.|…/)
  })

  test('every version has every step, and the current versions are in their languages', () => {
    for (const { wording } of Object.values(scriptTexts)) {
      expect(Object.keys(wording({})).sort()).toEqual(Object.keys(scriptSteps).sort())
    }
    for (const [language, version] of Object.entries(currentScripts)) {
      expect(scriptTexts[version].language).toBe(language)
    }
  })

  // What was read to a customer must stay readable: a changed wording is a new version, next to these.
  test('the texts of a version never change', () => {
    const prints = Object.entries(scriptTexts).map(([version, { wording }]) => {
      const said = version.endsWith('-1') ? [{}] : choices
      const words = said.flatMap((choice) =>
        Object.entries(wording(choice)).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
      return [version, createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)]
    })
    expect(Object.fromEntries(prints)).toEqual({
      'es-1': '255604df71313734',
      'en-1': '69a10e5d2a0d15a2',
      'es-2': '4235d0a140adc981',
      'en-2': '142eb868fd6b0535',
    })
  })

  test('an unknown version or step is rejected', () => {
    const choice = { version: 'es-1', class: 'no-problem', steps: ['remind-survey'] }
    expect(z.safeParse(scriptChoice, choice).success).toBe(true)
    expect(z.safeParse(scriptChoice, { ...choice, version: 'toString' }).success).toBe(false)
    expect(z.safeParse(scriptChoice, { ...choice, steps: ['remind'] }).success).toBe(false)
  })
})
