import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { readBrands } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'
import { NewImport } from './new-import.tsx'
import { asortisZone, nameOfBrand, stateOf } from './import-words.ts'
import { useNumbers } from '../../elements/words/numbers.ts'

const last = lastRead<Schemas['SurveyImportPage']>()
const lastBrands = lastRead<Schemas['ListedBrand'][]>()

type ListProps = {
  items: readonly Schemas['ListedSurveyImport'][]
  brands: readonly Schemas['ListedBrand'][]
  t: SurveyImportsTexts
}

const ImportTable = ({ items, brands, t }: ListProps) => {
  const { plain } = useNumbers()
  return (
    <table class="cards">
      <caption class="unseen">{t.listTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{t.file}</th>
          <th scope="col">{t.brand}</th>
          <th scope="col">{t.uploadedAt}</th>
          <th scope="col">{t.state}</th>
          <th scope="col" class="number">
            {t.counts.kept}
          </th>
          <th scope="col" class="number">
            {t.counts.refused}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => {
          const { tone, words } = stateOf(one, t)
          return (
            <tr key={one.importId}>
              <td>
                <a class="strong" href={`/asortis/encuestas/${encodeURIComponent(one.importId)}`}>
                  <Outside>{one.fileName}</Outside>
                </a>
              </td>
              <td data-label={t.brand}>{nameOfBrand(brands, one.brand)}</td>
              <td data-label={t.uploadedAt}>
                <Time at={one.createdAt} zone={asortisZone} />
              </td>
              <td data-label={t.state}>
                <span class={`chip ${tone}`}>{words}</span>
              </td>
              <td class="number" data-label={t.counts.kept}>
                {one.dryRun ? '—' : plain(one.rows.kept)}
              </td>
              <td class="number" data-label={t.counts.refused}>
                {plain(one.rows.refused)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Files of brands' survey responses: those imported, the newest first, and a form to import another. */
export const View = ({ t }: ViewProps<SurveyImportsTexts>) => {
  const { api } = useApp()
  const brands = useLoad(lastBrands, '', (signal) => readBrands(api, signal))
  const ask = (cursor?: string, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/survey-imports', {
        params: { query: { limit: 25, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, '', (signal) => ask(undefined, signal))
  return (
    <Show loading={brands}>
      {(all) => (
        <div class="stack">
          <PageTitle title={t.title} />
          <NewImport brands={all} t={t} />
          <section class="stack" aria-labelledby="imports">
            <h2 id="imports">{t.listTitle}</h2>
            <PagedList
              list={list}
              ask={ask}
              count={t.countShown}
              empty={
                <EmptyState title={t.none}>
                  <p class="soft">{t.noneHelp}</p>
                </EmptyState>
              }
            >
              {(items) => (
                <div class="card">
                  <ImportTable items={items} brands={all} t={t} />
                </div>
              )}
            </PagedList>
          </section>
        </div>
      )}
    </Show>
  )
}
