import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { lastRead, useLoad } from '../../../data/load.ts'
import { PagedList } from '../../../elements/lists/paged-list.tsx'
import { ConfirmButton } from '../../../elements/page/confirm.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import type { SurveyTexts } from '../../../texts/es/dealer/survey.ts'

type Withdrawn = Schemas['WithdrawnSurveyResponse']

const last = lastRead<Schemas['WithdrawnSurveyResponsePage']>()
const limit = 20

type WithdrawalsProps = {
  dealerId: string
  zone: string
  /** The id of the response that was withdrawn last here; empty if none was. */
  latest: string
  t: SurveyTexts
}

const Rows = ({
  withdrawn,
  brands,
  zone,
  admitted,
  t,
}: Pick<WithdrawalsProps, 'zone' | 't'> & {
  withdrawn: readonly Withdrawn[]
  brands: readonly Schemas['NamedBrand'][]
  admitted: (response: Withdrawn) => void
}) => {
  const { api } = useApp()
  const admit = async (response: Withdrawn) => {
    const { dealerId, responseId } = response
    await unwrap(
      api.DELETE('/v1/dealers/{dealerId}/survey-responses/{responseId}/withdrawal', {
        params: { path: { dealerId, responseId } },
      }),
    )
    admitted(response)
  }
  return (
    <div class="card">
      <table class="cards">
        <caption class="unseen">{t.withdrawals}</caption>
        <thead>
          <tr>
            <th scope="col">{t.responseId}</th>
            <th scope="col">{t.withdrawnBrand}</th>
            <th scope="col">{t.withdrawnAt}</th>
            <th scope="col">{t.withdrawReason}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {withdrawn.map((each) => (
            <tr key={each.responseId}>
              <th scope="row">
                <Outside>{each.responseId}</Outside>
              </th>
              <td data-label={t.withdrawnBrand}>
                <Outside>{brands.find(({ brand }) => brand === each.brand)?.name ?? each.brand}</Outside>
              </td>
              <td data-label={t.withdrawnAt}>
                <Time at={each.withdrawnAt} zone={zone} />
              </td>
              <td data-label={t.withdrawReason}>{t.withdrawReasons[each.reason]}</td>
              <td>
                <div class="cell-actions">
                  <ConfirmButton
                    label={t.readmit}
                    about={each.responseId}
                    title={t.readmitTitle}
                    confirm={t.confirmReadmit}
                    act={() => admit(each)}
                  >
                    <p>{t.readmitSay}</p>
                  </ConfirmButton>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Shows staff which of a dealer's responses were withdrawn, and lets them take that back. */
export const Withdrawals = ({ dealerId, zone, latest, t }: WithdrawalsProps) => {
  const { api } = useApp()
  const done = useSignal('')
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/withdrawn-survey-responses', {
        params: { path: { dealerId }, query: { limit, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, `${dealerId} ${latest}`, (signal) => ask(undefined, signal))
  const read = list.loaded.value
  const brands = (read.state === 'ready' && read.data.brands) || []
  return (
    <details class="no-print" open={latest !== ''}>
      <summary>{t.withdrawals}</summary>
      <div class="stack tight">
        <PagedList list={list} ask={ask} empty={<p class="soft">{t.noWithdrawals}</p>} count={t.countShown}>
          {(items, replace) => (
            <Rows
              {...{ zone, brands, t }}
              withdrawn={items}
              admitted={({ responseId }) => {
                done.value = t.readmitted(responseId)
                replace(items.filter((one) => one.responseId !== responseId))
              }}
            />
          )}
        </PagedList>
        <div role="status" class={done.value === '' ? '' : 'notice good'}>
          {done.value}
        </div>
      </div>
    </details>
  )
}
