import './figures.css'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { useDealer } from '../../data/dealers.ts'
import { PeriodChoice } from '../../elements/periods/period-choice.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { FiguresTexts } from '../../texts/es/dealer/figures.ts'
import { Calls } from './calls.tsx'
import { Causes } from './causes.tsx'
import { Decisions } from './decisions.tsx'
import { isMonth } from '../../elements/words/months.ts'
import { ProblemChart } from './problem-chart.tsx'
import type { FiguresProps } from './props.ts'
import { Reasons } from './reasons.tsx'
import { Repeated } from './repeated.tsx'
import { sumMonths } from './sum-months.ts'
import { Summary } from './summary.tsx'
import { Times } from './times.tsx'

const last = lastRead<Schemas['DealerStatistics']>()

const Sections = ({ figures, t }: FiguresProps) => {
  const sums = sumMonths(figures.months)
  return (
    <div class="stack wide">
      <Summary sums={sums} t={t} />
      <ProblemChart figures={figures} t={t} />
      <Causes figures={figures} t={t} />
      <Decisions figures={figures} t={t} />
      <Repeated figures={figures} t={t} />
      <Reasons sums={sums} t={t} />
      <Times figures={figures} t={t} />
      <Calls sums={sums} t={t} />
    </div>
  )
}

/** A dealer's figures by month: how many problems, why, what comes back, and how fast they are dealt with. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<FiguresTexts>) => {
  const { api } = useApp()
  const { zone } = useDealer(dealerId)
  const { query } = address.value
  const [from, to] = [query.get('desde'), query.get('hasta')]
  const figures = useLoad(last, `${dealerId} ${from} ${to}`, (signal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/statistics', {
        params: {
          path: { dealerId },
          query: { ...(isMonth(from) && { from }), ...(isMonth(to) && { to }) },
        },
        signal,
      }),
    ),
  )
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
      </div>
      <Show loading={figures}>
        {(found) => (
          <div class="stack wide">
            <div class="stack">
              <PeriodChoice from={found.from} to={found.to} zone={zone} t={t} />
              {found.asOf !== null && (
                <p class="small soft">
                  {t.asOf} <Time at={found.asOf} zone={zone} />. {t.asOfHelp}
                </p>
              )}
            </div>
            {found.months.length === 0 ? (
              <EmptyState title={t.none}>
                <p class="soft">{t.noneHelp}</p>
              </EmptyState>
            ) : (
              <Sections figures={found} t={t} />
            )}
          </div>
        )}
      </Show>
    </>
  )
}
