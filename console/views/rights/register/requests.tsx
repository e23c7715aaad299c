import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { address, setQuery } from '../../../app/routing/router.ts'
import { lastRead, useLoad } from '../../../data/load.ts'
import { Choices } from '../../../elements/forms/choices.tsx'
import { PagedList } from '../../../elements/lists/paged-list.tsx'
import { EmptyState } from '../../../elements/page/states.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import { Register } from './register.tsx'
import { RequestRow } from './request-row.tsx'
import { useMayExecute } from '../may-execute.ts'
import type { RightsProps } from '../rights-props.ts'

const last = lastRead<Schemas['RightsRequestPage']>()

/** Which requests are shown: those that somebody has yet to answer, or all. */
const shown = ['all', 'open'] as const

/** The register of what the dealer's customers asked for: when, by when it is due, and what came of it. */
export const Requests = (props: RightsProps) => {
  const { dealerId, t } = props
  const { api } = useApp()
  const mayConclude = useMayExecute(dealerId) ?? false
  const registering = useDialog(`rights-request ${dealerId}`)
  const chosen = address.value.query.get('solicitudes') === 'abiertas' ? 'open' : 'all'
  const state = chosen === 'open' ? chosen : undefined
  const ask = (cursor?: string, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/rights-requests', {
        params: {
          path: { dealerId },
          query: { limit: 50, ...(state && { state }), ...(cursor !== undefined && { cursor }) },
        },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, `${dealerId} ${chosen}`, (signal) => ask(undefined, signal))
  return (
    <div class="stack">
      <div class="row apart bottom">
        <Choices
          label={t.requestsChoice}
          choices={shown.map((one) => ({ id: one, text: t.requestsShown[one] }))}
          chosen={chosen}
          choose={(one) => setQuery({ solicitudes: one === 'open' ? 'abiertas' : '' })}
        />
        <button class="button" type="button" onClick={registering.open}>
          {t.register}
        </button>
      </div>
      {registering.isOpen && <Register {...props} dialog={registering} done={list.reload} />}
      <PagedList
        list={list}
        ask={ask}
        count={t.count}
        empty={<EmptyState title={chosen === 'open' ? t.noneOpen : t.noRequests} />}
      >
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
                  <RequestRow
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
