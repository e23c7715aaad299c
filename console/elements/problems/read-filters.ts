import type { operations } from '../../../client/types.ts'
import type { Address } from '../../app/routing/router.ts'

type Query = NonNullable<operations['listProblems']['parameters']['query']>

/** The filters of the list that are parameters of the page's address. */
export const shownFilters = ['criterion', 'kind', 'site', 'alert', 'overdue'] as const
/** Those that name people, and are not shown in it. */
export const unshownFilters = ['adviser', 'assignee'] as const

/** The filters that a page's address has, for the request. The service checks their values. */
export const readFilters = ({ query, unshown }: Pick<Address, 'query' | 'unshown'>): Query => {
  const filters: Record<string, string> = {}
  const take = (names: readonly string[], from: URLSearchParams) => {
    for (const name of names) {
      const value = from.get(name)
      if (value !== null && value !== '') filters[name] = value
    }
  }
  take(shownFilters, query)
  take(unshownFilters, unshown)
  return filters
}
