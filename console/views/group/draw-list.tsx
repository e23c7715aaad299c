import { type Schemas, useApp } from '../../app/app.ts'
import { drawDay } from '../../elements/draws/months.ts'
import { holderAt } from '../../elements/draws/words.ts'
import { MoreButton } from '../../elements/lists/more-button.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { Day, monthText } from '../../elements/words/time.tsx'
import { capital } from '../../elements/words/words.ts'
import type { GroupTexts } from '../../texts/es/dealer/group.ts'
import { localeOf } from '../../texts/language.ts'

type DrawListProps = {
  draws: Schemas['DrawPage']
  group: Schemas['Group']
  dealerId: string
  t: GroupTexts
  more: (cursor: string) => Promise<void>
}

type ResultProps = { draw: Schemas['DrawRecord']; group: Schemas['Group']; dealerId: string; t: GroupTexts }

/** What came out of a draw, in a sentence. */
const Result = ({ draw, group, dealerId, t }: ResultProps) => {
  const { me } = useApp()
  if (draw.reason) return <span>{t.notHeld(t.reasons[draw.reason])}</span>
  if (draw.winner === undefined)
    return (
      <span>
        {t.drawOn} <Day day={drawDay(draw.month)} />
      </span>
    )
  const holder = holderAt(group.participants, draw.winner, draw.sealedAt)
  if (!holder) return <span>{`${t.winner}: ${t.number(draw.winner)}`}</span>
  const isOwn = me.audience === 'dealer' && holder.dealerId === dealerId
  return (
    <span>
      <Outside>{isOwn ? t.wonYou(draw.winner) : t.won(holder.name, draw.winner)}</Outside>
    </span>
  )
}

/** A group's draws, the newest first, each with the way to its own page. */
export const DrawList = ({ draws, group, dealerId, t, more }: DrawListProps) => {
  const { language } = useApp()
  const { next } = draws
  return (
    <section class="card" aria-labelledby="draws">
      <h2 id="draws">{t.draws}</h2>
      {draws.items.length === 0 ? (
        <p class="soft">{t.noDraws}</p>
      ) : (
        <ul class="draw-list">
          {draws.items.map((draw) => {
            const month = capital(monthText(localeOf(language), draw.month))
            return (
              <li key={draw.month}>
                <h3>{month}</h3>
                <Result draw={draw} group={group} dealerId={dealerId} t={t} />
                <a
                  href={`/d/${encodeURIComponent(dealerId)}/grupo/${draw.month}`}
                  aria-label={`${t.verify}: ${month}`}
                >
                  {t.verify}
                </a>
              </li>
            )
          })}
        </ul>
      )}
      {next !== null && <MoreButton read={() => more(next)} />}
    </section>
  )
}
