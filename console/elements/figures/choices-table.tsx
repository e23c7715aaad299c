import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { FiguresTable } from '../charts/figures-table.tsx'
import { useEstimates } from './estimates.ts'
import { TitledCard } from '../page/titled-card.tsx'

type Row = Pick<
  Schemas['ChoiceFigures'],
  'question' | 'compared' | 'unmapped' | 'same' | 'rightInCall' | 'rightInSurvey'
>

/** Questions with choices: how many customers chose the same in the call and in the survey, and how many a right one. */
export const ChoicesTable = ({
  rows,
  texts,
  t,
}: {
  /** At a dealer, or across dealers. */
  rows: readonly Row[]
  /** What each question asks, by its id. */
  texts: Schemas['SurveyQuestionTexts']
  t: EstimateTexts
}) => {
  const { share, write } = useEstimates(t)
  if (rows.length === 0) return null
  // What is missing is that nobody has said which choices mean the same.
  const shown = (figure: Schemas['Estimate']) =>
    figure.why === 'scales-differ' && figure.value === null ? t.choicesNotMapped : share(figure)
  return (
    <TitledCard title={t.choicesTitle}>
      <FiguresTable
        title={t.choicesTitle}
        head={[t.question, t.compared, t.sameChoice, t.rightInCall, t.rightInSurvey]}
        rows={rows.map((one) => ({
          key: one.question,
          name: texts[one.question] ?? one.question,
          cells: [
            // Where nothing is mapped the share says so.
            one.unmapped > 0 && one.unmapped < one.compared
              ? t.comparedUnmapped(write.mark(one.compared), write.mark(one.unmapped))
              : write.mark(one.compared),
            shown(one.same),
            shown(one.rightInCall),
            shown(one.rightInSurvey),
          ],
        }))}
      />
    </TitledCard>
  )
}
