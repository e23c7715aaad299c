import { unwrap } from '../../../client/unwrap.ts'
import { useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { ResponseError } from '../../../client/errors.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { monthAt } from '../../elements/draws/months.ts'
import { Show } from '../../elements/page/states.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { MonthPage } from './month-page.tsx'

const last = lastRead<string>()

/** The draws of the newest month that has any, this one or the last. */
export const View = ({ t }: ViewProps<DrawMonthTexts>) => {
  const { api } = useApp()
  const thisMonth = monthAt(new Date())
  const newest = useLoad(last, thisMonth, async (signal) => {
    try {
      await unwrap(api.GET('/v1/draws/{month}', { params: { path: { month: thisMonth } }, signal }))
      return thisMonth
    } catch (thrown) {
      // A month has no draws until its last day.
      if (thrown instanceof ResponseError && thrown.status === 404) return shiftMonth(thisMonth, -1)
      throw thrown
    }
  })
  return <Show loading={newest}>{(month) => <MonthPage key={month} month={month} t={t} />}</Show>
}
