import { expect, test } from 'vitest'
import { ask } from '../../../functions/calls/classifying/ask.ts'
import type { CallFacts } from '../../../functions/cases/call/call-content.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { exampleQuestionnaire } from '../../support/calls/example-call.ts'

const low = { question: 'overall', mark: 3 }
const refused = { question: 'overall', refused: true as const }
const content = { question: 'overall', mark: 9 }
const external = { state: 'external' as const }
const motives = [{ text: 'Muy caro' }]

const cases: [string, CallFacts, string[]][] = [
  ['a satisfied customer nothing', { answers: [content] }, []],
  ['for the motive of a low mark', { answers: [low] }, ['motive']],
  ['for the motive of a refusal', { answers: [refused] }, ['motive']],
  ['for the motive if the one given is empty', { answers: [low], motives: [{}] }, ['motive']],
  ['for no motive if one was given', { answers: [low], motives }, []],
  [
    'for no motive of a situation if the marks are good',
    { answers: [content], situations: [{ state: 'unresolved' }] },
    [],
  ],
  [
    'to explain the scope if an external situation affects the answers',
    { answers: [refused], situations: [external] },
    ['explain-scope'],
  ],
  [
    'for both',
    { answers: [low], situations: [external], scopeExplained: false },
    ['motive', 'explain-scope'],
  ],
  [
    'for no second explanation of the scope',
    { answers: [low], situations: [external], scopeExplained: true, motives },
    [],
  ],
  [
    'for no explanation if an external situation does not affect the answers',
    { answers: [content], situations: [external] },
    [],
  ],
  [
    'for no explanation without an external situation',
    { answers: [low], motives, scopeExplained: false },
    [],
  ],
]

test.each(cases)('asks %s', (_, facts, expected) => {
  expect(ask(facts, classify(facts, exampleQuestionnaire))).toEqual(expected)
})
