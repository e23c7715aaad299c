import { expect, test } from 'vitest'
import { coachingOf, lessonOf } from '../../../functions/supervision/agreement/coaching.ts'
import { specialistsOf } from '../../../functions/supervision/agreement/specialists.ts'
import type { RatedCall } from '../../../functions/supervision/agreement/rated-call.ts'
import type { Criterion } from '../../../functions/cases/classification/criteria.ts'

type Verdict = { problem: boolean; criteria: Criterion[] }
const none: Verdict = { problem: false, criteria: [] }
const low: Verdict = { problem: true, criteria: ['low-marks'] }
const refusal: Verdict = { problem: true, criteria: ['refusal'] }
const both: Verdict = { problem: true, criteria: ['lingering-discontent', 'low-marks'] }

const rated = (
  operatorVerdict: Verdict | undefined,
  verdict: Verdict,
  { listened = true, minute = 0, operator = 'op-1', by = 'specialist:eva', second = '' } = {},
): RatedCall => {
  const at = `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`
  return {
    line: {
      ...{ dealerId: 'd', callId: `c-${minute}`, at, operator, kind: 'after-service', outcome: 'completed' },
      ...{ trait: 'other', settings: 0, probability: 1, u: '000000000000', drawn: true, operatorVerdict },
    },
    first: { ...verdict, listened, at, by },
    ...(second !== '' && { second: { ...none, listened, at, by: second } }),
  }
}

test('what a call teaches: a problem missed, none seen, or another main criterion', () => {
  expect(lessonOf(rated(none, low))).toBe('missed')
  expect(lessonOf(rated(none, none))).toBeUndefined()
  expect(lessonOf(rated(low, none))).toBe('no-problem')
  expect(lessonOf(rated(low, refusal))).toBe('other-criteria')
  expect(lessonOf(rated(both, low))).toBeUndefined()
  // The main criterion is what counts.
  expect(lessonOf(rated(low, both))).toBe('other-criteria')
  // Of a call left as no problem nothing is learnt unless somebody listened.
  expect(lessonOf(rated(none, low, { listened: false }))).toBeUndefined()
})

test('a problem hidden in a call of which the operator said nothing is one that was missed, if somebody listened', () => {
  expect(lessonOf(rated(undefined, low))).toBe('missed')
  expect(lessonOf(rated(undefined, none))).toBeUndefined()
  expect(lessonOf(rated(undefined, low, { listened: false }))).toBeUndefined()
  expect(coachingOf([rated(undefined, low), rated(undefined, none)])[0]).toMatchObject({
    reviews: 1,
    missed: 1,
  })
})

test('of each lesson the latest five calls are named, and all are counted; who has most to learn comes first', () => {
  const many = Array.from({ length: 8 }, (_, minute) => rated(none, low, { minute }))
  const found = coachingOf([
    ...many,
    rated(low, none, { operator: 'op-2' }),
    rated(none, none, { operator: 'op-3' }),
  ])
  expect(
    found.map(({ operator, reviews, missed, noProblem }) => [operator, reviews, missed, noProblem]),
  ).toEqual([
    ['op-1', 8, 8, 0],
    ['op-2', 1, 0, 1],
  ])
  expect(found[0]?.calls.map(({ callId }) => callId)).toEqual(['c-7', 'c-6', 'c-5', 'c-4', 'c-3'])
})

test('each specialist is compared with the other one, from both sides', () => {
  const found = specialistsOf([rated(low, low, { second: 'specialist:luis' }), rated(none, none)])
  expect(found).toMatchObject([
    { specialist: 'specialist:eva', reviews: 2, problems: 1, listened: 2, withOthers: { of: 1, agreed: 0 } },
    { specialist: 'specialist:luis', reviews: 0, problems: 0, withOthers: { of: 1, agreed: 0 } },
  ])
})

test('whoever asks gets the ids of their own reviews alone', () => {
  const calls = [rated(none, low), rated(none, low, { minute: 1, by: 'specialist:luis' })]
  const own = coachingOf(calls, ({ callId }, by) => (by === 'specialist:eva' ? `review of ${callId}` : null))
  expect(own[0]?.calls.map(({ reviewId }) => reviewId)).toEqual([null, 'review of c-0'])
  expect(coachingOf(calls)[0]?.calls.map(({ reviewId }) => reviewId)).toEqual([null, null])
})
