import { Erase } from './erase.tsx'
import { Exports } from './exports.tsx'
import { useMayExecute } from '../may-execute.ts'
import { Rectify } from './rectify.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { States } from './states.tsx'
import type { LoadedStanding } from './use-standing.ts'

/** What can be done for a customer; where the dealer carries that out itself, Asortis's people only register it. */
export const Actions = ({ standing, ...props }: CustomerProps & { standing: LoadedStanding }) => {
  const { dealerId, t } = props
  const may = useMayExecute(dealerId)
  if (may === undefined) return null
  return (
    <section class="card stack" aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      {may ? (
        <>
          <Exports {...props} />
          <Rectify {...props} />
          <States {...props} standing={standing} />
          <Erase {...props} />
        </>
      ) : (
        <p class="notice">{t.dealerExecutes}</p>
      )}
    </section>
  )
}
