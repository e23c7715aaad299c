import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { useBrandNames, useGroupNames } from '../../data/names.ts'
import { joinPages } from '../../data/pages.ts'
import { MoreButton } from '../../elements/lists/more-button.tsx'
import { NameSearch } from '../../elements/lists/name-search.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import type { DealersTexts } from '../../texts/es/staff/dealers.ts'
import { DealerRow } from './dealer-row.tsx'

const last = lastRead<Schemas['DealerPage']>()
const list = '/asortis/concesionarios'

/** The dealers by name, as far as somebody reads on. */
export const View = ({ t }: ViewProps<DealersTexts>) => {
  const { api } = useApp()
  const q = address.value.query.get('q') ?? ''
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers', {
        params: { query: { limit: 50, ...(q !== '' && { q }), ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const names = { brandName: useBrandNames(), groupName: useGroupNames() }
  const dealers = useLoad(last, q, (signal) => ask(undefined, signal))
  return (
    <>
      <div class="page-head">
        <div class="row">
          <PageTitle title={t.title} />
          <div class="row">
            <a class="button" href={`${list}/importar`}>
              {t.bulk}
            </a>
            <a class="button" href={`${list}/importar-personas`}>
              {t.bulkPeople}
            </a>
            <a class="button main" href={`${list}/nuevo`}>
              {t.add}
            </a>
          </div>
        </div>
      </div>
      <div class="stack">
        <NameSearch q={q} words={{ label: t.search, find: t.find, all: t.all }} />
        <Show loading={dealers}>
          {(page) =>
            page.items.length === 0 ? (
              <EmptyState title={q === '' ? t.none : t.noneFound}>
                {q === '' && <p class="soft">{t.noneHelp}</p>}
              </EmptyState>
            ) : (
              <div class="card">
                <table class="cards">
                  <caption class="unseen">{t.table}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t.name}</th>
                      <th scope="col">{t.brands}</th>
                      <th scope="col">{t.group}</th>
                      <th scope="col">{t.state}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {page.items.map((dealer) => (
                      <DealerRow key={dealer.dealerId} dealer={dealer} {...names} t={t} />
                    ))}
                  </tbody>
                </table>
                {page.next !== null && (
                  <MoreButton
                    read={async () => dealers.show(joinPages(page, await ask(page.next ?? undefined)))}
                  />
                )}
              </div>
            )
          }
        </Show>
      </div>
    </>
  )
}
