import type { ViewProps } from '../../app/routing/view.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { MonthPage } from './month-page.tsx'

/** The draws of the month that the address names. */
export const View = ({ parameters: { month = '' }, t }: ViewProps<DrawMonthTexts>) => (
  <MonthPage month={month} t={t} />
)
