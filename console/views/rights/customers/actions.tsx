import { Erase } from './erase.tsx'
import { Exports } from './exports.tsx'
import { useMayExecute } from '../may-execute.ts'
import { Rectify } from './rectify.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { States } from './states.tsx'
import type { LoadedStanding } from './use-standing.ts'

/** What can be done for a customer; where the dealer carries that out itself, Asortis's people only register it. */
export const Actions = ({
  standing,
  deciding,
  ...props
}: CustomerProps & { standing: LoadedStanding; deciding: boolean }) => {
  const { dealerId, t } = props
  const may = useMayExecute(dealerId)
  const now = standing.loaded.value
  if (may === undefined || (may && now.state !== 'ready')) return null
  return (
    <section class="card stack" aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      {may && now.state === 'ready' ? (
        <>
          <Exports {...props} company={now.data} />
          <Rectify {...props} company={now.data} />
          <States {...props} standing={standing} deciding={deciding} />
          <Erase {...props} company={now.data} />
        </>
      ) : (
        <p class="notice">{t.dealerExecutes}</p>
      )}
    </section>
  )
}
