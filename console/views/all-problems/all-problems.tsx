import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { dealerIn, useDealers } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Filters } from '../../elements/problems/filters.tsx'
import { ProblemItem } from '../../elements/problems/problem-item.tsx'
import { readFilters } from '../../elements/problems/read-filters.ts'
import { EmptyState } from '../../elements/page/states.tsx'
import type { AllProblemsTexts } from '../../texts/es/staff/all-problems.ts'

const last = lastRead<Schemas['ProblemPage']>()
const pageSize = 50

/** The open problems of all dealers by the deadline that applies now, the overdue first. */
export const View = ({ t }: ViewProps<AllProblemsTexts>) => {
  const { api } = useApp()
  const { query, unshown } = address.value
  const asked = `${query.toString()} ${unshown.toString()}`
  const filters = readFilters(address.value)
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/problems', {
        params: { query: { ...filters, limit: pageSize, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, asked, (signal) => ask(undefined, signal))
  const dealers = useDealers()
  const filtered = Object.keys(filters).length > 0
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft">{t.about}</p>
      </div>
      <div class="stack">
        <Filters key={asked} filters={filters} closed={false} t={t} />
        <PagedList
          list={list}
          ask={ask}
          empty={<EmptyState title={filtered ? t.noneFound : t.none} />}
          count={t.count}
        >
          {(items) => (
            <ul class="problem-list" aria-label={t.list}>
              {items.map((problem) => {
                const { dealerId, callId } = problem
                const { name, zone } = dealerIn(dealers, dealerId)
                return (
                  <ProblemItem
                    key={`${dealerId} ${callId}`}
                    problem={problem}
                    dealer={name}
                    zone={zone}
                    t={t}
                  />
                )
              })}
            </ul>
          )}
        </PagedList>
      </div>
    </>
  )
}
