import { Bars } from '../../elements/charts/bars.tsx'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { capital, useWords } from '../../elements/words/words.ts'
import type { FiguresTexts } from '../../texts/es/dealer/figures.ts'
import type { Sums } from './sum-months.ts'

/** The calls by how they ended; the table also by kind. */
export const Calls = ({ sums, t }: { sums: Sums; t: FiguresTexts }) => {
  const words = useWords()
  const { plain } = useNumbers()
  const outcomes = sums.outcomes.toSorted((a, b) => b.n - a.n)
  return (
    <section class="stack">
      <h2>{t.calls}</h2>
      <ChartFrame
        title={t.outcomes}
        says={t.outcomesSay(plain(sums.calls), plain(sums.problems.of))}
        t={t}
        table={{
          head: [t.outcome, ...sums.kinds.map(({ kind }) => capital(words.kind(kind))), t.total],
          rows: outcomes.map(({ id, n }) => ({
            key: id,
            name: capital(words.outcome(id)),
            cells: [...sums.kinds.map(({ outcomes: of }) => plain(of.get(id) ?? 0)), plain(n)],
          })),
        }}
      >
        <Bars
          bars={outcomes.map(({ id, n }) => ({
            key: id,
            name: capital(words.outcome(id)),
            n,
            says: plain(n),
          }))}
          leftOut={t.leftOut}
        />
      </ChartFrame>
    </section>
  )
}
