import { type Schemas, useApp } from '../../app/app.ts'
import { useDealer } from '../../data/dealers.ts'
import { drawDay } from '../../elements/draws/months.ts'
import { nameIn } from '../../elements/draws/words.ts'
import { moneyText } from '../../elements/words/money.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Day, Time } from '../../elements/words/time.tsx'
import type { DrawTexts } from '../../texts/es/dealer/draw.ts'
import { localeOf } from '../../texts/language.ts'
import { type DrawRead, winnerOf } from '../../elements/draws/draw-read.ts'

type DrawResultProps = { draw: DrawRead; group: Schemas['Group']; dealerId: string; t: DrawTexts }

const Application = ({ draw: { application }, zone, t }: { draw: DrawRead; zone: string; t: DrawTexts }) =>
  application ? (
    <p>
      <Outside>{t.appliedOn(application.reference)}</Outside>{' '}
      <Time at={application.appliedAt} zone={zone} form="day" />.
    </p>
  ) : (
    <p>{t.notAppliedYet}</p>
  )

const Won = ({ draw, group, dealerId, t }: DrawResultProps) => {
  const { me, language } = useApp()
  const { zone } = useDealer(dealerId)
  const winner = winnerOf(draw) ?? ''
  const number = draw.winner ?? 0
  const isOwn = winner === dealerId && me.audience === 'dealer'
  return (
    <>
      <p>
        <strong>
          <Outside>{isOwn ? t.wonYou(number) : t.won(nameIn(group.participants, winner), number)}</Outside>
        </strong>
      </p>
      {isOwn && <p>{t.wonHelp(moneyText(localeOf(language), draw.discount))}</p>}
      <Application draw={draw} zone={zone} t={t} />
      {!isOwn && me.audience === 'dealer' && <p>{t.lostHelp}</p>}
    </>
  )
}

/** What came out of a draw, in a few sentences. */
export const DrawResult = (props: DrawResultProps) => {
  const { me } = useApp()
  const { draw, dealerId, t } = props
  const isOwn = me.audience === 'dealer' && winnerOf(draw) === dealerId
  return (
    <section class={`notice ${isOwn ? 'good' : ''}`} aria-labelledby="result">
      <h2 id="result">{t.result}</h2>
      {draw.state === 'decided' && <Won {...props} />}
      {draw.state === 'sealed' && (
        <p>
          {t.waiting} <Day day={drawDay(draw.month)} />.
        </p>
      )}
      {draw.state === 'not-held' && draw.reason && (
        <>
          <p>
            <strong>{t.notHeld(t.reasons[draw.reason])}</strong>
          </p>
          <p>{t.notHeldHelp}</p>
        </>
      )}
    </section>
  )
}
