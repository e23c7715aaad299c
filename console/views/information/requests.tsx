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
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { zone } from './zone.ts'

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
        {(items) => (
          <div class="card">
            <table class="cards">
              <caption class="unseen">{t.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.name}</th>
                  <th scope="col">{t.company}</th>
                  <th scope="col">{t.received}</th>
                  <th scope="col">{t.state}</th>
                  <th scope="col">{t.news}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ requestId, name, company, receivedAt, question, marketing }) => (
                  <tr key={requestId}>
                    <td>
                      <a class="strong" href={`/asortis/informacion/${encodeURIComponent(requestId)}`}>
                        <Outside>{name}</Outside>
                      </a>
                    </td>
                    <td data-label={t.company}>
                      <Outside>{company}</Outside>
                    </td>
                    <td data-label={t.received}>
                      <Time at={receivedAt} zone={zone} />
                    </td>
                    <td data-label={t.state}>
                      {question && (
                        <span class={question.answeredAt === null ? 'chip warn' : 'chip good'}>
                          {question.answeredAt === null ? t.open : t.answered}
                        </span>
                      )}
                    </td>
                    <td data-label={t.news}>{t.newsChips[marketing?.state ?? 'none']}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </>
  )
}
