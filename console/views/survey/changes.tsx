import { useApp } from '../../app/app.ts'
import type { Schemas } from '../../app/app.ts'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { useEstimates } from '../../elements/figures/estimates.ts'
import { monthText } from '../../elements/words/time.tsx'
import { capital } from '../../elements/words/words.ts'
import { localeOf } from '../../texts/language.ts'
import { nothingChanged } from './nothing-changed.ts'
import type { BrandProps } from './props.ts'
import { TitledCard } from '../../elements/page/titled-card.tsx'

/** What changed in the last month against the twelve before, and of what it is too early to say so. */
export const Changes = ({ brand: { changes, questionTexts }, t }: BrandProps) => {
  const locale = localeOf(useApp().language)
  const { write, gap } = useEstimates(t)
  if (changes.items.length === 0) return null
  const side = ({ n, gap: value }: Schemas['ComparedSide']) =>
    value === null ? t.noFigure : t.ofN(write.gap(value), n)
  const textOf = (question: string | null) =>
    question === null ? t.allQuestions : (questionTexts[question] ?? question)
  const changed = changes.items.filter((one) => one.changed)
  return (
    <TitledCard title={t.changes}>
      <p class="soft">{capital(t.changesSay(monthText(locale, changes.month)))}</p>
      {changed.length === 0 && <p>{t[nothingChanged(changes.items)]}</p>}
      {changed.map((one) => (
        <p key={one.question}>
          <span class="chip warn">{t.changed}</span> <strong>{textOf(one.question)}</strong>:{' '}
          {gap(one.difference)}
        </p>
      ))}
      <details>
        <summary>{t.all}</summary>
        <FiguresTable
          title={t.changes}
          head={[t.question, t.now, t.twelveBefore, t.difference, t.whatItSays]}
          rows={changes.items.map((one) => ({
            key: one.question ?? '',
            name: textOf(one.question),
            cells: [
              side(one.now),
              side(one.before),
              gap(one.difference),
              one.changed ? t.changed : one.chance === null ? t.whyNone['too-early'] : t.notChanged,
            ],
          }))}
        />
      </details>
    </TitledCard>
  )
}
