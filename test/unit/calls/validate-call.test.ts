import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  type AssessmentContent,
  assessmentContent,
  type CallContent,
  callContent,
} from '../../../functions/cases/call/call-content.ts'
import { outcomes } from '../../../functions/cases/call/outcomes.ts'
import { validateAssessment, validateCall } from '../../../functions/calls/validating/validate-call.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { callsOn, factsOn, judgedCalls, questionnaires } from '../../support/calls/arbitraries.ts'
import {
  exampleCall,
  exampleDealer,
  exampleQuestionnaire,
  typicalCall,
} from '../../support/calls/example-call.ts'

const now = new Date('2026-11-20T10:05:00Z')

type Found = [pointer: string, code: string]

const told = (errors: ReturnType<typeof validateCall>): Found[] =>
  errors.map(({ pointer, code }) => [pointer, code])
const ofCall = (changes: Partial<CallContent>) =>
  told(validateCall({ ...exampleCall, ...changes }, exampleQuestionnaire, exampleDealer, now))
const ofAssessment = (content: AssessmentContent, questionnaire = exampleQuestionnaire) =>
  told(validateAssessment(content, questionnaire, now))

const bare: CallContent = {
  kind: 'after-service',
  outcome: 'unreachable',
  startedAt: '2026-11-20T09:58:12Z',
  operator: 'op-1',
  questionnaire: 'seat-after-service@3',
  customer: { ref: 'C-1' },
  visit: { ref: 'V-1' },
}

test('accepts the example call of api.md and a typical one', () => {
  expect(validateCall(exampleCall, exampleQuestionnaire, exampleDealer, now)).toEqual([])
  expect(validateCall(typicalCall, exampleQuestionnaire, exampleDealer, now)).toEqual([])
})

describe('an invalid call', () => {
  const { answers = [], situations, motives, operatorVerdict } = exampleCall
  const cases: [string, Partial<CallContent>, Found[]][] = [
    ['completed without answers', { answers: undefined }, [['/answers', 'missing']]],
    ['completed with no answers', { answers: [] }, [['/answers', 'too-small']]],
    ['partial without answers fits', { outcome: 'partial', answers: undefined }, []],
    ['a call back without its time', { outcome: 'call-back', answers: [] }, [['/callBackAt', 'missing']]],
    [
      'a time to call back of another outcome',
      { callBackAt: '2026-11-21T10:00:00Z' },
      [['/callBackAt', 'not-with-this-outcome']],
    ],
    ['a recheck of nothing', { kind: 'recheck' }, [['/recheckOf', 'missing']]],
    ['a recheck with any questionnaire fits', { kind: 'recheck', recheckOf: 'call-1' }, []],
    ['a reminder of nothing', { kind: 'reminder' }, [['/reminderOf', 'missing']]],
    ['what is no reminder', { reminderOf: 'call-1' }, [['/reminderOf', 'only-for-a-reminder']]],
    ['what is no recheck of something', { recheckOf: 'call-1' }, [['/recheckOf', 'only-for-a-recheck']]],
    ['an end before the start', { endedAt: '2026-11-20T09:58:11.999Z' }, [['/endedAt', 'before-start']]],
    ['an end at the start, otherwise written, fits', { endedAt: '2026-11-20T09:58:12.000Z' }, []],
    ['a start a day ahead fits', { startedAt: '2026-11-21T10:05:00Z', endedAt: undefined }, []],
    [
      'a start more than a day ahead',
      { startedAt: '2026-11-21T10:05:01Z', endedAt: undefined },
      [['/startedAt', 'implausible-time']],
    ],
    ['a start 400 days ago fits', { startedAt: '2025-10-16T10:05:00Z' }, []],
    [
      'a start more than 400 days ago',
      { startedAt: '2025-10-16T10:04:59Z' },
      [['/startedAt', 'implausible-time']],
    ],
    ['a start in the year 1', { startedAt: '0001-01-01T00:00:00Z' }, [['/startedAt', 'implausible-time']]],
    ['a kind of another questionnaire', { kind: 'delivery-new' }, [['/kind', 'not-of-this-questionnaire']]],
    [
      'a question of another questionnaire',
      { answers: [{ question: 'overal', mark: 6 }] },
      [['/answers/0/question', 'unknown-question']],
    ],
    [
      'a question twice',
      { answers: [...answers, { question: 'overall', refused: true }] },
      [['/answers/4/question', 'repeated-question']],
    ],
    [
      'a mark over the scale',
      { answers: [{ question: 'overall', mark: 11 }] },
      [['/answers/0/mark', 'off-scale']],
    ],
    [
      'a mark under the scale',
      { answers: [{ question: 'waiting-time', mark: 0 }] },
      [['/answers/0/mark', 'off-scale']],
    ],
    [
      'marks at both ends fit',
      {
        answers: [
          { question: 'overall', mark: 0 },
          { question: 'waiting-time', mark: 5 },
        ],
      },
      [],
    ],
    [
      'a mark for choices',
      { answers: [{ question: 'price-warned', mark: 1 }] },
      [['/answers/0/mark', 'question-has-choices']],
    ],
    [
      'a choice for a scale',
      { answers: [{ question: 'overall', choice: 'yes' }] },
      [['/answers/0/choice', 'question-has-scale']],
    ],
    [
      'an unknown choice',
      { answers: [{ question: 'price-warned', choice: 'maybe' }] },
      [['/answers/0/choice', 'unknown-choice']],
    ],
    [
      'several at once',
      {
        kind: 'recheck',
        answers: [
          { question: 'x', mark: 1 },
          { question: 'overall', mark: -1 },
        ],
      },
      [
        ['/recheckOf', 'missing'],
        ['/answers/0/question', 'unknown-question'],
        ['/answers/1/mark', 'off-scale'],
      ],
    ],
  ]
  test.each(cases)('%s', (_, changes, expected) => {
    expect(ofCall(changes)).toEqual(expected)
  })

  test.each(outcomes)('reports the facts that are not allowed with the outcome %s', (outcome) => {
    const callBackAt = outcome === 'call-back' ? '2026-11-21T10:00:00Z' : undefined
    const answered: Found[] = ['completed', 'partial'].includes(outcome)
      ? []
      : [['/answers', 'not-with-this-outcome']]
    const story: Found[] = ['completed', 'partial', 'declined', 'call-back'].includes(outcome)
      ? []
      : [
          ['/situations', 'not-with-this-outcome'],
          ['/motives', 'not-with-this-outcome'],
          ['/operatorVerdict', 'not-with-this-outcome'],
        ]
    expect(ofCall({ outcome, callBackAt, answers, situations, motives, operatorVerdict })).toEqual([
      ...answered,
      ...story,
    ])
    const without = {
      ...bare,
      outcome,
      callBackAt,
      answers: [],
      situations: [],
      motives: [],
      scopeExplained: false,
    }
    const missing: Found[] = outcome === 'completed' ? [['/answers', 'too-small']] : []
    expect(told(validateCall(without, exampleQuestionnaire, exampleDealer, now))).toEqual(missing)
  })

  test('reports a brand that the dealer does not sell', () => {
    const dealer = { ...exampleDealer, brands: ['cupra'] }
    expect(told(validateCall(exampleCall, exampleQuestionnaire, dealer, now))).toEqual([
      ['/questionnaire', 'brand-not-of-this-dealer'],
    ])
  })

  test('reports at most twenty errors', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ question: `q${index}`, mark: 1 }))
    expect(ofCall({ answers: many })).toHaveLength(20)
  })
})

describe('an assessment', () => {
  const cases: [string, AssessmentContent, Found[]][] = [
    ['without any field', {}, []],
    ['of a completed call without answers so far', { outcome: 'completed' }, []],
    ['of a call back without its time so far', { outcome: 'call-back' }, []],
    ['of a recheck without its problem so far', { kind: 'recheck' }, []],
    ['with a rechecked problem before the kind is set', { recheckOf: 'call-1' }, []],
    ['with a time to call back before the outcome', { callBackAt: '2026-11-21T10:00:00Z' }, []],
    ['with an end alone', { endedAt: '2026-11-20T09:58:12Z' }, []],
    [
      'with an end before the start',
      { startedAt: '2026-11-20T09:58:12Z', endedAt: '2026-11-20T09:58:11Z' },
      [['/endedAt', 'before-start']],
    ],
    [
      'with a start of another year',
      { startedAt: '2025-09-20T09:58:12Z' },
      [['/startedAt', 'implausible-time']],
    ],
    ['with answers before the outcome', { answers: [{ question: 'overall', mark: 6 }] }, []],
    [
      'with answers that do not fit',
      { answers: [{ question: 'overall', mark: 60 }] },
      [['/answers/0/mark', 'off-scale']],
    ],
    [
      'with answers of one who declined',
      { outcome: 'declined', answers: [{ question: 'overall', mark: 6 }] },
      [['/answers', 'not-with-this-outcome']],
    ],
    [
      'with a verdict on nobody',
      { outcome: 'voicemail', operatorVerdict: { problem: false } },
      [['/operatorVerdict', 'not-with-this-outcome']],
    ],
    [
      'with a recheck of another kind',
      { kind: 'after-service', recheckOf: 'c' },
      [['/recheckOf', 'only-for-a-recheck']],
    ],
    [
      'with a time to call back of another outcome',
      { outcome: 'partial', callBackAt: '2026-11-21T10:00:00Z' },
      [['/callBackAt', 'not-with-this-outcome']],
    ],
    [
      'of a kind of another questionnaire',
      { kind: 'delivery-used' },
      [['/kind', 'not-of-this-questionnaire']],
    ],
  ]
  test.each(cases)('%s', (_, content, expected) => {
    expect(ofAssessment(content)).toEqual(expected)
  })

  test('requires a questionnaire only if there are answers', () => {
    expect(
      told(validateAssessment({ answers: [{ question: 'overall', refused: true }] }, undefined, now)),
    ).toEqual([['/questionnaire', 'missing']])
    expect(
      validateAssessment({ answers: [], situations: [{ state: 'unresolved' }] }, undefined, now),
    ).toEqual([])
  })
})

describe('properties', () => {
  const dealer = { ...exampleDealer, brands: ['brand'] }
  /** All checks except those that need the clock: arbitrary calls can have any time. */
  const timeless = (errors: ReturnType<typeof validateCall>) =>
    errors.filter(({ code }) => code !== 'implausible-time')

  test('every call that matches the contract is valid and can be classified', () => {
    fc.assert(
      fc.property(judgedCalls, ({ call, questionnaire }) => {
        expect(z.safeParse(callContent, call).error?.issues).toBeUndefined()
        expect(timeless(validateCall(call, questionnaire, dealer, now))).toEqual([])
        expect(timeless(validateAssessment(call, questionnaire, now))).toEqual([])
        const { problem, criteria } = classify(call, questionnaire)
        expect(problem).toBe(criteria.length > 0)
      }),
      { numRuns: 500 },
    )
  })

  test('every call is either classified or rejected with pointers', () => {
    const anyCall = fc.tuple(questionnaires, questionnaires).chain(([own, other]) =>
      fc.record({
        questionnaire: fc.constant(own),
        call: fc
          .tuple(callsOn(other), factsOn(own), fc.constantFrom(...outcomes), fc.boolean())
          .map(([call, facts, outcome, mix]) =>
            mix ? { ...call, ...facts, outcome } : { ...call, outcome },
          ),
      }),
    )
    fc.assert(
      fc.property(anyCall, ({ call, questionnaire }) => {
        const errors = timeless(validateCall(call, questionnaire, dealer, now))
        for (const { pointer, code, in: where, detail } of errors) {
          expect(where).toBe('body')
          expect(pointer).toMatch(
            /^\/(answers|situations|motives|operatorVerdict|callBackAt|recheckOf|reminderOf|endedAt|kind|questionnaire)/,
          )
          expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
          expect(detail).toMatch(/^[A-Z].*\.$/)
        }
        const { problem, main } = classify(call, questionnaire)
        expect(problem).toBe(main !== null)
      }),
      { numRuns: 500 },
    )
  })

  test('every valid call is also a valid assessment at each stage of the call', () => {
    const staged = judgedCalls.chain(({ call, questionnaire }) =>
      fc.subarray(Object.keys(call)).map((known) => {
        const part = Object.fromEntries(Object.entries(call).filter(([name]) => known.includes(name)))
        return { part: z.parse(assessmentContent, part), questionnaire }
      }),
    )
    fc.assert(
      fc.property(staged, ({ part, questionnaire }) => {
        expect(timeless(validateAssessment(part, questionnaire, now))).toEqual([])
      }),
    )
  })
})
