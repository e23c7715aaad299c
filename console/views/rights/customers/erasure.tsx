import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { Time } from '../../../elements/words/time.tsx'
import { Fact } from '../fact.tsx'
import type { RightsProps } from '../rights-props.ts'

/** Whether the person can be kept from being called again. */
export const Suppression = ({
  suppression: { state, numbers },
  t,
}: { suppression: Schemas['Suppression'] } & Pick<RightsProps, 't'>) => (
  <p class={state === 'cannot-suppress' ? 'notice bad' : ''}>
    {state === 'cannot-suppress' ? t.cannotSuppress : t.eraseSuppresses(numbers)}
  </p>
)

/** How far an erasure is, and the person's receipt. */
export const Erasure = ({ dealerId, first, zone, t }: RightsProps & { first: Schemas['Erasure'] }) => {
  const { api } = useApp()
  const shown = useSignal(first)
  const { erasureId, state, receipt, proof, calls, blockedUntil, suppression } = shown.value
  const refresh = async () => {
    const path = { dealerId, erasureId }
    shown.value = await unwrap(api.GET('/v1/dealers/{dealerId}/erasures/{erasureId}', { params: { path } }))
  }
  return (
    <section class="stack" role="status">
      <h3>{t.erased}</h3>
      <dl class="facts">
        <Fact name={t.state}>{t.erasureStates[state]}</Fact>
        <Fact name={t.receipt}>
          <code class="whole">{receipt}</code>
        </Fact>
        <Fact name={t.calls}>{calls.join(', ')}</Fact>
        {blockedUntil !== null && (
          <Fact name={t.blockedUntil}>
            <Time at={blockedUntil} zone={zone} form="day" />
          </Fact>
        )}
      </dl>
      {suppression && <Suppression suppression={suppression} t={t} />}
      <p class="small soft">
        {t.proofNumber(proof)}. {t.receiptHelp}
      </p>
      <div>
        <button class="button plain" type="button" onClick={() => void refresh().catch(() => undefined)}>
          {t.refresh}
        </button>
      </div>
    </section>
  )
}
