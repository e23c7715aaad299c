import { type Schemas, useApp } from '../../app/app.ts'
import { nameIn, wordFor } from '../../elements/draws/words.ts'
import { moneyText } from '../../elements/words/money.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { monthText, Time } from '../../elements/words/time.tsx'
import { capital } from '../../elements/words/words.ts'
import type { GroupTexts } from '../../texts/es/dealer/group.ts'
import { localeOf } from '../../texts/language.ts'

type Line = Schemas['StatementLine']

/** Where groups and draws are kept, and discounts applied. */
const zone = 'Europe/Madrid'

const resultOf = ({ state, reason, dealerId }: Line, group: Schemas['Group'], t: GroupTexts): string => {
  if (reason !== undefined) return `${t.states['not-held']}: ${wordFor(t.reasons, reason)}`
  return dealerId === undefined ? t.states[state] : nameIn(group.participants, dealerId)
}

const Applied = ({ line: { state, application }, t }: { line: Line; t: GroupTexts }) => {
  if (state !== 'decided') return <></>
  if (!application) return <span class="chip warn">{t.notApplied}</span>
  return (
    <>
      <Time at={application.appliedAt} zone={zone} form="day" />{' '}
      <span class="small soft">
        <Outside>{t.appliedAs(application.reference)}</Outside>
      </span>
    </>
  )
}

type StatementTableProps = { draws: readonly Line[]; group: Schemas['Group']; year: string; t: GroupTexts }

/** The lines of a year's statement. */
export const StatementTable = ({ draws, group, year, t }: StatementTableProps) => {
  const { language } = useApp()
  const locale = localeOf(language)
  return (
    <table class="cards">
      <caption class="unseen">
        {t.statement} {year}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col">{t.winner}</th>
          <th scope="col" class="number">
            {t.discount}
          </th>
          <th scope="col">{t.applied}</th>
        </tr>
      </thead>
      <tbody>
        {draws.map((line) => (
          <tr key={line.month}>
            <th scope="row">{capital(monthText(locale, line.month))}</th>
            <td data-label={t.winner}>
              <Outside>{resultOf(line, group, t)}</Outside>
            </td>
            <td class="number" data-label={t.discount}>
              {line.state === 'not-held' ? '—' : moneyText(locale, line.discount)}
            </td>
            <td data-label={t.applied}>
              <Applied line={line} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
