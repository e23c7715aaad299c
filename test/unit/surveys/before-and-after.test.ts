import { expect, test } from 'vitest'
import { joinedMonths } from '../../../functions/surveys/coherence/joined-months.ts'
import {
  beforeAndAfter,
  type JoinedDealer,
} from '../../../functions/surveys/coherence/figures/before-and-after.ts'
import { choiceFigures } from '../../../functions/surveys/coherence/figures/choices/choice-figures.ts'
import { noCounts } from '../../../functions/surveys/counting/month-counts.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'

const month = (of: string, all: number, identified: number, marks: readonly [number, number][]) => {
  const none = noCounts()
  return {
    month: of,
    counts: {
      ...none,
      responses: { ...none.responses, all, identified },
      marks: { Q1: marks.map(([value, n]) => ({ value, n })) },
      visits: [{ day: 3, called: 50, reminded: 40, answered: 5, unknown: 0 }],
    },
  }
}

const dealer = (before: number, after: number, marks = { before: 8, after: 9 }): JoinedDealer => ({
  joined: '2026-05',
  months: [
    month('2026-04', 40, before, [
      [marks.before, 20],
      [marks.before + 1, 20],
    ]),
    // Everybody answers with a name in the month of joining: it counts on neither side.
    month('2026-05', 900, 900, [[10, 900]]),
    month('2026-06', 40, after, [
      [marks.after, 20],
      [marks.after + 1, 20],
    ]),
  ],
})

test('before and after joining: each dealer with itself, on all responses, without the month of joining', () => {
  const found = beforeAndAfter([dealer(10, 20)], false)
  expect(found).toMatchObject({
    dealers: 1,
    visits: { with: 50, without: 50 },
    responses: { with: 40, without: 40 },
    identifying: { value: 0.25 },
    marks: [{ question: 'Q1', responses: { with: 40, without: 40 }, difference: { value: 1 } }],
    cautions: ['before-and-after', 'told-identify-more'],
  })
  expect(beforeAndAfter([dealer(10, 20)], true)?.cautions).toContain('prize-for-top-marks')
})

test('dealers that differ from each other are no effect of joining', () => {
  // One has many with names before and after, the other few; a third has joined before the first month.
  const many = dealer(30, 30, { before: 9, after: 9 })
  const few = dealer(4, 4, { before: 6, after: 6 })
  const since: JoinedDealer = { ...dealer(0, 40), joined: '2026-01' }
  const found = beforeAndAfter([many, few, since], false)
  expect(found).toMatchObject({
    dealers: 2,
    identifying: { value: expect.closeTo(0, 12) },
    marks: [{ difference: { value: expect.closeTo(0, 12) } }],
  })
})

test('before and after joining: nothing without a group, too early under 25 on a side, one question if asked', () => {
  expect(beforeAndAfter([], false)).toBeNull()
  const months = [month('2026-04', 24, 3, [[9, 24]]), month('2026-06', 200, 90, [[9, 200]])]
  expect(beforeAndAfter([{ joined: '2026-05', months }], false)).toMatchObject({
    identifying: { why: 'too-early' },
    marks: [{ difference: { why: 'too-early' } }],
  })
  expect(beforeAndAfter([dealer(10, 20)], false, 'Q2')?.marks).toEqual([])
})

test('a dealer takes part since it joined, where Spain is; who has left does not', () => {
  const place = { number: 1, dealerId: 'gredos', joinedAt: '2026-04-30T22:30:00.000Z' }
  const left = { ...place, number: 2, dealerId: 'tajo', leftAt: '2026-06-01T00:00:00.000Z' }
  expect(joinedMonths({ places: [place, left] })).toEqual([['gredos', '2026-05']])
})

const q9 = { id: 'Q9', right: ['Sí'], callChoices: { Sí: ['yes', 'rather'], No: ['no'] } }
const pairs = [
  { call: 'yes', survey: 'Sí', n: 6 },
  { call: 'rather', survey: 'Sí', n: 1 },
  { call: 'yes', survey: 'No', n: 2 },
  { call: 'no', survey: 'Sí', n: 1 },
]

test('choices agree by the mapping of the brand, and are right or not on either side', () => {
  const [found] = choiceFigures({ Q9: pairs }, [q9])
  expect(found).toMatchObject({
    question: 'Q9',
    compared: 10,
    wide: true,
    same: { value: 0.7 },
    rightInCall: { value: 0.9 },
    rightInSurvey: { value: 0.8 },
  })
})

test('choices without a mapping are not compared, and fewer than five have no figure', () => {
  const { callChoices: _, ...unmapped } = q9
  expect(choiceFigures({ Q9: pairs }, [unmapped])[0]).toMatchObject({
    same: { why: 'scales-differ' },
    rightInCall: { why: 'scales-differ' },
    rightInSurvey: { value: 0.8 },
  })
  expect(choiceFigures({ Q9: pairs }, [])[0]).toMatchObject({ rightInSurvey: { why: 'scales-differ' } })
  expect(choiceFigures({ Q9: pairs.slice(1) }, [q9])[0]).toMatchObject({ same: { why: 'too-few' } })
})

test('answers whose choice has no mapping are left out of the same ones, and counted', () => {
  const some = [
    { call: 'yes', survey: 'Sí', n: 6 },
    { call: 'rather', survey: 'Sí', n: 1 },
    { call: 'no', survey: 'Sí', n: 1 },
    { call: 'yes', survey: 'No procede', n: 4 },
    // A choice of the call that nobody names is none of those that mean yes.
    { call: 'unsure', survey: 'Sí', n: 2 },
  ]
  const [found] = choiceFigures({ Q9: some }, [q9])
  expect(found).toMatchObject({
    ...{ compared: 14, unmapped: 4, same: { value: 0.7 } },
    // Of the survey it is known of every answer whether it is right, and of the call too: each right choice is mapped.
    rightInSurvey: { value: 10 / 14 },
    rightInCall: { value: 11 / 14 },
  })
  const both = { ...q9, right: ['Sí', 'No procede'] }
  expect(choiceFigures({ Q9: some }, [both])[0]).toMatchObject({
    ...{ same: { value: 0.7 }, rightInSurvey: { value: 1 }, rightInCall: { why: 'scales-differ' } },
  })
  const of = (n: number) => [
    { call: 'yes', survey: 'Sí', n },
    { call: 'yes', survey: 'No procede', n: 30 },
  ]
  expect(choiceFigures({ Q9: of(4) }, [q9])[0]).toMatchObject({ wide: true, same: { why: 'too-few' } })
  expect(choiceFigures({ Q9: of(0).slice(1) }, [q9])[0]).toMatchObject({
    ...{ unmapped: 30, same: { why: 'scales-differ' } },
  })
})

test('no choice of the call means two of the survey', () => {
  const found = (callChoices: Record<string, string[]>) =>
    brandSurveyContent
      .safeParse({
        ...{ ...brandSurveyExample, goal: undefined, surveyFile: undefined },
        surveyQuestions: [{ ...q9, choices: ['Sí', 'No', 'Quizá'], callChoices }],
      })
      .error?.issues.map((issue) => [issue.path.join('/'), 'params' in issue ? issue.params : undefined])
  const refused = (place: string) => [
    [`surveyQuestions/0/callChoices/${place}`, expect.objectContaining({ code: 'repeated-choice' })],
  ]
  expect(found({ Sí: ['yes'], No: ['yes'] })).toEqual(refused('No/0'))
  expect(found({ Sí: ['yes', 'rather'], No: ['no'], Quizá: ['unsure', 'rather'] })).toEqual(
    refused('Quizá/1'),
  )
  expect(found({ Sí: ['yes', 'yes'], No: ['no'] })).toBeUndefined()
})

test('a mapping names choices of its own question', () => {
  const codesOf = (question: object) =>
    brandSurveyContent
      .safeParse({
        ...brandSurveyExample,
        goal: undefined,
        surveyFile: undefined,
        surveyQuestions: [question],
      })
      .error?.issues.map(({ path }) => path.join('/'))
  expect(codesOf({ ...q9, choices: ['Sí', 'No'] })).toBeUndefined()
  expect(codesOf({ ...q9, choices: ['Sí', 'Nunca'] })).toEqual(['surveyQuestions/0/callChoices/No'])
  expect(codesOf({ id: 'Q1', scale: { min: 0, max: 10 }, callChoices: { Sí: ['yes'] } })).toEqual([
    'surveyQuestions/0/callChoices/Sí',
  ])
})

test('no mean mark is compared across a change of the survey’s scale', () => {
  const onScale = (one: JoinedDealer, scales: readonly (string | null)[]): JoinedDealer => ({
    ...one,
    months: one.months.map(({ month: of, counts }, index) => {
      const scale = scales[index]
      const { Q1 = [] } = counts.marks
      return { month: of, counts: { ...counts, marks: { [scale ? `Q1|${scale}` : 'Q1']: Q1 } } }
    }),
  })
  const found = (...all: JoinedDealer[]) => beforeAndAfter(all, false)?.marks
  const one = dealer(10, 20)
  expect(found(onScale(one, ['0,10', '0,10', '0,10']))).toMatchObject([{ difference: { value: 1 } }])
  const differ = [{ question: 'Q1', difference: { why: 'scales-differ' } }]
  expect(found(onScale(one, ['0,10', '0,10', '0,100']))).toMatchObject(differ)
  // Between dealers, too: their differences are in points of two scales.
  const [ten, hundred] = [onScale(one, ['0,10', '0,10', '0,10']), onScale(one, ['0,100', '0,100', '0,100'])]
  expect(found(ten, hundred)).toMatchObject(differ)
  // Counted before scales were.
  expect(found(onScale(one, [null, null, '0,10']))).toMatchObject([{ difference: { value: 1 } }])
  expect(found(onScale(one, [null, null, '1,5']))).toMatchObject(differ)
})
