import { useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { SpecialistTexts } from '../../texts/es/specialist.ts'

/** A specialist's page: what they will do here, and by what they will judge. */
export const View = ({ t }: ViewProps<SpecialistTexts>) => {
  const { vocabulary } = useApp()
  const words = useWords()
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
      </div>
      <div class="stack wide">
        <section class="card">
          <h2>{t.reviews}</h2>
          <p>{t.notYet}</p>
          <p>{t.blind}</p>
        </section>
        <section class="card">
          <h2>{t.criteria}</h2>
          <p>{t.criteriaSay}</p>
          <ol class="stack tight">
            {vocabulary.criteria.map(({ id }, index) => (
              <li key={id}>
                {index + 1}. <strong>{capital(words.criterion(id))}.</strong> {t.about[id] ?? ''}
              </li>
            ))}
          </ol>
          <p class="small soft">{t.main}</p>
        </section>
        <section class="card">
          <h2>{t.reading}</h2>
          <p>
            <a href="/docs">{t.documentation}</a>
          </p>
        </section>
      </div>
    </>
  )
}
