import { useSignal } from '@preact/signals'
import { type Schemas, useApp } from '../../../app/app.ts'
import { useDealer } from '../../../data/dealers.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import type { DrawTexts } from '../../../texts/es/dealer/draw.ts'
import { type DrawRead, winnerOf } from '../../../elements/draws/draw-read.ts'
import { PassOnForm } from './pass-on-form.tsx'

type PassOnProps = {
  draw: DrawRead
  dealerId: string
  t: DrawTexts
  reload: () => void
}

const Recorded = ({ passOn, zone, t }: { passOn: Schemas['DiscountPassOn']; zone: string; t: DrawTexts }) => (
  <dl class="facts">
    <div>
      <dt>{t.passOn.to}</dt>
      <dd>
        <Outside>{passOn.customerRef}</Outside>
      </dd>
    </div>
    {passOn.note !== undefined && (
      <div>
        <dt>{t.passOn.note}</dt>
        <dd>
          <Outside>{passOn.note}</Outside>
        </dd>
      </div>
    )}
    <div>
      <dt>{t.passOn.eligible}</dt>
      <dd>{t.passOn.eligibilities[passOn.eligible]}</dd>
    </div>
    <div>
      <dt>{t.passOn.noted}</dt>
      <dd>
        <Time at={passOn.recordedAt} zone={zone} />
      </dd>
    </div>
  </dl>
)

/** Whether whoever is signed in may still record to which customer a draw's discount goes. */
export const mayPassOn = (me: Schemas['Me'], draw: DrawRead, dealerId: string): boolean =>
  me.audience === 'dealer' && winnerOf(draw) === dealerId && !draw.passOn

/** To which customer the winner gave its discount: what is on record, or a form for the winner's own people. */
export const PassOn = ({ draw, dealerId, t, reload }: PassOnProps) => {
  const { me } = useApp()
  const { zone } = useDealer(dealerId)
  const said = useSignal('')
  const { passOn } = draw
  if (!passOn && !mayPassOn(me, draw, dealerId)) return null
  return (
    <section class="card" aria-labelledby="pass-on">
      <h2 id="pass-on">{t.passOn.title}</h2>
      <div role="status" class={said.value === '' ? 'unseen' : 'notice good'}>
        {said.value}
      </div>
      {passOn ? (
        <Recorded passOn={passOn} zone={zone} t={t} />
      ) : (
        <PassOnForm
          draw={draw}
          t={t}
          finish={(text) => {
            said.value = text
            reload()
          }}
        />
      )}
    </section>
  )
}
