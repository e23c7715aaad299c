import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { setQuery } from '../../app/routing/router.ts'
import { useDealer } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { MonthChoice } from '../../elements/periods/month-choice.tsx'
import { readMonth } from '../../elements/periods/months-to-choose.ts'
import { SelectField } from '../../elements/forms/field.tsx'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { WithheldBrands } from '../../elements/surveys/withheld-brands.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import { monthIn } from '../../elements/words/months.ts'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import { brandNames } from './brand-names/brand-names.ts'
import type { PartProps } from './props.ts'
import { ResponseTable } from './response-table.tsx'
import { Withdrawals } from './settling/withdrawals.tsx'

const last = lastRead<Schemas['SurveyResponsePage']>()
const limit = 50
const states = ['matched', 'ambiguous', 'waiting'] as const

/**
 * The responses of a month, each with its call, if it has one; which call it belongs to can be settled here. Anonymous ones
 * are not listed.
 */
export const ResponsesPart = ({ dealerId, query, t }: PartProps) => {
  const { api, language, me } = useApp()
  const withdrawn = useSignal('')
  const { zone } = useDealer(dealerId)
  const current = monthIn(zone, new Date())
  const month = readMonth(query, current)
  const match = states.find((one) => one === query.get('estado'))
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/survey-responses', {
        params: {
          path: { dealerId },
          query: { month, limit, ...(match && { match }), ...(cursor !== undefined && { cursor }) },
        },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, `${dealerId} ${month} ${match}`, (signal) => ask(undefined, signal))
  const name = monthText(localeOf(language), month)
  const read = list.loaded.value
  const brands = (read.state === 'ready' && read.data.brands) || []
  const withheld = (read.state === 'ready' && read.data.withheldBrands) || []
  return (
    <div class="stack">
      <div class="row apart bottom no-print">
        <MonthChoice month={month} current={current} t={t.monthChoice} />
        <SelectField
          name="estado"
          label={t.state}
          value={match ?? ''}
          onChange={(chosen) => setQuery({ estado: chosen })}
        >
          <option value="">{t.allStates}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t.states[one]}
            </option>
          ))}
        </SelectField>
      </div>
      {match && t.statesHelp[match] !== '' && <p>{t.statesHelp[match]}</p>}
      <p class="small soft">{t.anonymousOnes}</p>
      <WithheldBrands brands={withheld} t={t} />
      <PagedList
        list={list}
        ask={ask}
        empty={withheld.length === 0 && <EmptyState title={t.noResponses(name)} />}
        count={t.countShown}
      >
        {(items, replace) => (
          <ResponseTable
            {...{ dealerId, zone, t }}
            responses={items}
            nameOf={brandNames(brands, items)}
            caption={t.responsesOf(name)}
            withdrawn={({ responseId }) => {
              withdrawn.value = responseId
              replace(items.filter((one) => one.responseId !== responseId))
            }}
            settled={(response) =>
              replace(items.map((one) => (one.responseId === response.responseId ? response : one)))
            }
          />
        )}
      </PagedList>
      {me.audience === 'staff' && <Withdrawals {...{ dealerId, zone, t }} latest={withdrawn.value} />}
    </div>
  )
}
