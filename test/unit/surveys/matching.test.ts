import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAboutVisit } from '../../../functions/surveys/matching/call-facts.ts'
import type { Candidate, KeyKind } from '../../../functions/surveys/matching/candidate.ts'
import { composePairs } from '../../../functions/surveys/matching/compose-pairs.ts'
import { chooseCall, findVisit, seriesOf } from '../../../functions/surveys/matching/match-response.ts'
import { isSameVisit } from '../../../functions/surveys/matching/visit/same-visit.ts'
import type { MatchKeys } from '../../../functions/surveys/response/response-content.ts'
import type { KeptAnswer, MarkPair } from '../../../functions/surveys/response/response.ts'
import { answerErrors } from '../../../functions/surveys/response/validate-response.ts'

const call = (callId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ callId, brand: 'seat', kind: 'after-service', visitRef: `V-${callId}`, customerRef: 'R-1' },
  ...{ visitDay: '2026-11-17', startedAt: '2026-11-20T10:00:00.000Z', plate: '1234KBC' },
  ...more,
})

/** Finds by what each kind of key leads to. */
const find = (keys: MatchKeys, found: Partial<Record<KeyKind, Candidate[]>>, answeredAt = '2026-11-29') => {
  const lists = new Map<KeyKind, Candidate[]>()
  for (const kind of ['call', 'visit', 'plate', 'customer'] as const) lists.set(kind, found[kind] ?? [])
  return findVisit({ brand: 'seat', answeredAt, keys }, lists, zone)
}
/** An hour, in winter, ahead of UTC. */
const zone = 'Europe/Madrid'
const plate = { plate: '1234KBC', visitDate: '2026-11-17' }

describe('the visit that a response is about', () => {
  it.each<[string, Partial<Candidate>, string]>([
    ['120 days before', { visitDay: '2026-08-01' }, 'visit'],
    ['121 days before', { visitDay: '2026-07-31' }, 'none'],
    ['the day itself', { visitDay: '2026-11-29' }, 'visit'],
    ['the day after', { visitDay: '2026-11-30' }, 'none'],
    ["another brand's", { brand: 'lince' }, 'none'],
  ])('%s', (_, more, state) => {
    expect(find({ visitRef: 'V-1' }, { visit: [call('1', more)] }).state).toBe(state)
  })

  it.each<[string, Candidate[], string | string[]]>([
    ['on the day', [call('1'), call('2', { visitDay: '2026-11-18' })], 'V-1'],
    ['the only one within seven days', [call('1', { visitDay: '2026-11-24' })], 'V-1'],
    ['none within seven days', [call('1', { visitDay: '2026-11-25' })], 'none'],
    [
      'two within seven days',
      [call('1', { visitDay: '2026-11-15' }), call('2', { visitDay: '2026-11-19' })],
      ['1', '2'],
    ],
    ['two on the day', [call('1'), call('2')], ['1', '2']],
  ])('by the plate: %s', (_, calls, expected) => {
    const found = find(plate, { plate: calls })
    if (found.state === 'visit') expect(found.visitRef).toBe(expected)
    else expect(found.state === 'ambiguous' ? found.candidates : found.state).toEqual(expected)
  })

  it('is not known where keys lead to different visits, with the last call of each', () => {
    const earlier = call('0', { visitRef: 'V-1', startedAt: '2026-11-18T10:00:00.000Z' })
    const found = find(
      { visitRef: 'V-1', customerRef: 'R-2' },
      { visit: [earlier, call('1')], customer: [call('2')] },
    )
    expect(found).toEqual({ state: 'ambiguous', candidates: ['1', '2'] })
  })

  it('is not known where two customers have it under one reference, unless the customer is named', () => {
    const two = [call('1'), call('2', { visitRef: 'V-1', customerRef: 'R-2' })]
    expect(find({ visitRef: 'V-1' }, { visit: two })).toEqual({ state: 'ambiguous', candidates: ['1', '2'] })
    expect(
      find({ visitRef: 'V-1', customerRef: 'R-1' }, { visit: two, customer: two.slice(0, 1) }),
    ).toMatchObject({ state: 'visit', calls: [{ callId: '1' }, { callId: '1' }] })
  })

  it('is the one that all keys have in common', () => {
    const found = find(
      { visitRef: 'V-1', customerRef: 'R-1' },
      { visit: [call('1')], customer: [call('1'), call('2')] },
    )
    expect(found).toMatchObject({ state: 'visit', visitRef: 'V-1' })
  })

  it("is not another visit of the customer's where the one that is named was not called about", () => {
    expect(find({ visitRef: 'V-9', customerRef: 'R-1' }, { customer: [call('1')] }).state).toBe('none')
    expect(find({ customerRef: 'R-1' }, { customer: [call('1')] }).state).toBe('visit')
  })

  it('is of the days where the dealer is: half past midnight of the 29th is not the 28th', () => {
    const visit = (visitDay: string) => ({ visit: [call('1', { visitDay })] })
    const found = (visitDay: string) => find({ visitRef: 'V-1' }, visit(visitDay), '2026-11-28T23:30:00.000Z')
    expect([found('2026-11-29').state, found('2026-11-30').state]).toEqual(['visit', 'none'])
    expect([found('2026-08-01').state, found('2026-07-31').state]).toEqual(['visit', 'none'])
  })

  it('does not depend on the order of the calls', () => {
    const calls = ['1', '2', '3'].map((id, index) => call(id, { visitDay: `2026-11-1${index + 6}` }))
    fc.assert(
      fc.property(fc.shuffledSubarray(calls, { minLength: 3 }), (some) => {
        const [found, expected] = [some, calls].map((customer) => find({ customerRef: 'R-1' }, { customer }))
        expect(found).toEqual(expected)
      }),
    )
  })
})

it.each([
  ['completed', 'after-service', true],
  ['partial', 'recheck', true],
  ['completed', 'reminder', false],
  ['declined', 'after-service', false],
  ['voicemail', 'after-service', false],
] as const)('a %s call of the kind %s can be what a response is about: %s', (outcome, kind, can) => {
  expect(isAboutVisit({ content: { outcome, kind } })).toBe(can)
})

it.each<[Partial<Candidate>, boolean, string]>([
  [{}, true, 'the same'],
  [{ customerRef: 'r 1' }, true, 'the customer written otherwise'],
  [{ startedAt: '2027-03-20T10:00:00.000Z' }, true, '120 days later'],
  [{ startedAt: '2027-03-20T10:00:00.001Z' }, false, 'later'],
  [{ startedAt: '2026-07-23T09:59:59.999Z' }, false, 'earlier'],
  [{ customerRef: 'R-2' }, false, 'another customer'],
  [{ visitRef: 'V-2' }, false, 'another reference'],
  [{ brand: 'lince' }, false, 'another brand'],
])('two calls are about one visit: %o %s, %s', (more, expected) => {
  const [one, other] = [call('1'), call('2', { visitRef: 'V-1', ...more })]
  expect([isSameVisit(one, other), isSameVisit(other, one)]).toEqual([expected, expected])
})

describe('the call that it is compared with', () => {
  const first = call('1', { startedAt: '2026-11-18T10:00:00.000Z' })
  const last = call('2', { startedAt: '2026-11-20T10:00:00.000Z' })
  const recheck = call('3', { kind: 'recheck', startedAt: '2026-11-22T10:00:00.000Z' })

  it.each([
    ['2026-11-29', '2', 'the last that is no recheck'],
    ['2026-11-20', '1', 'one of the same day began before only if the time says so'],
    ['2026-11-20T10:00:00.001Z', '2', 'the time says so'],
    ['2026-11-18', '3', 'answered before any, the last'],
  ])('%s: %s, %s', (answeredAt, expected) => {
    expect(chooseCall([recheck, last, first], answeredAt, zone)).toBe(expected)
  })

  it('began on the day of the answer, where the dealer is, although it is the day before in UTC', () => {
    const atMidnight = call('4', { startedAt: '2026-11-28T23:30:00.000Z' })
    expect(seriesOf(atMidnight, '2026-11-29', zone)).toBe('answered-before-call')
    expect(seriesOf(atMidnight, '2026-11-30', zone)).toBe('counts')
  })

  it('is a recheck only where there is no other, which is a series of its own', () => {
    expect(chooseCall([recheck], '2026-11-29', zone)).toBe('3')
    expect(seriesOf(recheck, '2026-11-29', zone)).toBe('recheck')
    expect(seriesOf(last, '2026-11-29', zone)).toBe('counts')
    expect(seriesOf(last, '2026-11-20', zone)).toBe('answered-before-call')
  })
})

const scale = { min: 0, max: 10 }
const survey = {
  surveyQuestions: [
    { id: 'Q1', scale: { min: 1, max: 5 } },
    { id: 'Q2', choices: ['Sí', 'No'] },
    { id: 'Q3', scale },
  ],
}

it('marks and choices for the same question form pairs: a reserved mark counts, a refusal does not', () => {
  const asked = (id: string, brandSurveyQuestion?: string) => ({
    id,
    text: { es: id },
    scale,
    brandSurveyQuestion,
  })
  const questions = [
    asked('overall', 'Q1'),
    { id: 'price', text: { es: 'p' }, choices: [{ id: 'yes' }, { id: 'no' }], brandSurveyQuestion: 'Q2' },
    asked('recommend', 'Q3'),
    asked('waiting'),
  ]
  const answers = [
    { question: 'overall', mark: 9, reserved: true },
    { question: 'price', choice: 'yes' },
    { question: 'recommend', refused: true as const },
    { question: 'waiting', mark: 7 },
  ]
  const given = [
    { question: 'Q1', mark: 4.5 },
    { question: 'Q2', choice: 'No' },
    { question: 'Q3', mark: 8 },
  ]
  expect(composePairs(given, { answers }, { questions }, survey)).toEqual({
    marks: [{ question: 'Q1', call: 9, survey: 4.5, callScale: scale, surveyScale: { min: 1, max: 5 } }],
    choices: [{ question: 'Q2', call: 'yes', survey: 'No' }],
  })
})

it('of two questions that name the same one of the survey the first is compared, also if it was refused', () => {
  const asked = (id: string) => ({ id, text: { es: id }, scale, brandSurveyQuestion: 'Q3' })
  const chosen = (id: string) => ({
    ...{ id, text: { es: id }, brandSurveyQuestion: 'Q2' },
    choices: [{ id: 'yes' }, { id: 'no' }],
  })
  const questions = [asked('first'), asked('second'), chosen('third'), chosen('fourth')]
  const given = [
    { question: 'Q3', mark: 8 },
    { question: 'Q2', choice: 'No' },
  ]
  const paired = (first: { mark: number } | { refused: true }) => {
    const answers = [
      { question: 'first', ...first },
      { question: 'second', mark: 9 },
      { question: 'third', choice: 'no' },
      { question: 'fourth', choice: 'yes' },
    ]
    const { marks, choices } = composePairs(given, { answers }, { questions }, survey)
    return [marks.map(({ call: mark }) => mark), choices.map(({ call: choice }) => choice)]
  }
  expect(paired({ mark: 7 })).toEqual([[7], ['no']])
  expect(paired({ refused: true })).toEqual([[], ['no']])
})

it('a mark is paired on the scale on which it was given; one of which that is not known, on today’s if it is on it', () => {
  const five = { min: 1, max: 5 }
  const questions = [{ id: 'overall', text: { es: 'o' }, scale, brandSurveyQuestion: 'Q1' }]
  const answers = [{ question: 'overall', mark: 9 }]
  const paired = (answer: KeptAnswer, formed: MarkPair[] = []) =>
    composePairs([answer], { answers }, { questions }, survey, formed).marks.map(
      ({ surveyScale }) => surveyScale,
    )
  expect(paired({ question: 'Q1', mark: 5, scale })).toEqual([scale])
  expect(paired({ question: 'Q1', mark: 5 })).toEqual([five])
  expect(paired({ question: 'Q1', mark: 9 })).toEqual([])
  const formed = [{ question: 'Q1', call: 9, survey: 5, callScale: scale, surveyScale: scale }]
  expect(paired({ question: 'Q1', mark: 5 }, formed)).toEqual([scale])
  expect(paired({ question: 'Q1', mark: 4 }, formed)).toEqual([five])
})

it.each([
  [{ question: 'Q1', mark: 1 }, undefined],
  [{ question: 'Q1', mark: 5.25 }, 'off-scale'],
  [{ question: 'Q1', choice: 'Sí' }, 'question-has-scale'],
  [{ question: 'Q2', mark: 1 }, 'question-has-choices'],
  [{ question: 'Q2', choice: 'Quizá' }, 'unknown-choice'],
  [{ question: 'Q9', mark: 1 }, 'unknown-question'],
])('an answer that the survey does not have: %j', (answer, code) => {
  expect(answerErrors([answer], survey)[0]?.code).toBe(code)
})
