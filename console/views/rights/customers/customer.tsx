import { Outside } from '../../../elements/words/outside.tsx'
import { Actions } from './actions.tsx'
import { Holding } from './holding.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { isUnnamed } from './unnamed.ts'
import { Standing } from './standing.tsx'
import { useStanding } from './use-standing.ts'

/** One customer: where they stand, what can be done for them, and what is held. */
export const Customer = ({ close, ...props }: CustomerProps & { close: () => void }) => {
  const { dealerId, customerRef, t } = props
  const standing = useStanding(dealerId, customerRef)
  return (
    <div class="stack">
      <div class="row">
        <h2>{isUnnamed(customerRef) ? t.unnamed : <Outside>{customerRef}</Outside>}</h2>
        <button class="button plain" type="button" onClick={close}>
          {t.otherCustomer}
        </button>
      </div>
      <Standing {...props} standing={standing} />
      <Actions {...props} standing={standing} />
      <Holding {...props} />
    </div>
  )
}
