import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { lastRead, useLoad } from '../../../data/load.ts'
import { useOverSignIn } from '../../../data/over-sign-in.ts'
import { PagedList } from '../../../elements/lists/paged-list.tsx'
import { EmptyState } from '../../../elements/page/states.tsx'
import { Customer } from '../customers/customer.tsx'
import { useMayExecute } from '../may-execute.ts'
import type { RightsProps } from '../rights-props.ts'
import { StandingRow } from './standing-row.tsx'

const last = lastRead<Schemas['StandingCasePage']>()

const Cases = (props: RightsProps) => {
  const { dealerId, t } = props
  const { api } = useApp()
  /** Whose page was opened from the list, and whether to decide there about their open cases. */
  const chosen = useOverSignIn(`standing-customer ${dealerId}`)
  const deciding = useSignal(false)
  const ask = (cursor?: string, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/standing-cases', {
        params: { path: { dealerId }, query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, dealerId, (signal) => ask(undefined, signal))
  const close = () => {
    chosen.value = ''
    list.reload()
  }
  if (chosen.value !== '')
    return (
      <Customer
        key={chosen.value}
        {...props}
        customerRef={chosen.value}
        deciding={deciding.value}
        close={close}
        closes={t.backToStanding}
      />
    )
  return (
    <div class="stack">
      <p class="soft">{t.standingHelp}</p>
      <PagedList list={list} ask={ask} count={t.standingCount} empty={<EmptyState title={t.noneStanding} />}>
        {(items) => (
          <div class="card">
            <table class="cards">
              <caption class="unseen">{t.standingTable}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.customer}</th>
                  <th scope="col">{t.standsWhy}</th>
                  <th scope="col">{t.problem}</th>
                  <th scope="col">{t.stopped}</th>
                  <th scope="col">{t.actions}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((found) => (
                  <StandingRow
                    key={found.callId}
                    {...props}
                    found={found}
                    changed={list.reload}
                    choose={(toDecide) => {
                      deciding.value = toDecide
                      chosen.value = found.customerRef
                    }}
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

/**
 * The dealer's cases that stand still: why and since when, and the ways to their customers and to what may be done. Only for
 * those who may decide and act.
 */
export const StandingCases = (props: RightsProps) => {
  const may = useMayExecute(props.dealerId)
  if (may === undefined) return null
  return may ? <Cases {...props} /> : <p class="notice">{props.t.standingNotShown}</p>
}
