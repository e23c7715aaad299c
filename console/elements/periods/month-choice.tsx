import './month-choice.css'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { useBasics } from '../../app/basics.ts'
import { setQuery } from '../../app/routing/router.ts'
import { localeOf } from '../../texts/language.ts'
import { SelectField } from '../forms/field.tsx'
import { monthText } from '../words/time.tsx'
import { capital } from '../words/words.ts'
import { monthsToChoose } from './months-to-choose.ts'

/** One month of those that may be looked at, in the page's address (`mes`). */
export const MonthChoice = ({
  month,
  current,
  unnamed = current,
  t,
}: {
  month: string
  /** The latest month that may be looked at. */
  current: string
  /** The month that is shown if the address names none. */
  unnamed?: string
  t: { month: string; before: string; after: string }
}) => {
  const { language } = useBasics()
  const choose = (chosen: string) => setQuery({ mes: chosen === unnamed ? '' : chosen })
  return (
    <div class="row bottom no-print">
      <div class="month-choice">
        <SelectField key={month} name="mes" label={t.month} value={month} onChange={choose}>
          {monthsToChoose(current, month).map((one) => (
            <option key={one} value={one}>
              {capital(monthText(localeOf(language), one))}
            </option>
          ))}
        </SelectField>
      </div>
      <button class="button" type="button" onClick={() => choose(shiftMonth(month, -1))}>
        {t.before}
      </button>
      {month < current && (
        <button class="button" type="button" onClick={() => choose(shiftMonth(month, 1))}>
          {t.after}
        </button>
      )}
    </div>
  )
}
