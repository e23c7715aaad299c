import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import { asortisZone, dealerIn, useDealers } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { MonthChoice } from '../../elements/periods/month-choice.tsx'
import { readMonth } from '../../elements/periods/months-to-choose.ts'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import { monthIn } from '../../elements/words/months.ts'
import { Time } from '../../elements/words/time.tsx'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'

const last = lastRead<Schemas['SaidWronglyPage']>()

const WronglyTable = ({ items, t }: { items: readonly Schemas['SaidWrongly'][]; t: SupervisionTexts }) => {
  const dealers = useDealers()
  return (
    <div class="card">
      <table class="cards">
        <caption class="unseen">{t.tabs.wrongly}</caption>
        <thead>
          <tr>
            <th scope="col">{t.wrongly.when}</th>
            <th scope="col">{t.dealer}</th>
            <th scope="col">{t.operator}</th>
            <th scope="col">{t.wrongly.what}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ dealerId, callId, startedAt, operator, wrong }) => (
            <tr key={`${dealerId} ${callId}`}>
              <th scope="row">
                <a href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`}>
                  <Time at={startedAt} zone={dealerIn(dealers, dealerId).zone} />
                </a>
              </th>
              <td data-label={t.dealer}>{dealerIn(dealers, dealerId).name}</td>
              <td data-label={t.operator}>{operator}</td>
              <td data-label={t.wrongly.what}>
                <ul class="stack tight">
                  {wrong.map((one) => (
                    <li key={one}>
                      <span class={one === 'not-known' ? '' : 'strong'}>{t.wrongly.wrongs[one]}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Calls of a month in which something was said wrongly, and those of which it is not known. */
export const WronglyPart = ({ t }: { t: SupervisionTexts }) => {
  const { api } = useApp()
  const current = monthIn(asortisZone, new Date())
  const month = readMonth(address.value.query, current)
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/said-wrongly', {
        params: { query: { month, limit: 50, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, month, (signal) => ask(undefined, signal))
  return (
    <div class="stack">
      <p class="narrow">{t.wrongly.say}</p>
      <MonthChoice month={month} current={current} t={t} />
      <PagedList list={list} ask={ask} empty={<EmptyState title={t.wrongly.none} />} count={t.wrongly.count}>
        {(items) => <WronglyTable items={items} t={t} />}
      </PagedList>
    </div>
  )
}
