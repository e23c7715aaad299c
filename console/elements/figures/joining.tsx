import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { FiguresTable } from '../charts/figures-table.tsx'
import { useEstimates } from './estimates.ts'
import { TitledCard } from '../page/titled-card.tsx'

type Sides = Schemas['ComparedCounts']

/**
 * What changed when dealers joined a group, on all responses, with what that may not be taken for. `since` says since
 * when, of one dealer.
 */
export const Joining = ({
  joining,
  since,
  texts,
  t,
}: {
  joining: Schemas['JoiningEffect'] | null
  since: string
  /** What each question asks, by its id. */
  texts: Schemas['SurveyQuestionTexts']
  t: EstimateTexts
}) => {
  const { gap, points, write } = useEstimates(t)
  if (joining === null) return null
  const { responses, visits, identifying, marks, cautions } = joining
  const both = (sides: Sides) => `${write.mark(sides.without)} / ${write.mark(sides.with)}`
  return (
    <TitledCard title={t.joining}>
      <p class="soft">
        {since} {t.joiningSay}
      </p>
      {joining.dealers === 0 ? (
        <p>{t.joiningNothing}</p>
      ) : (
        <>
          <FiguresTable
            title={t.joining}
            head={[t.compare, t.beforeAfter, t.change]}
            rows={[
              { key: 'visits', name: t.visitsCalled, cells: [both(visits), t.noFigure] },
              {
                key: 'identifying',
                name: t.identifyingMore,
                cells: [both(responses), points(identifying)],
              },
              ...marks.map((one) => ({
                key: one.question,
                name: t.markIn(texts[one.question] ?? one.question),
                cells: [both(one.responses), gap(one.difference)],
              })),
            ]}
          />
          <ul class="small soft">
            {cautions.map((caution) => (
              <li key={caution}>{t.cautions[caution]}</li>
            ))}
          </ul>
        </>
      )}
    </TitledCard>
  )
}
