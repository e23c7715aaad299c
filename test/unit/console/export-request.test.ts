import { expect, it } from 'vitest'
import { pollDelayMs } from '../../../console/data/poll.ts'
import { exportRequest } from '../../../console/views/problems/export-request.ts'

it('a file is asked for with the filters of the list, except for the deadline, which files do not know', () => {
  const filters = { criterion: 'refusal', kind: 'recheck', assignee: 'Ana', overdue: true } as const
  expect(exportRequest('xlsx', false, filters)).toEqual({
    ...{ format: 'xlsx', status: 'open', criterion: 'refusal', kind: 'recheck', assignee: 'Ana' },
  })
  expect(exportRequest('excel-es', true, {})).toEqual({
    format: 'csv',
    profile: 'excel-es',
    status: 'closed',
  })
})

it('a file is asked about ever less often, at least every ten seconds', () => {
  expect([0, 1, 2, 20].map(pollDelayMs)).toEqual([1000, 1500, 2250, 10_000])
})
