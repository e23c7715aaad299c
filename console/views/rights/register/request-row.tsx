import type { Schemas } from '../../../app/app.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { Day, Time } from '../../../elements/words/time.tsx'
import { isUnnamed } from '../customers/unnamed.ts'
import type { RightsProps } from '../rights-props.ts'
import { Conclude } from './conclude.tsx'
import { DoneAbout } from './done-about.tsx'
import { refusalOf } from './refusal.ts'

/** What an entry has in place of a customer who was erased. */
const noCustomer = 'erased'

const chips = { open: 'chip warn', completed: 'chip good', refused: 'chip' } as const

/** An entry of the register, with what may still be done about it. */
export const RequestRow = ({
  request,
  changed,
  mayConclude,
  ...props
}: RightsProps & {
  request: Schemas['RightsRequest']
  changed: (now: Schemas['RightsRequest']) => void
  mayConclude: boolean
}) => {
  const { dealerId, t, zone } = props
  const { customerRef, callId, right, how, askedAt, dueBy, state, outcome, text } = request
  const refusal = refusalOf(request, t)
  return (
    <tr>
      <th scope="row" class="whole">
        {customerRef === noCustomer ? (
          t.noCustomer
        ) : isUnnamed(customerRef) ? (
          t.unnamed
        ) : (
          <Outside>{customerRef}</Outside>
        )}
      </th>
      <td data-label={t.right}>
        {t.rights[right]}
        {text !== undefined && (
          <div class="small soft written">
            <Outside>{text}</Outside>
          </div>
        )}
      </td>
      <td data-label={t.askedAt}>
        <Time at={askedAt} zone={zone} form="day" />
        <div class="small soft">
          {callId === undefined || customerRef === noCustomer ? (
            t.ways[how]
          ) : (
            <a href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`}>
              {t.ways[how]}
            </a>
          )}
        </div>
      </td>
      <td data-label={t.dueBy}>
        <Day day={dueBy} />
      </td>
      <td data-label={t.state}>
        <span class={chips[state]}>{t.requestStates[state]}</span>
        {refusal !== undefined && <div class="small">{refusal}</div>}
        {outcome !== undefined && (
          <div class="small soft">
            <Outside>{outcome}</Outside>
          </div>
        )}
        <DoneAbout {...props} request={request} />
        {state === 'open' && mayConclude && <Conclude {...props} request={request} changed={changed} />}
      </td>
    </tr>
  )
}
