import { expect, test } from 'vitest'
import { isOverdue } from '../../../functions/problems/file/is-overdue.ts'
import { listProblems } from '../../../functions/problems/file/list-problems.ts'
import type { ProblemStatus } from '../../../functions/cases/problem/problem-status.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

const openedAt = '2026-11-20T10:05:00.000Z'

/** Whether a list from one day to another, in a zone, includes a problem of 20 November 2026. */
const covers = async (zone: string, from: string | undefined, to: string | undefined) => {
  const asked: { from: string; to: string }[] = []
  const directory = { ...exampleDirectory(), dealer: async () => ({ ...exampleDealer, zone }) }
  const query = async (range: { from: string; to: string }) => {
    asked.push(range)
    return { problems: [], more: false }
  }
  const list = listProblems({
    problems: { query, read: async () => [] },
    directory,
    clock: () => new Date(openedAt),
  })
  await list('gredos', { status: 'open', limit: 25, from, to }, {})
  return asked.some((range) => range.from <= openedAt && openedAt <= range.to)
}

test.each(['America/New_York', 'Pacific/Honolulu', 'UTC', 'Europe/Madrid', 'Pacific/Kiritimati'])(
  'a list in %s covers all days from 0000-01-01 to 9999-12-31',
  async (zone) => {
    expect(await covers(zone, '0000-01-01', '9999-12-31')).toBe(true)
    expect(await covers(zone, undefined, '9999-12-31')).toBe(true)
    expect(await covers(zone, '0000-01-01', undefined)).toBe(true)
    expect(await covers(zone, '2026-11-19', '2026-11-21')).toBe(true)
    expect(await covers(zone, '9999-12-31', '9999-12-31')).toBe(false)
    expect(await covers(zone, '0000-01-01', '0000-01-01')).toBe(false)
    expect(await covers(zone, '9999-12-31', '0000-01-01')).toBe(false)
  },
)

test('a problem is overdue while the deadline that applies in its state has passed', () => {
  const [before, now, after] = [
    '2026-11-20T09:00:00.000Z',
    '2026-11-20T10:00:00.000Z',
    '2026-11-20T11:00:00.000Z',
  ]
  const is = (status: ProblemStatus, acknowledgeBy: string, resolveBy: string) =>
    isOverdue({ status, acknowledgeBy, resolveBy }, new Date(now))
  expect(is('open', before, after)).toBe(true)
  expect(is('acknowledged', before, after)).toBe(false)
  expect(is('in-progress', before, before)).toBe(true)
  expect(is('resolved', before, before)).toBe(false)
  // Resolving may be due first in what an earlier release stored.
  expect(is('open', after, before)).toBe(true)
})
