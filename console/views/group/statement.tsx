import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address, setQuery } from '../../app/routing/router.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { monthAt, yearsSince } from '../../elements/draws/months.ts'
import { SelectField } from '../../elements/forms/field.tsx'
import { moneyText } from '../../elements/words/money.ts'
import { Show } from '../../elements/page/states.tsx'
import type { GroupTexts } from '../../texts/es/dealer/group.ts'
import { localeOf } from '../../texts/language.ts'
import { StatementTable } from './statement-table.tsx'

const last = lastRead<Schemas['Statement']>()

/** A year's draws of a group with their discounts; the year is in the address. */
export const StatementOfYear = ({ group, t }: { group: Schemas['Group']; t: GroupTexts }) => {
  const { api, language } = useApp()
  const { groupId } = group
  const years = yearsSince(group.firstMonth, monthAt(new Date()))
  const asked = address.value.query.get('year')
  const year = asked !== null && years.includes(asked) ? asked : (years[0] ?? '')
  const statement = useLoad(last, `${groupId} ${year}`, (signal) =>
    unwrap(
      api.GET('/v1/groups/{groupId}/statement', {
        params: { path: { groupId }, query: { year } },
        signal,
      }),
    ),
  )
  return (
    <section class="card" aria-labelledby="statement">
      <h2 id="statement">{t.statement}</h2>
      <div class="statement-year no-print">
        <SelectField
          key={year}
          name="year"
          label={t.year}
          value={year}
          onChange={(chosen) => setQuery({ year: chosen })}
        >
          {years.map((one) => (
            <option key={one} value={one} selected={one === year}>
              {one}
            </option>
          ))}
        </SelectField>
      </div>
      <Show loading={statement}>
        {({ draws, decided, undecided, notHeld, totals }) =>
          draws.length === 0 ? (
            <p class="soft">{t.noStatement(year)}</p>
          ) : (
            <>
              <p>{t.counts(decided, undecided, notHeld)}</p>
              {totals.map(({ currency, won, applied }) => (
                <p key={currency}>
                  {t.total(
                    moneyText(localeOf(language), { amount: won, currency }),
                    moneyText(localeOf(language), { amount: applied, currency }),
                  )}
                </p>
              ))}
              <StatementTable draws={draws} group={group} year={year} t={t} />
            </>
          )
        }
      </Show>
    </section>
  )
}
