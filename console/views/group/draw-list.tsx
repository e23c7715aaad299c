import { type Schemas, useApp } from '../../app/app.ts'
import { drawDay } from '../../elements/draws/months.ts'
import { MoreButton } from '../../elements/more-button.tsx'
import { Day, monthText } from '../../elements/time.tsx'
import { capital } from '../../elements/words.ts'
import type { GroupTexts } from '../../texts/es/group.ts'
import { localeOf } from '../../texts/language.ts'

type DrawListProps = {
  draws: Schemas['DrawPage']
  group: Schemas['Group']
  dealerId: string
  t: GroupTexts
  more: (cursor: string) => Promise<void>
}

/** What is known of a draw, in a sentence. A list of draws names the winner's number; who held it is in the draw. */
const Result = ({
  draw,
  own,
  t,
}: {
  draw: Schemas['DrawRecord']
  own: number | undefined
  t: GroupTexts
}) => {
  if (draw.reason) return <span>{t.notHeld(t.reasons[draw.reason])}</span>
  if (draw.winner === undefined)
    return (
      <span>
        {t.drawOn} <Day day={drawDay(draw.month)} />
      </span>
    )
  return (
    <span>
      {t.winner}: {t.number(draw.winner)}
      {draw.winner === own && (
        <>
          {' '}
          <span class="chip good">{t.you}</span>
        </>
      )}
    </span>
  )
}

/** A group's draws, the newest first, each with the way to its own page. */
export const DrawList = ({ draws, group, dealerId, t, more }: DrawListProps) => {
  const { language, me } = useApp()
  const { next } = draws
  const own = group.participants.find((participant) => participant.dealerId === dealerId)
  const ownNumber = me.audience === 'dealer' ? own?.participationNumber : undefined
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
                <Result draw={draw} own={ownNumber} t={t} />
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
