import { lazyPart } from '../../../elements/page/lazy-part.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Actions } from './actions.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { isUnnamed } from './unnamed.ts'
import { Standing } from './standing.tsx'
import { useStanding } from './use-standing.ts'

const Holding = lazyPart(async () => (await import('./holding.tsx')).Holding)

/**
 * One customer: where they stand, what can be done for them, and what is held; `closes` says where `close` leads, and
 * `deciding` that the form opens with which it is decided about their open cases.
 */
export const Customer = ({
  close,
  closes,
  deciding = false,
  ...props
}: CustomerProps & { close: () => void; closes: string; deciding?: boolean }) => {
  const { dealerId, customerRef, t } = props
  const standing = useStanding(dealerId, customerRef)
  return (
    <div class="stack">
      <div class="row">
        <h2>{isUnnamed(customerRef) ? t.unnamed : <Outside>{customerRef}</Outside>}</h2>
        <button class="button plain" type="button" onClick={close}>
          {closes}
        </button>
      </div>
      <Standing {...props} standing={standing} />
      <Actions {...props} standing={standing} deciding={deciding} />
      <Holding {...props} />
    </div>
  )
}
