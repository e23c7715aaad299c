import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { FiguresTable } from '../charts/figures-table.tsx'
import { useEstimates } from './estimates.ts'
import { TitledCard } from '../page/titled-card.tsx'

/** Whether it works: customers who are alike compared, with what a difference may not be taken for. */
export const Works = ({ works, t }: { works: readonly Schemas['EffectComparison'][]; t: EstimateTexts }) => {
  const { gap, points, write } = useEstimates(t)
  const cautions = [...new Set(works.flatMap((one) => one.cautions))]
  const both = (sides: Schemas['ComparedCounts']) =>
    `${write.mark(sides.with)} / ${write.mark(sides.without)}`
  if (works.length === 0) return null
  return (
    <TitledCard title={t.works}>
      <p class="soft">{t.worksSay}</p>
      <FiguresTable
        title={t.works}
        head={[t.compare, t.visits, t.answeringMore, t.responsesCompared, t.gapMore]}
        rows={works.map((one) => ({
          key: one.what,
          name: t.whats[one.what],
          cells: [both(one.visits), points(one.answering), both(one.responses), gap(one.gap)],
        }))}
      />
      <p class="small soft">{t.visitsLater}</p>
      {cautions.length > 0 && (
        <ul class="small soft">
          {cautions.map((caution) => (
            <li key={caution}>{t.cautions[caution]}</li>
          ))}
        </ul>
      )}
    </TitledCard>
  )
}
