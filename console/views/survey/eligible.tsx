import './survey.css'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { useDealer } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { MonthChoice } from '../../elements/periods/month-choice.tsx'
import { readMonth } from '../../elements/periods/months-to-choose.ts'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { WithheldBrands } from '../../elements/surveys/withheld-brands.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import { monthIn } from '../../elements/words/months.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import { AnsweredAt } from './answered-at.tsx'
import { brandNames, type BrandName } from './brand-names/brand-names.ts'
import { OfBrand } from './brand-names/of-brand.tsx'
import type { PartProps } from './props.ts'

const last = lastRead<Schemas['EligibleCustomerPage']>()

const EligibleTable = ({
  items,
  caption,
  zone,
  dealerId,
  nameOf,
  t,
}: Omit<PartProps, 'query'> & {
  items: readonly Schemas['EligibleCustomer'][]
  caption: string
  zone: string
  nameOf: BrandName
}) => (
  <div class="card">
    <table class="cards eligible">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.customer}</th>
          <th scope="col">{t.visit}</th>
          <th scope="col">{t.answeredAt}</th>
          <th scope="col">{t.rule}</th>
          <th scope="col">{t.told}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ customerRef, visitRef, callId, responseId, brand, answeredAt, rule, told }) => (
          <tr key={responseId}>
            <th scope="row">
              <a href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`}>
                <Outside>{customerRef}</Outside>
              </a>
            </th>
            <td data-label={t.visit}>
              <Outside>{visitRef}</Outside>
            </td>
            <td class="whole" data-label={t.answeredAt}>
              <AnsweredAt at={answeredAt} zone={zone} />
              <OfBrand name={nameOf(brand)} />
            </td>
            <td data-label={t.rule}>{t.rules[rule]}</td>
            <td data-label={t.told}>{t.tolds[told]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** The customers of a month who have the prize of their brand. */
export const EligiblePart = ({ dealerId, query, t }: PartProps) => {
  const { api, language } = useApp()
  const { zone } = useDealer(dealerId)
  const current = monthIn(zone, new Date())
  const month = readMonth(query, current)
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/eligible-customers', {
        params: { path: { dealerId }, query: { month, limit: 50, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, `${dealerId} ${month}`, (signal) => ask(undefined, signal))
  const name = monthText(localeOf(language), month)
  const read = list.loaded.value
  const brands = (read.state === 'ready' && read.data.brands) || []
  const withheld = (read.state === 'ready' && read.data.withheldBrands) || []
  return (
    <div class="stack">
      <p>{t.eligibleSay}</p>
      <MonthChoice month={month} current={current} t={t.monthChoice} />
      <WithheldBrands brands={withheld} t={t} />
      <PagedList
        list={list}
        ask={ask}
        empty={
          withheld.length === 0 && (
            <EmptyState title={t.noEligible(name)}>
              <p class="soft">{t.noEligibleHelp}</p>
            </EmptyState>
          )
        }
        count={t.countEligible}
      >
        {(items) => (
          <EligibleTable
            {...{ items, zone, dealerId, t }}
            caption={t.eligibleOf(name)}
            nameOf={brandNames(brands, items)}
          />
        )}
      </PagedList>
    </div>
  )
}
