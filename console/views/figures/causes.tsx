import { useApp } from '../../app/app.ts'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { monthText } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import { localeOf } from '../../texts/language.ts'
import type { FiguresProps } from './props.ts'

/** Which causes have risen in the last month, and of which it is too early to say so. */
export const Causes = ({ figures, t }: FiguresProps) => {
  const words = useWords()
  const { percent } = useNumbers()
  const locale = localeOf(useApp().language)
  const judged = figures.causes.filter(({ now, before }) => now.of > 0 || before.of > 0)
  if (judged.length === 0) return null
  const name = (cause: string) => words.cause(cause)
  const risen = judged.filter(({ signal }) => signal === 'risen')
  const watched = judged.filter(({ signal, watch }) => signal !== 'risen' && watch?.reached)
  const order = { risen: 0, watched: 1, 'too-early': 2, none: 3 }
  const rows = judged.map((one) => {
    const state = one.signal === 'risen' ? 'risen' : one.watch?.reached ? 'watched' : (one.signal ?? 'none')
    return { ...one, state } as const
  })
  const count = ({ n, of }: { n: number; of: number }) =>
    of === 0 ? t.notYet : `${t.nOf(n, of)} · ${percent(n / of)}`
  return (
    <section class="card" aria-labelledby="causes">
      <h2 id="causes">{t.comingBack}</h2>
      <div class="stack tight">
        {risen.map(({ cause, now, before }) => (
          <p key={cause}>
            <span class="chip bad">{t.causeStates.risen}</span> <strong>{capital(name(cause))}</strong>:{' '}
            {t.risenSays(t.nOf(now.n, now.of), t.nOf(before.n, before.of))}
          </p>
        ))}
        {watched.map(({ cause }) => (
          <p key={cause}>
            <span class="chip warn">{t.causeStates.watched}</span> <strong>{capital(name(cause))}</strong>:{' '}
            {t.watchedSays}
          </p>
        ))}
        {risen.length + watched.length === 0 && <p>{t.noneRisen(monthText(locale, figures.to))}</p>}
      </div>
      <details>
        <summary>{t.allCauses}</summary>
        <FiguresTable
          title={t.comingBack}
          head={[t.cause, monthText(locale, figures.to), t.twelveBefore, t.whatItSays]}
          rows={rows
            .toSorted((a, b) => order[a.state] - order[b.state] || b.now.n - a.now.n)
            .map(({ cause, now, before, state }) => ({
              key: cause,
              name: capital(name(cause)),
              cells: [count(now), count(before), t.causeStates[state]],
            }))}
        />
        <p class="small soft">{t.causesHelp}</p>
      </details>
    </section>
  )
}
