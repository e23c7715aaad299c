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
  ['nothing of a content customer', { answers: [content] }, []],
  ['the motive of a low mark', { answers: [low] }, ['motive']],
  ['the motive of a refusal', { answers: [refused] }, ['motive']],
  ['the motive when the one given says nothing', { answers: [low], motives: [{}] }, ['motive']],
  ['no motive twice', { answers: [low], motives }, []],
  [
    'no motive of a situation with good marks',
    { answers: [content], situations: [{ state: 'unresolved' }] },
    [],
  ],
  [
    'to explain, when something outside shows',
    { answers: [refused], situations: [external] },
    ['explain-scope'],
  ],
  ['both', { answers: [low], situations: [external], scopeExplained: false }, ['motive', 'explain-scope']],
  ['not to explain twice', { answers: [low], situations: [external], scopeExplained: true, motives }, []],
  ['not to explain what does not show', { answers: [content], situations: [external] }, []],
  ['not to explain without anything outside', { answers: [low], motives, scopeExplained: false }, []],
]

test.each(cases)('asks %s', (_, facts, expected) => {
  expect(ask(facts, classify(facts, exampleQuestionnaire))).toEqual(expected)
})
