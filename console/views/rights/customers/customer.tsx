import { Outside } from '../../../elements/words/outside.tsx'
import { Erase } from './erase.tsx'
import { Exports } from './exports.tsx'
import { Holding } from './holding.tsx'
import { Rectify } from './rectify.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { States } from './states.tsx'

/** One customer: what can be done for them, and what is held. */
export const Customer = ({ close, ...props }: CustomerProps & { close: () => void }) => {
  const { customerRef, t } = props
  return (
    <div class="stack">
      <div class="row">
        <h2>
          <Outside>{customerRef}</Outside>
        </h2>
        <button class="button plain" type="button" onClick={close}>
          {t.otherCustomer}
        </button>
      </div>
      <section class="card stack" aria-labelledby="actions">
        <h2 id="actions">{t.actions}</h2>
        <Exports {...props} />
        <Rectify {...props} />
        <States {...props} />
        <Erase {...props} />
      </section>
      <Holding {...props} />
    </div>
  )
}
