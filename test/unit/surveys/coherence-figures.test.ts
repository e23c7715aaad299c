import { expect, test } from 'vitest'
import { acrossDealers } from '../../../functions/surveys/coherence/figures/across-dealers.ts'
import { allFigures } from '../../../functions/surveys/coherence/figures/all-questions.ts'
import { answerRate } from '../../../functions/surveys/coherence/figures/answer-rate.ts'
import { beforeAndAfter } from '../../../functions/surveys/coherence/figures/before-and-after.ts'
import { changesOf } from '../../../functions/surveys/coherence/figures/changes.ts'
import { type ComparedMonth, doesItWork } from '../../../functions/surveys/coherence/figures/does-it-work.ts'
import { goalFigures } from '../../../functions/surveys/coherence/figures/goal-figures.ts'
import { goalOfBrand } from '../../../functions/surveys/coherence/goal-of-brand.ts'
import { questionFigures } from '../../../functions/surveys/coherence/figures/question-figures.ts'
import { questionPairs } from '../../../functions/surveys/coherence/figures/question-tables.ts'
import { addCounts } from '../../../functions/surveys/counting/add-counts.ts'
import { readCounts, writeCounts } from '../../../functions/surveys/counting/compact-counts.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import type { ResponseFacts } from '../../../functions/surveys/counting/facts.ts'
import { type Arm, noCounts } from '../../../functions/surveys/counting/month-counts.ts'
import { meanGap } from '../../../functions/platform/statistics/mean-gap.ts'
import type { Pair } from '../../../functions/platform/statistics/pairs.ts'
import {
  callFacts,
  marks,
  monthOfResponses,
  responseFacts,
  usualScale,
} from '../../support/surveys/survey-facts.ts'

const count = (responses: readonly ResponseFacts[]) =>
  countMonth({ responses, expected: [], calls: [], zone: 'Europe/Madrid' })
const figuresOf = (tables: Record<string, Pair[]>) => questionPairs(tables).map(questionFigures)

test('under five responses there is nothing; under 25 the range is wide; under 100 concordance has none', () => {
  const pairs = (n: number): Pair[] => [
    { x: 10, y: 9, n: n - 2 },
    { x: 8, y: 9, n: 1 },
    { x: 9, y: 7, n: 1 },
  ]
  const [four] = figuresOf({ Q1: pairs(4) })
  expect(four).toMatchObject({
    pairs: 4,
    gap: { why: 'too-few' },
    spearman: { why: 'too-few' },
    limits: null,
  })
  const [ten] = figuresOf({ Q1: pairs(10) })
  expect(ten).toMatchObject({ pairs: 10, wide: true, concordance: { limits: { why: 'too-few' } } })
  expect(ten?.gap).toEqual(meanGap(pairs(10)))
  expect(figuresOf({ Q1: pairs(25) })[0]).toMatchObject({ wide: false })
  const [hundred] = figuresOf({ Q1: pairs(100) })
  expect(hundred).toMatchObject({ approximate: true, concordance: { limits: { low: expect.any(Number) } } })
  expect(figuresOf({ Q1: pairs(400) })[0]).toMatchObject({ approximate: false })
})

test('scales that differ: correlation on 0 to 10, no gap, and nothing in all questions', () => {
  const pairs = [1, 2, 3, 4, 5, 5].map((x) => ({ x, y: x === 5 ? 9 : x, n: 1 }))
  const tables = { 'Q1|1,5|0,10': pairs }
  const [figures] = figuresOf(tables)
  expect(figures).toMatchObject({
    gap: { why: 'scales-differ' },
    concordance: { why: 'scales-differ' },
    spearman: { value: expect.any(Number) },
  })
  expect(allFigures({ tables, sums: noCounts().sums })).toMatchObject({ pairs: 0, gap: { why: 'too-few' } })
  // A scale that changed within the time has no common gap either.
  expect(figuresOf({ Q1: pairs, 'Q1|1,5|1,5': pairs })[0]).toMatchObject({ gap: { why: 'scales-differ' } })
})

test('everybody gives tens: the headline is true, correlations have no spread', () => {
  expect(figuresOf({ Q1: [{ x: 10, y: 10, n: 30 }] })[0]).toMatchObject({
    gap: { value: 0 },
    identical: { value: 1 },
    spearman: { why: 'no-spread' },
    concordance: { why: 'no-spread' },
  })
})

test('all questions are clustered by response: the same gaps in fewer responses have a wider range', () => {
  const one = (gaps: readonly number[]) => {
    const base = responseFacts()
    if (!base.call) throw new Error('no call')
    return { ...base, call: { ...base.call, marks: gaps.map((gap, i) => marks(`Q${i}`, 9, 9 + gap)) } }
  }
  const width = (responses: ResponseFacts[]) => {
    const { gap } = allFigures(count(responses))
    if (!('limits' in gap) || !('low' in gap.limits)) throw new Error('no range')
    return gap.limits.high - gap.limits.low
  }
  const gaps = [0, -3, 1, 0, -1, 0]
  const alike = gaps.map((gap) => one([gap, gap, gap, gap]))
  const single = gaps.flatMap((gap) => [one([gap]), one([gap]), one([gap]), one([gap])])
  expect(width(alike)).toBeGreaterThan(1.8 * width(single))
})

test('the answer rate: only visits whose 30 days the files cover; the others are counted apart', () => {
  const visit = (day: number) => ({ day, called: 10, reminded: 6, answered: 3, unknown: 1 })
  const month = {
    month: '2026-10',
    counts: { visits: [visit(5), visit(20)], responses: { ...noCounts().responses, all: 9 } },
  }
  expect(answerRate([month], '2026-11-04', '2026-11-05')).toMatchObject({
    reminded: 6,
    answered: 3,
    notCovered: 6,
    stillOpen: 6,
    unknown: 2,
    visits: 20,
    responses: 9,
    share: { value: 0.5 },
  })
  expect(answerRate([month], '2026-11-03', '2026-11-05')).toMatchObject({
    reminded: 0,
    // The 30 days after the 5th are over, and the files do not say how they ended.
    ...{ notCovered: 12, stillOpen: 6 },
    share: { why: 'not-covered-yet' },
  })
  expect(answerRate([month], null, '2026-11-05')).toMatchObject({ share: { why: 'not-covered-yet' } })
  // On its last day the time is still open.
  expect(answerRate([month], null, '2026-11-04')).toMatchObject({ notCovered: 12, stillOpen: 12 })
  expect(answerRate([month], null, '2026-11-20')).toMatchObject({ notCovered: 12, stillOpen: 0 })
  expect(answerRate([month], '2026-11-19', '2026-11-05')).toMatchObject({ reminded: 12, notCovered: 0 })
})

test('the goal: the result of all responses, the forecast of the calls, and the distance', () => {
  const counts = {
    marks: {
      Q1: [
        { value: 10, n: 6 },
        { value: 7, n: 4 },
      ],
    },
    tables: {
      Q1: [
        { x: 10, y: 10, n: 5 },
        { x: 9, y: 7, n: 1 },
      ],
    },
  }
  const mean = goalFigures({ question: 'Q1', measure: 'mean', target: 9, top: 9, scale: usualScale }, counts)
  expect(mean).toMatchObject({
    responses: 10,
    result: { value: 8.8 },
    calls: 6,
    distance: expect.closeTo(-0.2, 9),
  })
  const share = goalFigures(
    { question: 'Q1', measure: 'top-share', target: 75, top: 9, scale: usualScale },
    counts,
  )
  expect(share).toMatchObject({ result: { value: 60 }, forecast: { value: 100 }, distance: -15 })
  expect(
    goalFigures({ question: 'Q9', measure: 'mean', target: 9, top: 9, scale: usualScale }, counts),
  ).toMatchObject({
    result: { why: 'too-few' },
    distance: null,
  })
})

test('what changed: a real fall is found, nothing is said of few responses, and an unchanged month is silent', () => {
  const table = (gap: number, n: number): Pair[] => [
    { x: 9, y: 9 + gap, n },
    { x: 10, y: 9 + gap, n },
    { x: 8, y: 9 + gap, n },
  ]
  const counts = (gap: number, n: number) => ({ tables: { Q1: table(gap, n) }, sums: noCounts().sums })
  const [all, fallen] = changesOf(counts(0, 40), counts(-2, 10))
  expect(all).toMatchObject({ question: null, changed: false, difference: { why: 'too-early' } })
  expect(fallen).toMatchObject({ question: 'Q1', changed: true, difference: { value: -2 } })
  expect(changesOf(counts(0, 40), counts(-2, 8))[1]).toMatchObject({
    changed: false,
    chance: null,
    difference: { why: 'too-early' },
  })
  expect(changesOf(counts(0, 40), counts(0, 40))[1]).toMatchObject({ changed: false })
})

const arm = (visits: number, answered: number, n: number, sum: number, squares: number): Arm => ({
  visits,
  answered,
  n,
  sum,
  squares,
})

test('does it work: compared within cells, so that a mixture of quarters is no effect', () => {
  // In each quarter both sides answer alike; there are more told in the quarter in which more answer.
  const month = (of: string, told: [number, number], untold: [number, number]): ComparedMonth => ({
    brand: 'seat',
    month: of,
    coveredUntil: '2026-12-31',
    toldOfTopMarks: null,
    arms: {
      'after-service': { told: arm(...told, 30, -15, 30), untold: arm(...untold, 30, -15, 30) },
    },
  })
  const months = [month('2026-02', [80, 40], [40, 20]), month('2026-05', [20, 2], [90, 9])]
  const [told] = doesItWork(months, false)
  expect(told).toMatchObject({
    what: 'told-of-the-prize',
    visits: { with: 100, without: 130 },
    answering: { value: expect.closeTo(0, 12) },
    gap: { value: expect.closeTo(0, 12) },
    cautions: ['told-identify-more'],
  })
})

test('does it work: under 25 on a side it is too early; a month that is not covered counts no visits', () => {
  const of = (coveredUntil: string | null, visits: number): ComparedMonth => ({
    brand: 'seat',
    month: '2026-10',
    coveredUntil,
    toldOfTopMarks: false,
    arms: {
      'after-service': { verified: arm(visits, 9, 0, 0, 0), unresolved: arm(30, 3, 0, 0, 0) },
    },
  })
  const resolved = (month: ComparedMonth) => doesItWork([month], true)[1]
  expect(resolved(of('2026-11-30', 30))).toMatchObject({ answering: { value: expect.closeTo(0.2, 12) } })
  expect(resolved(of('2026-11-30', 24))).toMatchObject({ answering: { why: 'too-early' } })
  expect(resolved(of('2026-11-29', 30))).toMatchObject({
    visits: { with: 0 },
    answering: { why: 'too-early' },
  })
  expect(resolved(of('2026-11-30', 30))).toMatchObject({ cautions: ['not-at-random'] })
  expect(doesItWork([], true)[0]).toMatchObject({ cautions: ['told-identify-more', 'prize-for-top-marks'] })
})

test('that the prize was for top marks is said by what the customers were told, whatever the brand’s rule is now', () => {
  const of = (rule: string | undefined, prize = true) => {
    const { call } = responseFacts()
    const told = call && { ...call, said: { prize }, ...(rule !== undefined && { rule }) }
    const expected = [callFacts({ said: { brandSurvey: true, prize }, rule })]
    const counts = readCounts(
      writeCounts(
        countMonth({
          responses: [responseFacts({ call: told })],
          expected,
          calls: [],
          zone: 'Europe/Madrid',
        }),
      ),
    )
    return { brand: 'seat', month: '2026-10', coveredUntil: null, ...counts }
  }
  const says = (months: ComparedMonth[], topMarksNow: boolean) =>
    doesItWork(months, topMarksNow)[0]?.cautions.includes('prize-for-top-marks')
  const [top, answering] = [of('for-top-marks'), of('for-answering')]
  for (const now of [true, false]) {
    expect(says([answering, top], now)).toBe(true)
    expect(says([answering], now)).toBe(false)
    // What is not known, as of counts kept before, and of nobody who was told, goes by the rule of now.
    expect(says([of(undefined), answering], now)).toBe(now)
    expect(says([of('for-top-marks', false)], now)).toBe(now)
    const joined = {
      joined: '2026-09',
      months: [
        { month: '2026-08', counts: top },
        { month: '2026-10', counts: answering },
      ],
    }
    expect(beforeAndAfter([joined], now)?.cautions).toContain('prize-for-top-marks')
  }
})

test('across dealers: dealers are the clusters, correlations have no range, fewer than five dealers are too few', () => {
  const dealers = [1, 2, 3, 4, 5, 6].map((seed) => ({
    dealerId: `d${seed}`,
    counts: count(monthOfResponses(20 + seed, 2, seed)),
  }))
  const [all, first] = acrossDealers(dealers)
  expect(all).toMatchObject({ question: null, dealers: 6, pairs: 2 * 141 })
  expect(first).toMatchObject({ question: 'Q1', spearman: { limits: { why: 'no-interval' } } })
  const whole = meanGap(
    count([1, 2, 3, 4, 5, 6].flatMap((seed) => monthOfResponses(20 + seed, 2, seed))).tables['Q1'] ?? [],
  )
  if (!('value' in whole) || !first || !('value' in first.gap)) throw new Error('no gap')
  expect(first.gap.value).toBeCloseTo(whole.value, 10)
  expect(acrossDealers(dealers.slice(0, 4))[0]).toMatchObject({ gap: { why: 'too-few' } })
})

test('a share of top marks has no figure where nobody said which those are, and the brand’s top mark is one of 0 to 10', () => {
  const counts = { marks: { Q1: [{ value: 10, n: 6 }] }, tables: { Q1: [{ x: 10, y: 10, n: 5 }] } }
  const goal = { question: 'Q1', measure: 'top-share', target: 75 } as const
  const top = (scale: { min: number; max: number }, own?: number) =>
    goalOfBrand({ topMark: 9 }, { goal, surveyQuestions: [{ id: 'Q1', scale, top: own }] })?.top
  expect(top({ min: 0, max: 10 })).toBe(9)
  expect(top({ min: 0, max: 10 }, 8)).toBe(8)
  expect(top({ min: 1, max: 5 })).toBeNull()
  expect(top({ min: 1, max: 5 }, 4)).toBe(4)
  const none = { why: 'scales-differ' }
  expect(goalFigures({ ...goal, top: null, scale: usualScale }, counts)).toMatchObject({
    result: none,
    forecast: none,
    distance: null,
  })
  expect(
    goalFigures({ ...goal, measure: 'mean', top: null, scale: usualScale }, counts).result,
  ).toHaveProperty('value')
})

test('a goal mixes no marks of two scales: it has no figure if any is on another than its target’s', () => {
  const five = { min: 1, max: 5 }
  const given = (scale: typeof five, mark: number, kept = true) =>
    count(
      Array.from({ length: 5 }, (_, index) => {
        const { call, ...response } = responseFacts({
          match: { state: 'matched', callId: `C-${index}`, series: 'counts' },
          answers: [{ question: 'Q1', mark, ...(kept && { scale }) }],
        })
        const pair = { ...marks('Q1', scale.max, mark), callScale: scale, surveyScale: scale }
        return kept && call ? { ...response, call: { ...call, marks: [pair] } } : { ...response, call: null }
      }),
    )
  const goal = { question: 'Q1', measure: 'mean', target: 4.5, top: null, scale: five } as const
  const before = given(usualScale, 10)
  const now = given(five, 5)
  const differ = { result: { why: 'scales-differ' }, distance: null }
  expect(goalFigures(goal, now)).toMatchObject({ responses: 5, result: { value: 5 }, forecast: { value: 5 } })
  expect(goalFigures(goal, addCounts([before, now]))).toMatchObject({
    ...{ ...differ, responses: 10 },
    forecast: { why: 'scales-differ' },
  })
  // All of them on one scale, of which the target is not.
  expect(goalFigures(goal, before)).toMatchObject({ ...differ, forecast: { why: 'scales-differ' } })
  // Counted before scales were: as good as today's if every mark is on it.
  expect(goalFigures(goal, given(five, 4, false))).toMatchObject({ result: { value: 4 } })
  expect(goalFigures(goal, given(five, 9, false))).toMatchObject(differ)
  // The question has choices now.
  expect(goalFigures({ ...goal, scale: null }, now)).toMatchObject(differ)
})
