import { readBrands } from '../../data/directory.ts'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { setQuery } from '../../app/routing/router.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { SelectField } from '../../elements/forms/field.tsx'
import { monthsFrom } from '../../elements/words/months.ts'
import { monthText } from '../../elements/words/time.tsx'
import type { OverviewTexts } from '../../texts/es/staff/overview.ts'
import { localeOf } from '../../texts/language.ts'

const last = lastRead<Schemas['ListedBrand'][]>()
const monthsOffered = 24

type ChoiceProps = { month: string; newest: string; brand: string; t: OverviewTexts }

/** The month whose dealers are compared, and the brand. They are in the page's address. */
export const Choice = ({ month, newest, brand, t }: ChoiceProps) => {
  const { api, language } = useApp()
  const locale = localeOf(language)
  const { value } = useLoad(last, 'all', (signal) => readBrands(api, signal)).loaded
  const brands = value.state === 'ready' ? value.data : []
  // Until they have been read, the one that the address names is still shown.
  const known = brand === '' || brands.some(({ brandId }) => brandId === brand)
  const end = month > newest ? month : newest
  const offered = monthsFrom(shiftMonth(end, 1 - monthsOffered), end).toReversed()
  return (
    <div class="filters no-print" key={`${month} ${brand} ${brands.length}`}>
      <SelectField name="marca" label={t.brand} value={brand} onChange={(marca) => setQuery({ marca })}>
        <option value="">{t.allBrands}</option>
        {!known && <option value={brand}>{brand}</option>}
        {brands.map(({ brandId, name }) => (
          <option key={brandId} value={brandId}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="mes" label={t.month} value={month} onChange={(mes) => setQuery({ mes })}>
        {(offered.includes(month) ? offered : [...offered, month]).map((one) => (
          <option key={one} value={one}>
            {monthText(locale, one)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
