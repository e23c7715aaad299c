import { expect, it } from 'vitest'
import { readFilters, shownFilters, unshownFilters } from '../../../console/elements/problems/read-filters.ts'
import { pollDelayMs } from '../../../console/data/refreshing/poll.ts'
import { exportRequest } from '../../../console/views/problems/export-request.ts'

it('a file is asked for with all filters of the list', () => {
  const [query, unshown] = [
    new URLSearchParams({
      criterion: 'refusal',
      kind: 'recheck',
      site: 'norte',
      alert: 'bounced',
      overdue: 'true',
    }),
    new URLSearchParams({ adviser: 'A-1', assignee: 'Ana' }),
  ]
  expect([...query.keys()]).toEqual(shownFilters)
  expect([...unshown.keys()]).toEqual(unshownFilters)
  expect(exportRequest('xlsx', false, readFilters({ query, unshown }))).toEqual({
    ...{ format: 'xlsx', status: 'open' },
    ...{ ...Object.fromEntries(query), ...Object.fromEntries(unshown), overdue: true },
  })
  expect(exportRequest('excel-es', true, {})).toEqual({
    format: 'csv',
    profile: 'excel-es',
    status: 'closed',
  })
})

it('a filter that names somebody does not count in the part of the address that is shown', () => {
  const query = new URLSearchParams({ assignee: 'Ana', site: 'norte' })
  expect(readFilters({ query, unshown: new URLSearchParams() })).toEqual({ site: 'norte' })
})

it('a file is asked about ever less often, at least every ten seconds', () => {
  expect([0, 1, 2, 20].map(pollDelayMs)).toEqual([1000, 1500, 2250, 10_000])
})
