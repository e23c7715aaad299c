import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import './question-table.css'
import { FiguresTable } from '../charts/figures-table.tsx'
import { estimateCell } from './estimate-text.ts'
import { useEstimates } from './estimates.ts'

type Row = { question: string | null; pairs: number } & Record<
  'gap' | 'identical' | 'withinOne' | 'concordance' | 'spearman',
  Schemas['Estimate']
>

/** A figure, and below it its range. */
const Estimated = ({ value, about }: { value: string; about: string }) => (
  <>
    {value}
    {about !== '' && <span class="small soft range"> {about}</span>}
  </>
)

/** How the survey agrees with the calls, for each question. Agreement comes first: a correlation alone proves little. */
export const QuestionTable = ({
  title,
  rows,
  texts,
  t,
}: {
  title: string
  rows: readonly Row[]
  /** What each question asks, by its id. */
  texts: Schemas['SurveyQuestionTexts']
  t: EstimateTexts
}) => {
  const { write } = useEstimates(t)
  const cell = (how: 'gap' | 'share' | 'mark') => (figure: Schemas['Estimate']) => {
    const [value, about] = estimateCell(figure, write[how], t)
    return <Estimated value={value} about={about} />
  }
  const [gap, share, mark] = [cell('gap'), cell('share'), cell('mark')]
  return (
    <FiguresTable
      title={title}
      name="questions"
      head={[t.question, t.compared, t.gap, t.identical, t.withinOne, t.concordance, t.spearman]}
      rows={rows.map((row) => ({
        key: row.question ?? '',
        name: row.question === null ? t.allQuestions : (texts[row.question] ?? row.question),
        cells: [
          row.pairs,
          gap(row.gap),
          share(row.identical),
          share(row.withinOne),
          mark(row.concordance),
          mark(row.spearman),
        ],
      }))}
    />
  )
}
