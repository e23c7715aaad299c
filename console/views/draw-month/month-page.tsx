import './draw-month.css'
import { ResponseError } from '../../../client/errors.ts'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { monthText } from '../../elements/words/time.tsx'
import { capital } from '../../elements/words/words.ts'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { localeOf } from '../../texts/language.ts'
import { Discounts } from './discounts.tsx'
import { MonthState } from './month-state.tsx'

const last = lastRead<Schemas['DrawMonth'] | null>()

const MonthLinks = ({ month, t }: { month: string; t: DrawMonthTexts }) => {
  const { language } = useApp()
  return (
    <nav class="row month-links no-print" aria-label={t.otherMonths}>
      {[-1, 1].map((step) => {
        const other = shiftMonth(month, step)
        const text = capital(monthText(localeOf(language), other))
        return (
          <a key={other} class={step < 0 ? 'back' : 'onward'} href={`/asortis/sorteos/${other}`}>
            {text}
          </a>
        )
      })}
    </nav>
  )
}

/** A month's draws: how far they are, what is undecided and why, and the discounts to apply. */
export const MonthPage = ({ month, t }: { month: string; t: DrawMonthTexts }) => {
  const { api, language } = useApp()
  const read = useLoad(last, month, async (signal) => {
    try {
      return await unwrap(api.GET('/v1/draws/{month}', { params: { path: { month } }, signal }))
    } catch (thrown) {
      if (thrown instanceof ResponseError && thrown.status === 404) return null
      throw thrown
    }
  })
  const isMonth = /^20\d\d-(0[1-9]|1[0-2])$/.test(month)
  const words = isMonth ? monthText(localeOf(language), month) : month
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.titleOf(words)} />
        {isMonth && <MonthLinks month={month} t={t} />}
      </div>
      <Show loading={read}>
        {(found) =>
          found === null ? (
            <EmptyState title={t.none(words)}>
              <p class="soft">{t.noneHelp}</p>
            </EmptyState>
          ) : (
            <div class="stack wide">
              <MonthState month={found} t={t} />
              <Discounts month={month} decided={found.draws.decided} t={t} />
            </div>
          )
        }
      </Show>
    </>
  )
}
