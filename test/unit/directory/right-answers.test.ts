import { expect, test } from 'vitest'
import {
  brandSurveyContent,
  type BrandSurveyContent,
} from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { rightAnswersAt, withFormer } from '../../../functions/directory/brand-surveys/right-answers.ts'

type Questions = BrandSurveyContent['surveyQuestions']
const scale = { min: 0, max: 10 }
const survey = (surveyQuestions: Questions, more: Partial<BrandSurveyContent> = {}) => ({
  ...brandSurveyContent.parse({ individualUse: 'allowed', surveyQuestions }),
  ...more,
})
const day = (of: number) => new Date(Date.UTC(2026, 10, of))
/** Surveys, each put a day after the one before, from the first of November on. */
const putOneByOne = (...all: Questions[]) =>
  all.reduce<ReturnType<typeof withFormer> | undefined>(
    (before, questions, index) => withFormer(survey(questions), before, day(1 + index)),
    undefined,
  ) ?? expect.fail()
const at = (stored: ReturnType<typeof withFormer>, of: number) =>
  Object.fromEntries(rightAnswersAt(stored, day(of).toISOString()))

test('which answers were right is known for each time: raised, lowered, added and removed', () => {
  const stored = putOneByOne(
    [
      { id: 'Q1', scale, top: 8 },
      { id: 'Q2', choices: ['Sí', 'No'], right: ['Sí'] },
    ],
    [{ id: 'Q1', scale, top: 10 }],
    [
      { id: 'Q1', scale },
      { id: 'Q3', choices: ['A', 'B'], right: ['B', 'A'] },
    ],
  )
  for (const of of [0, 1]) expect(at(stored, of)).toEqual({ Q1: { top: 8, scale }, Q2: { right: ['Sí'] } })
  expect(at(stored, 2)).toEqual({ Q1: { top: 10, scale } })
  for (const of of [3, 30]) expect(at(stored, of)).toEqual({ Q1: { scale }, Q3: { right: ['A', 'B'] } })
})

test('on which scale an answer was right is known for each time, and of what ended before that was kept, by what followed', () => {
  const five = { min: 1, max: 5 }
  const stored = putOneByOne([{ id: 'Q1', scale }], [{ id: 'Q1', scale: five }])
  expect([at(stored, 1), at(stored, 2)]).toEqual([{ Q1: { scale } }, { Q1: { scale: five } }])
  const older = { ...stored, former: [{ until: day(2).toISOString(), questions: { Q1: { top: 4 } } }] }
  expect(at(older, 1)).toEqual({ Q1: { top: 4, scale: five } })
})

test('what leaves right answers as they are is not kept, such as a text, an order or the same again', () => {
  const one: Questions = [{ id: 'Q1', choices: ['A', 'B', 'C'], right: ['A', 'B'] }]
  const other: Questions = [{ id: 'Q1', text: '¿Y?', choices: ['A', 'B', 'C'], right: ['B', 'A'] }]
  expect(putOneByOne(one, other, other)).toEqual(survey(other))
})

test('what is kept is bounded: the newest', () => {
  const choices = Array.from({ length: 50 }, (_, index) => `${index} ${'x'.repeat(90)}`)
  const ids = Array.from({ length: 5 }, (_, index) => `Q${index}`)
  const rights = (n: number): Questions => ids.map((id) => ({ id, choices, right: choices.slice(0, n) }))
  const stored = putOneByOne(...Array.from({ length: 20 }, (_, index) => rights(30 + index)))
  expect(JSON.stringify(stored.former).length).toBeLessThan(61_000)
  expect(stored.former?.[0]?.until).toBe(day(20).toISOString())
  expect(stored.former?.length).toBeGreaterThan(1)
})
