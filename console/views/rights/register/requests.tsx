import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { lastRead, useLoad } from '../../../data/load.ts'
import { PagedList } from '../../../elements/lists/paged-list.tsx'
import { EmptyState } from '../../../elements/page/states.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Day, Time } from '../../../elements/words/time.tsx'
import { isUnnamed } from '../customers/unnamed.ts'
import { Conclude } from './conclude.tsx'
import { DoneAbout } from './done-about.tsx'
import { Register } from './register.tsx'
import { useMayExecute } from '../may-execute.ts'
import type { RightsProps } from '../rights-props.ts'

const last = lastRead<Schemas['RightsRequestPage']>()

/** What an entry has in place of a customer who was erased. */
const noCustomer = 'erased'

const chips = { open: 'chip warn', completed: 'chip good', refused: 'chip' } as const

const Row = ({
  request,
  changed,
  mayConclude,
  ...props
}: RightsProps & {
  request: Schemas['RightsRequest']
  changed: (now: Schemas['RightsRequest']) => void
  mayConclude: boolean
}) => {
  const { t, zone } = props
  const { customerRef, right, how, askedAt, dueBy, state, outcome, text } = request
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
        <div class="small soft">{t.ways[how]}</div>
      </td>
      <td data-label={t.dueBy}>
        <Day day={dueBy} />
      </td>
      <td data-label={t.state}>
        <span class={chips[state]}>{t.requestStates[state]}</span>
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

/** The register of what the dealer's customers asked for: when, by when it is due, and what came of it. */
export const Requests = (props: RightsProps) => {
  const { dealerId, t } = props
  const { api } = useApp()
  const mayConclude = useMayExecute(dealerId) ?? false
  const registering = useSignal(false)
  const ask = (cursor?: string, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/rights-requests', {
        params: { path: { dealerId }, query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, dealerId, (signal) => ask(undefined, signal))
  return (
    <div class="stack">
      <div>
        <button class="button" type="button" onClick={() => void (registering.value = true)}>
          {t.register}
        </button>
      </div>
      {registering.value && (
        <Register {...props} close={() => void (registering.value = false)} done={list.reload} />
      )}
      <PagedList list={list} ask={ask} count={t.count} empty={<EmptyState title={t.noRequests} />}>
        {(items, replace) => (
          <div class="card">
            <table class="cards">
              <caption class="unseen">{t.requestsTable}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.customer}</th>
                  <th scope="col">{t.right}</th>
                  <th scope="col">{t.askedAt}</th>
                  <th scope="col">{t.dueBy}</th>
                  <th scope="col">{t.state}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((request) => (
                  <Row
                    key={request.requestId}
                    {...props}
                    request={request}
                    mayConclude={mayConclude}
                    changed={(now) =>
                      replace(items.map((one) => (one.requestId === now.requestId ? now : one)))
                    }
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </div>
  )
}
