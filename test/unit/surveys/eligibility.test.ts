import { describe, expect, it } from 'vitest'
import { rightAnswersAt } from '../../../functions/directory/brand-surveys/right-answers.ts'
import { judgeEligibility } from '../../../functions/surveys/eligibility/judge-eligibility.ts'

const surveyQuestions = [
  { id: 'Q1', scale: { min: 0, max: 10 } },
  { id: 'Q2', scale: { min: 1, max: 5 }, top: 4 },
  { id: 'Q3', choices: ['Sí', 'No'], right: ['Sí'] },
  { id: 'Q4', choices: ['A', 'B'] },
]
const questions = rightAnswersAt({ surveyQuestions }, '2026-11-01T00:00:00.000Z')
const judge = (more: Partial<Parameters<typeof judgeEligibility>[0]> = {}) =>
  judgeEligibility({
    ...{ identified: true, rule: 'for-top-marks', series: 'counts', questions, topMark: 9 },
    brandRule: 'for-top-marks',
    answers: [{ question: 'Q1', mark: 9 }],
    ...more,
  })
const against = (judged: ReturnType<typeof judge>) =>
  judged.why.filter(({ speaks }) => speaks !== 'for').map(({ reason, question }) => [reason, question])

describe('who may have the prize', () => {
  it('nobody where the brand allows none, whatever was answered', () => {
    expect(judge({ rule: 'none' })).toMatchObject({ eligible: 'not-applicable', rule: 'none' })
  })

  it('for answering: whoever answered and identified themselves, whatever the marks', () => {
    const answers = [{ question: 'Q1', mark: 0 }]
    expect(judge({ rule: 'for-answering', answers }).eligible).toBe('yes')
    const anonymous = judge({ rule: 'for-answering', answers, identified: false })
    expect([anonymous.eligible, against(anonymous)]).toEqual(['no', [['not-identified', undefined]]])
  })

  it.each([
    [{ question: 'Q1', mark: 9 }, 'yes'],
    [{ question: 'Q1', mark: 8.99 }, 'no'],
    [{ question: 'Q2', mark: 4 }, 'yes'],
    [{ question: 'Q2', mark: 3 }, 'no'],
    [{ question: 'Q3', choice: 'Sí' }, 'yes'],
    [{ question: 'Q3', choice: 'No' }, 'no'],
    [{ question: 'Q4', choice: 'A' }, 'unknown'],
  ])('for top marks: %j is %s', (answer, eligible) => {
    const judged = judge({
      answers: [{ question: 'Q1', mark: 10 }, answer].slice(answer.question === 'Q1' ? 1 : 0),
    })
    expect(judged.eligible).toBe(eligible)
    expect(judged.why.at(-1)?.question).toBe(answer.question)
  })

  it('a brand’s top mark holds on 0 to 10 alone: elsewhere it is not known what is right', () => {
    const onScale = (scale: { min: number; max: number }, more: { top?: number } = {}) =>
      rightAnswersAt({ surveyQuestions: [{ id: 'Q5', scale, ...more }] }, '2026-11-01T00:00:00.000Z')
    const [ten, five, hundred] = [
      { min: 0, max: 10 },
      { min: 1, max: 5 },
      { min: 0, max: 100 },
    ]
    const judged = (
      of: ReturnType<typeof onScale>,
      mark: number,
      scale?: { min: number; max: number },
      topMark = 9,
    ) => judge({ questions: of, topMark, answers: [{ question: 'Q5', mark, scale }] })
    for (const [scale, mark] of [
      [five, 5],
      [five, 1],
      [hundred, 12],
    ] as const) {
      const found = judged(onScale(scale), mark, scale)
      expect([found.eligible, against(found)]).toEqual(['unknown', [['right-answers-unknown', 'Q5']]])
      // Kept before its scale was.
      expect(judged(onScale(scale), mark).eligible).toBe('unknown')
    }
    expect(judged(onScale(five, { top: 4 }), 5, five).eligible).toBe('yes')
    // A top mark of the scale that the survey had before says nothing of a mark on the new one, nor the other way round.
    expect(judged(onScale(ten, { top: 9 }), 5, five).eligible).toBe('unknown')
    expect(judged(onScale(five, { top: 4 }), 9, ten).eligible).toBe('unknown')
    expect(judged(onScale(ten), 9, ten).eligible).toBe('yes')
    // The operator names the brand's alone: nobody is held to more than they were told, and a question may ask for less.
    expect(judged(onScale(ten, { top: 10 }), 9, ten).eligible).toBe('yes')
    expect(judged(onScale(ten, { top: 10 }), 8, ten).eligible).toBe('no')
    expect(judged(onScale(ten, { top: 8 }), 8, ten).eligible).toBe('yes')
    expect(judged(onScale(five, { top: 5 }), 4, five).eligible).toBe('no')
    // A top mark that is not on 0 to 10 was not meant for it.
    expect(judged(onScale(ten), 10, ten, 90).eligible).toBe('unknown')
    // Of a question that the survey did not ask then, its mark's own scale is known.
    expect(judged(new Map(), 9, ten).eligible).toBe('yes')
    expect(judged(new Map(), 5, five).eligible).toBe('unknown')
    expect(judged(new Map(), 9).eligible).toBe('unknown')
  })

  it('one answer that is not right is enough, also beside one of which it is not known', () => {
    const judged = judge({
      answers: [
        { question: 'Q4', choice: 'A' },
        { question: 'Q1', mark: 1 },
      ],
    })
    expect(judged.eligible).toBe('no')
    expect(against(judged)).toEqual([
      ['right-answers-unknown', 'Q4'],
      ['answer-not-right', 'Q1'],
    ])
  })

  it.each(['second-response', 'answered-before-call'] as const)(
    'nobody by a response that does not count, whatever it says: %s',
    (series) => {
      for (const rule of ['for-answering', 'for-top-marks'] as const) {
        const judged = judge({ rule, series })
        expect([judged.eligible, against(judged)]).toEqual(['no', [['does-not-count', undefined]]])
      }
      expect(judge({ rule: 'for-answering', series: 'recheck' }).eligible).toBe('yes')
    },
  )

  it('is not to be had before the response is matched either, where the brand allows none', () => {
    for (const identified of [true, false]) {
      const judged = judge({ rule: null, series: null, brandRule: 'none', identified })
      expect(judged).toMatchObject({ eligible: 'not-applicable', rule: 'none' })
    }
    expect(judge({ rule: 'for-answering', brandRule: 'none' }).eligible).toBe('yes')
  })

  it('is not known before the response is matched, unless it is anonymous', () => {
    expect(judge({ rule: null, series: null }).eligible).toBe('unknown')
    expect(judge({ rule: null, series: null, identified: false }).eligible).toBe('no')
  })
})
