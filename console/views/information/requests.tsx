import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { Done } from '../../elements/page/done.tsx'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { FindByAddress } from './find-by-address.tsx'
import { RequestTable } from './request-table.tsx'

const last = lastRead<Schemas['InformationRequestPage']>()

const lists = ['open', 'all', 'marketing'] as const

/** The requests from the public form, the latest first. */
export const View = ({ t }: ViewProps<InformationTexts>) => {
  const { api } = useApp()
  const asked = address.value.query.get('show')
  const show = lists.find((name) => name === asked) ?? 'open'
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/information-requests', {
        params: { query: { show, limit: 50, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, show, (signal) => ask(undefined, signal))
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft">
          {t.intro} <a href="/informacion">{t.page}</a>
        </p>
        <Done />
        <FindByAddress t={t} />
        <Tabs
          label={t.show}
          name="show"
          chosen={show === 'open' ? '' : show}
          tabs={lists.map((name) => ({ value: name === 'open' ? '' : name, title: t.shown[name] }))}
        />
      </div>
      <PagedList
        list={list}
        ask={ask}
        count={t.count}
        empty={
          <EmptyState title={t.none}>
            <p class="soft">{t.noneOf[show]}</p>
          </EmptyState>
        }
      >
        {(items) => <RequestTable items={items} t={t} />}
      </PagedList>
    </>
  )
}
