import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badnessOf, isWorseThan } from '../../../functions/calls/amending/badness.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import type { CallFacts } from '../../../functions/cases/call/call-content.ts'
import { factsOn, judgedFacts, situations } from '../../support/calls/arbitraries.ts'
import { exampleCall, exampleQuestionnaire } from '../../support/calls/example-call.ts'

const badness = (facts: CallFacts, questionnaire = exampleQuestionnaire) => {
  const { answers: _, situations: __, motives: ___, operatorVerdict: ____, ...call } = exampleCall
  return badnessOf({ content: { ...call, ...facts }, classification: classify(facts, questionnaire) })
}
const isWorse = (before: CallFacts, after: CallFacts, questionnaire = exampleQuestionnaire) =>
  isWorseThan(badness(before, questionnaire), badness(after, questionnaire))

type Answers = NonNullable<CallFacts['answers']>
const overall = (mark: number, reserved?: true): Answers[number] => ({
  ...{ question: 'overall', mark },
  ...(reserved && { reserved }),
})
const refused = (question: string): Answers[number] => ({ question, refused: true })
const noisy = { state: 'unresolved', topic: 'repair-quality' } as const
const upset = { state: 'resolved', topic: 'repair-quality', stillUpset: true } as const
const external = { state: 'external', topic: 'repair-quality' } as const
const waited: Answers = [
  { question: 'waiting-time', mark: 3 },
  { question: 'price-warned', choice: 'no' },
]

test.each<[string, CallFacts, CallFacts]>([
  ['a refusal beside low marks', { answers: waited }, { answers: [...waited, refused('recommend')] }],
  [
    'refusals beside a situation',
    { situations: [noisy] },
    { situations: [noisy], answers: [refused('overall')] },
  ],
  ['a second situation of the topic', { situations: [noisy] }, { situations: [noisy, noisy] }],
  [
    'a second situation that still upsets them',
    { answers: waited, situations: [upset] },
    { answers: waited, situations: [upset, { ...upset, description: 'Y el trato' }] },
  ],
  [
    'a situation of another topic',
    { situations: [noisy] },
    { situations: [{ ...noisy, topic: 'delivery' }] },
  ],
  ['one without a topic', { situations: [noisy] }, { situations: [noisy, { state: 'unresolved' }] }],
  ['what was resolved', { answers: waited, situations: [upset] }, { answers: waited, situations: [noisy] }],
  ['a lower mark', { answers: [overall(5)] }, { answers: [overall(4)] }],
  ['a reservation', { answers: [overall(9)] }, { answers: [overall(9, true)] }],
  ['a low mark after a refusal', { answers: [refused('overall')] }, { answers: [overall(7)] }],
  ['a refusal after a low mark', { answers: [overall(7)] }, { answers: [refused('overall')] }],
  [
    'what the operator adds',
    { answers: waited },
    { answers: waited, operatorVerdict: { problem: true, criteria: ['unresolved-situation'] } },
  ],
])('%s is worse', (_, before, after) => {
  expect(isWorse(before, after)).toBe(true)
  expect(isWorse(after, after)).toBe(false)
})

test.each<[string, CallFacts, CallFacts]>([
  [
    'a better mark beside the same refusal',
    { answers: [overall(5), refused('recommend')] },
    { answers: [overall(10), refused('recommend')] },
  ],
  ['a good mark with reservations', { answers: [overall(5)] }, { answers: [overall(9, true)] }],
  ['another mark that is good', { answers: [overall(10)] }, { answers: [overall(8)] }],
  [
    'the state of what upsets them',
    { answers: waited, situations: [external] },
    { answers: waited, situations: [upset] },
  ],
  ['the same, back', { answers: waited, situations: [upset] }, { answers: waited, situations: [external] }],
  [
    'the same as the operator says it',
    { operatorVerdict: { problem: true, criteria: ['external-circumstance'] } },
    { operatorVerdict: { problem: true, criteria: ['lingering-discontent'] } },
  ],
  [
    'what the operator names of what the facts show',
    { answers: [overall(5), refused('recommend')], situations: [noisy] },
    {
      answers: [refused('recommend')],
      operatorVerdict: { problem: true, criteria: ['refusal', 'lingering-discontent'] },
    },
  ],
  ['what is resolved', { answers: waited, situations: [noisy] }, { answers: waited, situations: [upset] }],
  ['what upsets nobody in an answer', { situations: [] }, { situations: [external] }],
  [
    'another order',
    { answers: waited, situations: [noisy, upset] },
    { answers: waited.toReversed(), situations: [upset, noisy] },
  ],
  [
    'other words',
    { situations: [noisy] },
    { situations: [{ ...noisy, description: 'Vibra' }], motives: [{ text: 'fatal' }] },
  ],
])('%s is no worse', (_, before, after) => {
  expect(isWorse(before, after)).toBe(false)
})

test('of corrections none of which is worse, all together are not either: what was known is never lost on the way', () => {
  fc.assert(
    fc.property(fc.array(factsOn(exampleQuestionnaire), { minLength: 10, maxLength: 10 }), (all) => {
      const calls = all.map((facts) => badness(facts))
      for (const a of calls) {
        expect(isWorseThan(a, a)).toBe(false)
        const notWorse = calls.filter((b) => !isWorseThan(a, b))
        for (const b of notWorse)
          for (const c of calls) if (!isWorseThan(b, c)) expect(isWorseThan(a, c)).toBe(false)
      }
    }),
  )
})

test('whatever bad is added, beside whatever there is, makes it worse, and whatever is taken away does not', () => {
  fc.assert(
    fc.property(judgedFacts, situations, fc.nat(), ({ questionnaire, facts }, situation, at) => {
      const added = { ...situation, state: 'unresolved' as const, stillUpset: undefined }
      const withSituation = { ...facts, situations: [...(facts.situations ?? []), added] }
      expect(isWorse(facts, withSituation, questionnaire)).toBe(true)
      expect(isWorse(withSituation, facts, questionnaire)).toBe(false)
      const asked = new Set((facts.answers ?? []).map(({ question }) => question))
      const unasked = questionnaire.questions.filter(({ id }) => !asked.has(id))
      const question = unasked[at % unasked.length]
      if (!question) return
      const withRefusal = { ...facts, answers: [...(facts.answers ?? []), refused(question.id)] }
      expect(isWorse(facts, withRefusal, questionnaire)).toBe(true)
      expect(isWorse(withRefusal, facts, questionnaire)).toBe(false)
    }),
  )
})

test('of two marks that are both low, or both reserved, the lower one is worse', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      fc.boolean(),
      (one, other, flag) => {
        const [a, b] = [one, other].map((mark) => ({ answers: [overall(mark, flag || undefined)] }))
        fc.pre(flag || one < 8 || other < 8)
        expect(isWorse(a ?? {}, b ?? {})).toBe(other < one && (flag || other < 8))
      },
    ),
  )
})
