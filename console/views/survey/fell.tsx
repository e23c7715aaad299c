import { useApp } from '../../app/app.ts'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { writersOf } from '../../elements/figures/estimate-text.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { monthText } from '../../elements/words/time.tsx'
import { capital } from '../../elements/words/words.ts'
import { localeOf } from '../../texts/language.ts'
import type { BrandProps } from './props.ts'
import { TitledCard } from '../../elements/page/titled-card.tsx'

/** The customers whose marks fell the most from the call to the survey, by their calls. */
export const Fell = ({ brand: { fell, perPerson, questionTexts }, dealerId, t }: BrandProps) => {
  const locale = localeOf(useApp().language)
  const { mark } = writersOf(locale)
  return (
    <TitledCard title={t.fell}>
      {fell.length === 0 ? (
        <p>{perPerson ? t.noneFell : t.fellNotPerPerson}</p>
      ) : (
        <>
          <p class="soft">{t.fellSay}</p>
          <FiguresTable
            title={t.fell}
            head={[t.visit, t.question, t.month, t.call, t.survey, t.fellCall]}
            rows={fell.map(({ month, callId, visitRef, question, call, survey }) => ({
              key: `${callId} ${question}`,
              name: t.visitOf(visitRef),
              cells: [
                <Outside key="question">{questionTexts[question] ?? question}</Outside>,
                capital(monthText(locale, month)),
                mark(call),
                mark(survey),
                <a
                  key={callId}
                  class="whole"
                  href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`}
                >
                  {t.seeCall}
                </a>,
              ],
            }))}
          />
        </>
      )}
    </TitledCard>
  )
}
