import { expect, it } from 'vitest'
import { filterNames, readFilters } from '../../../console/elements/problems/read-filters.ts'
import { pollDelayMs } from '../../../console/data/poll.ts'
import { exportRequest } from '../../../console/views/problems/export-request.ts'

it('a file is asked for with all filters of the list', () => {
  const query = new URLSearchParams({
    ...{ criterion: 'refusal', kind: 'recheck', site: 'norte', adviser: 'A-1', assignee: 'Ana' },
    ...{ alert: 'bounced', overdue: 'true' },
  })
  expect([...query.keys()]).toEqual(filterNames)
  expect(exportRequest('xlsx', false, readFilters(query))).toEqual({
    ...{ format: 'xlsx', status: 'open' },
    ...{ ...Object.fromEntries(query), overdue: true },
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
