import { useApp } from '../../app/app.ts'
import { capital, useWords } from '../../elements/words/words.ts'
import type { ReviewsTexts } from '../../texts/es/supervision/reviews.ts'

/** By what calls are judged, and why the judgement is blind. */
export const CriteriaGuide = ({ t }: { t: ReviewsTexts }) => {
  const { vocabulary } = useApp()
  const words = useWords()
  return (
    <section class="card" aria-labelledby="criteria">
      <h2 id="criteria">{t.criteria}</h2>
      <p>{t.blind}</p>
      <p>{t.criteriaSay}</p>
      <ol class="stack tight">
        {vocabulary.criteria.map(({ id }, index) => (
          <li key={id}>
            {index + 1}. <strong>{capital(words.criterion(id))}.</strong> {t.criteriaAbout[id] ?? ''}
          </li>
        ))}
      </ol>
      <p class="small soft">{t.main}</p>
    </section>
  )
}
