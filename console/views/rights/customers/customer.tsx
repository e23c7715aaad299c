import { Outside } from '../../../elements/words/outside.tsx'
import { Actions } from './actions.tsx'
import { Holding } from './holding.tsx'
import type { CustomerProps } from '../rights-props.ts'

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
      <Actions {...props} />
      <Holding {...props} />
    </div>
  )
}
