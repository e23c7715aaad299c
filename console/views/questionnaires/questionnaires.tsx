import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { readQuestionnaires } from '../../data/directory.ts'
import { useBrandNames } from '../../data/names.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'

const last = lastRead<Schemas['ListedQuestionnaire'][]>()

/** The questionnaires, each with its last version. */
export const View = ({ t }: ViewProps<QuestionnairesTexts>) => {
  const { api } = useApp()
  const words = useWords()
  const brandName = useBrandNames()
  const versions = useLoad(last, '', (signal) => readQuestionnaires(api, signal))
  return (
    <>
      <div class="page-head">
        <div class="row">
          <PageTitle title={t.title} />
          <a class="button main" href="/asortis/cuestionarios/nuevo">
            {t.add}
          </a>
        </div>
      </div>
      <Show loading={versions}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t.none}>
              <p class="soft">{t.noneHelp}</p>
            </EmptyState>
          ) : (
            <div class="card">
              <table class="cards">
                <caption class="unseen">{t.table}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.id}</th>
                    <th scope="col">{t.brand}</th>
                    <th scope="col">{t.kinds}</th>
                    <th scope="col" class="number">
                      {t.lastVersion}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {/* The list has every version, older ones first. */}
                  {[...new Map(all.map((item) => [item.questionnaireId, item])).values()].map(
                    ({ questionnaireId, brand, kinds, version }) => (
                      <tr key={questionnaireId}>
                        <td>
                          <a
                            class="strong"
                            href={`/asortis/cuestionarios/${encodeURIComponent(questionnaireId)}`}
                          >
                            {questionnaireId}
                          </a>
                        </td>
                        <td data-label={t.brand}>
                          <Outside>{brandName(brand)}</Outside>
                        </td>
                        <td data-label={t.kinds}>{capital(kinds.map(words.kind).join(', '))}</td>
                        <td class="number" data-label={t.lastVersion}>
                          {version}
                        </td>
                      </tr>
                    ),
                  )}
                </tbody>
              </table>
            </div>
          )
        }
      </Show>
    </>
  )
}
