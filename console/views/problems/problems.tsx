import './problems.css'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address, setQuery } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { useLive } from '../../data/refreshing/live.ts'
import { readAsFar } from '../../data/pages.ts'
import { useDealer } from '../../data/dealers.ts'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Filters } from '../../elements/problems/filters.tsx'
import { ProblemItem } from '../../elements/problems/problem-item.tsx'
import { readFilters } from '../../elements/problems/read-filters.ts'
import { EmptyState } from '../../elements/page/states.tsx'
import type { ProblemsTexts } from '../../texts/es/dealer/problems.ts'
import { ExportMenu } from './export-menu.tsx'
import { Search } from './search.tsx'

const last = lastRead<Schemas['ProblemPage']>()
const pageSize = 50

const Tabs = ({ closed, t }: { closed: boolean; t: ProblemsTexts }) => (
  <div class="row tabs" role="group" aria-label={t.title}>
    {[false, true].map((side) => (
      <button
        key={String(side)}
        type="button"
        class="button"
        aria-pressed={closed === side}
        onClick={() => setQuery({ estado: side ? 'cerrados' : '', overdue: '' })}
      >
        {side ? t.closed : t.open}
      </button>
    ))}
  </div>
)

/** A dealer's problems: open ones by the deadline that applies now, the overdue first; closed ones newest first. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<ProblemsTexts>) => {
  const { api } = useApp()
  const { query, unshown } = address.value
  const asked = `${query.toString()} ${unshown.toString()}`
  const filters = readFilters(address.value)
  const closed = query.get('estado') === 'cerrados'
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/problems', {
        params: {
          path: { dealerId },
          query: {
            ...filters,
            limit: pageSize,
            ...(closed ? { status: 'closed' } : { status: 'open', order: 'deadline' }),
            ...(cursor !== undefined && { cursor }),
          },
        },
        ...(signal && { signal }),
      }),
    )
  const key = `${dealerId} ${asked}`
  const list = useLoad(last, key, (signal) => readAsFar(last.get(key)?.items.length ?? 0, ask, signal))
  useLive(api, dealerId, list.reload)
  const { zone } = useDealer(dealerId)
  const filtered = Object.keys(filters).length > 0
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
      </div>
      <div class="stack">
        <div class="row apart no-print">
          <Tabs closed={closed} t={t} />
        </div>
        <div>
          <Search dealerId={dealerId} zone={zone} t={t} />
          <Filters key={asked} filters={filters} closed={closed} t={t} />
          <ExportMenu dealerId={dealerId} closed={closed} filters={filters} t={t.exportMenu} />
        </div>
        <PagedList
          list={list}
          ask={ask}
          empty={
            <EmptyState title={filtered ? t.noneFound : closed ? t.noneClosed : t.noneOpen}>
              {!filtered && !closed && <p class="soft">{t.noneOpenHelp}</p>}
            </EmptyState>
          }
          count={t.count}
        >
          {(items) => (
            <ul class="problem-list" aria-label={t.list}>
              {items.map((problem) => (
                <ProblemItem key={problem.callId} problem={problem} zone={zone} t={t} />
              ))}
            </ul>
          )}
        </PagedList>
      </div>
    </>
  )
}
