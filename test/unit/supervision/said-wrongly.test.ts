import { expect, test } from 'vitest'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { StepId } from '../../../functions/cases/call/script-steps.ts'
import { saidWrongly } from '../../../functions/supervision/said-wrongly/said-wrongly.ts'
import { exampleCall, exampleQuestionnaire, typicalCall } from '../../support/calls/example-call.ts'

const callOf = (content: CallContent, steps: StepId[] = ['remind-survey']) => ({
  put: { content, classification: classify(content, exampleQuestionnaire) },
  script: { version: 'es-2' as const, class: 'no-problem' as const, steps },
  otherProblem: false,
})
const unreported = { brandSurvey: null, prize: null }
const [problem, none] = [callOf(exampleCall), callOf(typicalCall)]

test('survey or prize mentioned to a customer with a problem, this one or another, is said wrongly', () => {
  const both = { brandSurvey: true, prize: true }
  expect(saidWrongly(problem, both, 'for-answering')).toEqual(['survey-to-problem', 'prize-to-problem'])
  for (const withAnother of [
    callOf(typicalCall, ['thank-for-time']),
    { ...callOf(typicalCall), otherProblem: true },
  ])
    expect(saidWrongly(withAnother, both, 'for-answering')).toEqual(['survey-to-problem', 'prize-to-problem'])
  expect(saidWrongly(none, both, 'for-answering')).toEqual([])
})

test('a prize is said wrongly where the brand allows none', () => {
  expect(saidWrongly(none, { brandSurvey: true, prize: true }, 'none')).toEqual(['prize-forbidden'])
  expect(saidWrongly(none, { brandSurvey: true, prize: false }, 'none')).toEqual([])
})

test('what was not reported is not known where it could be wrong, which is not the same as right', () => {
  expect(saidWrongly(problem, unreported, 'for-answering')).toEqual(['not-known'])
  expect(saidWrongly(problem, { brandSurvey: true, prize: null }, 'for-answering')).toEqual([
    'survey-to-problem',
    'not-known',
  ])
  expect(saidWrongly(problem, { brandSurvey: false, prize: false }, 'none')).toEqual([])
  expect(saidWrongly(none, { brandSurvey: true, prize: null }, 'none')).toEqual(['not-known'])
  expect(saidWrongly(none, unreported, 'for-answering')).toEqual([])
})

test('nothing was said to a customer who was not reached', () => {
  const { answers: _, ...unreached } = typicalCall
  expect(saidWrongly(callOf({ ...unreached, outcome: 'unreachable' }), unreported, 'none')).toEqual([])
})
