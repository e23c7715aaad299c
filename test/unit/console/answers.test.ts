import { describe, expect, it } from 'vitest'
import type { Schemas } from '../../../console/app/app.ts'
import { itemOf, wordAnswers } from '../../../console/views/call/answers.ts'

const questionnaire: Schemas['Questionnaire'] = {
  ...{ questionnaireId: 'q', version: 1, brand: 'b', kinds: ['after-service'] },
  questions: [
    { id: 'overall', text: { es: '¿Qué nota?', en: 'What mark?' }, scale: { min: 0, max: 10 } },
    {
      id: 'warned',
      text: { es: '¿Le avisaron?' },
      choices: [
        { id: 'yes', text: { es: 'Sí' } },
        { id: 'no', low: true },
      ],
    },
  ],
}
const call = (answers: Schemas['Answer'][], evidence: Schemas['Evidence'][] = []) => ({
  content: {
    ...{ kind: 'after-service' as const, outcome: 'completed' as const, operator: 'o', questionnaire: 'q@1' },
    ...{ startedAt: '2026-11-29T10:00:00Z', customer: { ref: 'C' }, visit: { ref: 'V' }, answers },
  },
  classification: {
    ...{ problem: true, criteria: [], main: null, derived: [], operator: null },
    ...{ agreement: 'not-stated' as const, evidence },
  },
})

describe('the answers of a call', () => {
  it('have the words of their questions and choices in the language, or else in Spanish', () => {
    const given = call([
      { question: 'overall', mark: 9 },
      { question: 'warned', choice: 'yes' },
    ])
    expect(wordAnswers(given, questionnaire, 'en')).toMatchObject([
      { question: 'What mark?', mark: 9, choice: null },
      { question: '¿Le avisaron?', mark: null, choice: 'Sí' },
    ])
    expect(wordAnswers(given, questionnaire, 'es')[0]?.question).toBe('¿Qué nota?')
  })

  it('are low where the evidence says so, against the cut-off of their question or 8', () => {
    const low = { criterion: 'low-marks' as const, fact: 'low' as const, pointer: '/answers/0' }
    const given = call(
      [
        { question: 'overall', mark: 5 },
        { question: 'warned', choice: 'no' },
      ],
      [low],
    )
    expect(wordAnswers(given, questionnaire, 'es')).toMatchObject([
      { low: true, cutOff: 8, top: 10 },
      { low: false, cutOff: null, choice: 'no' },
    ])
  })

  it('are shown by ids without their questionnaire', () => {
    const [only] = wordAnswers(call([{ question: 'overall', refused: true }]), null, 'es')
    expect(only).toMatchObject({ question: 'overall', refused: true, cutOff: null })
  })
})

it('evidence points at an item of a list, or at another part of the call', () => {
  expect(itemOf('answers', '/answers/2')).toBe(2)
  expect(itemOf('motives', '/answers/2')).toBeNull()
  expect(itemOf('answers', '/cooperation')).toBeNull()
})
