import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { Bars } from '../../elements/charts/bars.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { capital, useWords } from '../../elements/words/words.ts'
import type { FiguresTexts } from '../../texts/es/dealer/figures.ts'
import type { NameCount, NameShare, Sums } from './sum-months.ts'

type PartProps = { title: string; says: string; t: FiguresTexts }

const Counts = ({
  items,
  words,
  ...frame
}: PartProps & { items: readonly NameCount[]; words: (id: string) => string }) => {
  const { plain } = useNumbers()
  const { t, title } = frame
  const sorted = items.toSorted((a, b) => b.n - a.n)
  if (sorted.length === 0) return null
  return (
    <ChartFrame
      {...frame}
      table={{
        head: [title, t.problems],
        rows: sorted.map(({ id, n }) => ({ key: id, name: capital(words(id)), cells: [plain(n)] })),
      }}
    >
      <Bars
        bars={sorted.map(({ id, n }) => ({ key: id, name: capital(words(id)), n, says: plain(n) }))}
        leftOut={t.leftOut}
      />
    </ChartFrame>
  )
}

const Shares = ({ items, ...frame }: PartProps & { items: readonly NameShare[] }) => {
  const { percent } = useNumbers()
  const { t, title } = frame
  const sorted = items.toSorted((a, b) => b.n - a.n)
  if (sorted.length === 0) return null
  const shareIn = ({ n, of }: NameShare) => (of === 0 ? t.notYet : percent(n / of))
  return (
    <ChartFrame
      {...frame}
      table={{
        head: [title, t.problems, t.callsWithAnswer, t.share],
        rows: sorted.map((one) => ({ key: one.id, name: one.id, cells: [one.n, one.of, shareIn(one)] })),
      }}
    >
      <Bars
        bars={sorted.map((one) => ({ key: one.id, name: one.id, n: one.n, says: t.nOf(one.n, one.of) }))}
        leftOut={t.leftOut}
      />
    </ChartFrame>
  )
}

/** Why customers have problems, and where: by criterion, topic, cause, adviser and site. */
export const Reasons = ({ sums, t }: { sums: Sums; t: FiguresTexts }) => {
  const words = useWords()
  if (sums.problems.n === 0) return null
  return (
    <section class="stack">
      <h2>{t.reasons}</h2>
      <div class="chart-pair">
        <Counts title={t.criteria} says={t.criteriaSay} items={sums.criteria} words={words.criterion} t={t} />
        <Counts title={t.topics} says={t.topicsSay} items={sums.topics} words={words.topic} t={t} />
        <Counts title={t.causes} says={t.causesSay} items={sums.causes} words={words.cause} t={t} />
        <Shares title={t.advisers} says={t.advisersSay} items={sums.advisers} t={t} />
        <Shares title={t.sites} says={t.sitesSay} items={sums.sites} t={t} />
      </div>
    </section>
  )
}
