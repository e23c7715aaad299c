import { expect, test } from 'vitest'
import type { Candidate } from '../../../../functions/surveys/matching/candidate.ts'
import type { MatchKeys } from '../../../../functions/surveys/response/response-content.ts'
import { contradicts } from '../../../../functions/surveys/settling/contradicts.ts'

const call: Candidate = {
  ...{ callId: 'C-1', brand: 'seat', kind: 'after-service', visitRef: 'OR-1', customerRef: 'K-1' },
  ...{ visitDay: '2026-11-17', startedAt: '2026-11-20T09:00:00.000Z', plate: '1234KLM' },
}
const against = (keys: MatchKeys, of: Partial<Candidate> = {}, answeredAt = '2026-11-29') =>
  contradicts({ brand: 'seat', answeredAt, keys }, { ...call, ...of }, 'Europe/Madrid')

test('a call fits a response that names nothing else, however it is written', () => {
  expect(against({})).toBe(false)
  expect(against({ callId: 'C-1', visitRef: 'or 1', plate: '1234 KLM', customerRef: 'k-1' })).toBe(false)
  expect(against({ plate: '1234KLM', visitDate: '2026-11-10' })).toBe(false)
  // A call without a plate says nothing of the car.
  expect(against({ plate: '9999XYZ' }, { plate: '' })).toBe(false)
  expect(against({}, {}, '2027-03-17')).toBe(false)
})

test.each<[string, MatchKeys, Partial<Candidate>, string?]>([
  ['another call', { callId: 'C-2' }, {}],
  ['another visit', { visitRef: 'OR-2' }, {}],
  ['another car', { plate: '9999XYZ' }, {}],
  ['another customer', { customerRef: 'K-2' }, {}],
  ['a visit more than seven days away', { visitDate: '2026-11-09' }, {}],
  ['another brand', {}, { brand: 'cupra' }],
  ['a visit after the answer', {}, { visitDay: '2026-11-30' }],
  ['a visit more than 120 days before it', {}, {}, '2027-03-18'],
])('one of %s contradicts it', (_, keys, of, answeredAt) => {
  expect(against(keys, of, answeredAt)).toBe(true)
})
