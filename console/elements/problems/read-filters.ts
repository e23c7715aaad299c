import type { operations } from '../../../client/types.ts'

type Query = NonNullable<operations['listProblems']['parameters']['query']>

/** The filters of the list, which are parameters of the page's address. */
export const filterNames = ['criterion', 'kind', 'site', 'adviser', 'assignee', 'alert', 'overdue'] as const

/** The filters that an address names, for the request. The service checks their values. */
export const readFilters = (query: URLSearchParams): Query => {
  const filters: Record<string, string> = {}
  for (const name of filterNames) {
    const value = query.get(name)
    if (value !== null && value !== '') filters[name] = value
  }
  return filters
}
