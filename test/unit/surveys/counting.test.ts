import { expect, test } from 'vitest'
import { readCounts, writeCounts } from '../../../functions/surveys/counting/compact-counts.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import { countVisits } from '../../../functions/surveys/counting/count-visits.ts'
import type { CallFacts, ResponseFacts } from '../../../functions/surveys/counting/facts.ts'
import { addCounts } from '../../../functions/surveys/counting/add-counts.ts'
import { tableKey } from '../../../functions/surveys/counting/scales.ts'
import { generator } from '../../support/platform/random.ts'
import { callFacts, marks, monthOfResponses, responseFacts } from '../../support/surveys/survey-facts.ts'

const count = (responses: readonly ResponseFacts[], calls: readonly CallFacts[] = []) =>
  countMonth({ responses, expected: calls, calls, zone: 'Europe/Madrid' })

test('the same facts in any order give the same counts, and these survive being stored', () => {
  const responses = monthOfResponses(80, 8)
  const calls = responses.map((_, index) =>
    callFacts({
      callId: `C-${index}`,
      visitRef: `OR-${index}`,
      problem: index % 10 === 0 ? 'verified' : null,
    }),
  )
  const counts = count(responses, calls)
  const random = generator(5)
  const shuffled = responses.toSorted(() => random() - 0.5)
  expect(writeCounts(count(shuffled, calls.toReversed()))).toBe(writeCounts(counts))
  const read = readCounts(writeCounts(counts))
  expect(read.tables).toEqual(counts.tables)
  expect(read.marks).toEqual(counts.marks)
  expect(read.visits).toEqual(counts.visits)
  expect(read.fell).toEqual(counts.fell)
  expect(writeCounts(read)).toBe(writeCounts(counts))
})

test("a dealer's month of 80 responses to eight questions takes less than 1.6 KB", () => {
  const responses = monthOfResponses(80, 8)
  const calls = responses.map((_, index) => callFacts({ callId: `C-${index}`, visitRef: `OR-${index}` }))
  expect(writeCounts(count(responses, calls)).length).toBeLessThan(1640)
})

test('only the responses that count are in the tables; rechecks are a series of their own', () => {
  const as = (series: string) => responseFacts({ match: { state: 'matched', callId: 'C-1', series } })
  const {
    responses,
    tables,
    rechecks,
    sums,
    marks: all,
  } = count([
    as('counts'),
    as('recheck'),
    as('second-response'),
    as('answered-before-call'),
    responseFacts({ match: { state: 'waiting' }, call: null }),
    responseFacts({ match: { state: 'ambiguous' }, call: null }),
    responseFacts({ identified: false, match: { state: 'anonymous' }, call: null }),
  ])
  expect(responses).toEqual({
    all: 7,
    identified: 6,
    counted: 1,
    rechecks: 1,
    answeredBefore: 1,
    second: 1,
    waiting: 1,
    ambiguous: 1,
  })
  expect(tables).toEqual({ Q1: [{ x: 10, y: 9, n: 1 }] })
  expect(rechecks).toEqual({ Q1: [{ x: 10, y: 9, n: 1 }] })
  expect(sums).toMatchObject({ clusters: 1, S: -1, k: 1 })
  // Anonymous ones included.
  expect(all).toEqual({ 'Q1|0,10': [{ value: 9, n: 7 }] })
})

test('marks are counted by the scale on which they were given, as far as that is known, and survive being stored', () => {
  const five = { min: 1, max: 5 }
  const alone = { match: { state: 'anonymous' }, call: null, identified: false }
  const old = responseFacts({ answers: [{ question: 'Q1', mark: 9 }] })
  const counts = count([
    responseFacts(),
    responseFacts({ ...alone, answers: [{ question: 'Q1', mark: 5, scale: five }] }),
    // Kept before scales were: one with its pair, which has it, and one without.
    old,
    { ...old, ...alone },
  ])
  const marksOfAll = {
    Q1: [{ value: 9, n: 1 }],
    'Q1|0,10': [{ value: 9, n: 2 }],
    'Q1|1,5': [{ value: 5, n: 1 }],
  }
  expect(counts.marks).toEqual(marksOfAll)
  expect(readCounts(writeCounts(counts)).marks).toEqual(marksOfAll)
  expect(addCounts([counts, counts]).marks['Q1|1,5']).toEqual([{ value: 5, n: 2 }])
})

test('what was stored before scales were is read, of a scale that is not known', () => {
  const { m, ...stored } = JSON.parse(writeCounts(count([responseFacts()]))) as Record<string, unknown>
  expect(m).toEqual({ Q1: '9' })
  const read = readCounts(JSON.stringify({ ...stored, a: { Q1: '9*3,10' } }))
  expect(read.marks).toEqual({
    Q1: [
      { value: 9, n: 3 },
      { value: 10, n: 1 },
    ],
  })
})

test('marks on scales that differ have a table, and are in no sum of gaps', () => {
  const { call } = responseFacts()
  if (!call) throw new Error('no call')
  const five = { min: 1, max: 5 }
  const pair = { ...marks('Q2', 4, 8), callScale: five }
  const { tables, sums, fell } = count([responseFacts({ call: { ...call, marks: [pair] } })])
  expect(tables).toEqual({ 'Q2|1,5|0,10': [{ x: 4, y: 8, n: 1 }] })
  expect(tableKey('Q2', five, { min: 0, max: 10 })).toBe('Q2|1,5|0,10')
  expect(sums.k).toBe(0)
  expect(fell).toEqual([])
})

test('the largest falls: two points or more, one for each customer, at most ten, by their calls', () => {
  const fallen = (callId: string, ...points: number[]) => {
    const base = responseFacts({ match: { state: 'matched', callId, series: 'counts' } })
    if (!base.call) throw new Error('no call')
    const all = points.map((by, index) => marks(`Q${index + 1}`, 10, 10 - by))
    return { ...base, call: { ...base.call, marks: all } }
  }
  const { fell } = count([
    fallen('C-1', 1, 1),
    fallen('C-2', 2, 5, 5),
    ...Array.from({ length: 12 }, (_, index) => fallen(`D-${10 + index}`, 3)),
  ])
  expect(fell).toHaveLength(10)
  expect(fell[0]).toEqual({ callId: 'C-2', question: 'Q2', call: 10, survey: 5 })
  expect(fell[1]).toEqual({ callId: 'D-10', question: 'Q1', call: 10, survey: 7 })
})

test('visits: reminded before any response, and answered within 30 days of the day it was expected', () => {
  const days = (...calls: CallFacts[]) => countVisits(calls, 'Europe/Madrid').days
  const day = { day: 10, called: 1, reminded: 1, answered: 0, unknown: 0 }
  expect(days(callFacts())).toEqual([day])
  expect(days(callFacts({ answeredAt: '2026-11-09T10:00:00.000Z' }))).toEqual([{ ...day, answered: 1 }])
  expect(days(callFacts({ answeredAt: '2026-11-10' }))).toEqual([day])
  // Half past midnight of the 10th, where the dealer is.
  expect(days(callFacts({ answeredAt: '2026-11-09T23:30:00.000Z' }))).toEqual([day])
  // Answered before the call, or on its day without a time: nobody was reminded before.
  for (const answeredAt of ['2026-10-02T08:00:00.000Z', '2026-10-02'])
    expect(days(callFacts({ answeredAt })), answeredAt).toEqual([{ ...day, reminded: 0 }])
  expect(days(callFacts({ said: { brandSurvey: false, prize: false } }))).toEqual([{ ...day, reminded: 0 }])
  expect(days(callFacts({ said: { brandSurvey: null, prize: null } }))).toEqual([
    { ...day, reminded: 0, unknown: 1 },
  ])
})

test('several calls about one visit are one visit; a recheck that reminds counts for it', () => {
  const visit = [
    callFacts({ class: 'problem', problem: 'verified', said: { brandSurvey: false, prize: false } }),
    callFacts({ callId: 'C-2', kind: 'recheck', startedAt: '2026-10-06T09:00:00.000Z', class: 'no-problem' }),
  ]
  expect(countVisits(visit, 'Europe/Madrid')).toEqual({
    days: [{ day: 10, called: 1, reminded: 1, answered: 0, unknown: 0 }],
    sides: [{ kind: 'after-service', arm: 'verified', answered: false }],
  })
})

test('sides: told or not without a problem, how it ended with one; what is not known is on neither', () => {
  const sideOf = (over: Partial<CallFacts>) => countVisits([callFacts(over)], 'Europe/Madrid').sides[0]?.arm
  expect(sideOf({ said: { brandSurvey: true, prize: true } })).toBe('told')
  expect(sideOf({ said: { brandSurvey: true, prize: false } })).toBe('untold')
  expect(sideOf({ said: { brandSurvey: true, prize: null } })).toBeUndefined()
  expect(sideOf({ class: 'problem', problem: 'open' })).toBeUndefined()
  expect(sideOf({ class: 'problem', problem: 'resolved' })).toBe('resolved')
  expect(sideOf({ class: 'declined' })).toBeUndefined()
})

test('months add up to what all their facts give at once', () => {
  const [a, b] = [monthOfResponses(40, 3, 1), monthOfResponses(30, 3, 2)]
  const sum = addCounts([count(a), count(b)])
  const whole = count([...a, ...b])
  for (const name of ['tables', 'marks', 'responses', 'sums'] as const)
    expect(sum[name], name).toEqual(whole[name])
})
