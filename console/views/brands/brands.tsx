import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { readBrands } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { NameSearch } from '../../elements/lists/name-search.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import type { BrandsTexts } from '../../texts/es/staff/brands.ts'

const last = lastRead<Schemas['ListedBrand'][]>()

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The brands, by name; there are few, so all are read and searched here. */
export const View = ({ t }: ViewProps<BrandsTexts>) => {
  const { api } = useApp()
  const q = address.value.query.get('q') ?? ''
  const brands = useLoad(last, '', (signal) => readBrands(api, signal))
  return (
    <>
      <div class="page-head">
        <div class="row">
          <PageTitle title={t.title} />
          <a class="button main" href="/asortis/marcas/nueva">
            {t.add}
          </a>
        </div>
      </div>
      <div class="stack">
        <NameSearch q={q} words={{ label: t.search, find: t.find, all: t.all }} />
        <Show loading={brands}>
          {(all) => {
            const found = all.filter(({ name }) => plain(name).includes(plain(q)))
            if (found.length === 0)
              return (
                <EmptyState title={q === '' ? t.none : t.noneFound}>
                  {q === '' && <p class="soft">{t.noneHelp}</p>}
                </EmptyState>
              )
            return (
              <div class="card">
                <table class="cards">
                  <caption class="unseen">{t.table}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t.name}</th>
                      <th scope="col">{t.rewardRule}</th>
                      <th scope="col">{t.id}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.map(({ brandId, name, rewardRule }) => (
                      <tr key={brandId}>
                        <td>
                          <a class="strong" href={`/asortis/marcas/${encodeURIComponent(brandId)}`}>
                            <Outside>{name}</Outside>
                          </a>
                        </td>
                        <td data-label={t.rewardRule}>{t.rules[rewardRule]}</td>
                        <td data-label={t.id}>{brandId}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }}
        </Show>
      </div>
    </>
  )
}
