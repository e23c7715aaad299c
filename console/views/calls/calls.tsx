import './calls.css'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { useDealer } from '../../data/dealers.ts'
import { MonthChoice } from '../../elements/periods/month-choice.tsx'
import { readMonth } from '../../elements/periods/months-to-choose.ts'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import { monthText } from '../../elements/words/time.tsx'
import type { CallsTexts } from '../../texts/es/dealer/calls.ts'
import { localeOf } from '../../texts/language.ts'
import { CallTable } from './call-table.tsx'
import { monthIn } from '../../elements/words/months.ts'

const last = lastRead<Schemas['CallPage']>()
const limit = 50

/** A dealer's calls of a month, newest first, with the marks of each. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<CallsTexts>) => {
  const { api, language } = useApp()
  const { zone } = useDealer(dealerId)
  const current = monthIn(zone, new Date())
  const month = readMonth(address.value.query, current)
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/calls', {
        params: { path: { dealerId }, query: { month, limit, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, `${dealerId} ${month}`, (signal) => ask(undefined, signal))
  const name = monthText(localeOf(language), month)
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft">{t.about}</p>
      </div>
      <div class="stack">
        <MonthChoice month={month} current={current} t={t} />
        <PagedList
          list={list}
          ask={ask}
          empty={
            <EmptyState title={t.none(name)}>
              {month === current && <p class="soft">{t.noneHelp}</p>}
            </EmptyState>
          }
          count={t.count}
        >
          {(items) => (
            <CallTable
              calls={items}
              base={`/d/${encodeURIComponent(dealerId)}/llamadas`}
              zone={zone}
              caption={t.caption(name)}
              t={t}
            />
          )}
        </PagedList>
      </div>
    </>
  )
}
