import type { ComponentChildren } from 'preact'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { useApp } from '../../app/app.ts'
import { setQuery } from '../../app/routing/router.ts'
import { localeOf } from '../../texts/language.ts'
import { SelectField } from '../forms/field.tsx'
import { changePeriod, monthIn, monthsFrom, type Period } from '../words/months.ts'
import { monthText } from '../words/time.tsx'

/** How many months back somebody may look. */
const offered = 48

/** The first and last month that are shown. They are in the page's address, so that Back and a reload keep them. */
export const PeriodChoice = ({
  from,
  to,
  zone,
  most,
  t,
  children,
}: Period & {
  zone: string
  /** The most months that may be asked for; 24 if absent. */ most?: number
  t: { from: string; to: string }
  /** What else is chosen, in the same row. */
  children?: ComponentChildren
}) => {
  const locale = localeOf(useApp().language)
  const thisMonth = monthIn(zone, new Date())
  const newest = to > thisMonth ? to : thisMonth
  const oldest = shiftMonth(newest, 1 - offered)
  const months = monthsFrom(from < oldest ? from : oldest, newest).toReversed()
  const choose = (changed: Partial<Period>) => {
    const next = changePeriod({ from, to }, changed, most)
    setQuery({ desde: next.from, hasta: next.to })
  }
  const options = months.map((month) => (
    <option key={month} value={month}>
      {monthText(locale, month)}
    </option>
  ))
  return (
    <div class="filters no-print">
      {children}
      <SelectField
        key={`from ${from} ${to}`}
        name="desde"
        label={t.from}
        value={from}
        onChange={(month) => choose({ from: month })}
      >
        {options}
      </SelectField>
      <SelectField
        key={`to ${from} ${to}`}
        name="hasta"
        label={t.to}
        value={to}
        onChange={(month) => choose({ to: month })}
      >
        {options}
      </SelectField>
    </div>
  )
}
