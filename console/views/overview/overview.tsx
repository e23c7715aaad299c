import './overview.css'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { isMonth } from '../../elements/words/months.ts'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { OverviewTexts } from '../../texts/es/staff/overview.ts'
import { AlertFigures } from './alert-figures.tsx'
import { Attention } from './attention.tsx'
import { Choice } from './choice.tsx'
import { Funnel } from './funnel.tsx'
import { Trend } from './trend.tsx'

const last = lastRead<Schemas['Overview']>()

/** Asortis's staff see the whole: what needs somebody today, how fast dealers are told, and how dealers differ. */
export const View = ({ t }: ViewProps<OverviewTexts>) => {
  const { api } = useApp()
  const { query } = address.value
  const brand = query.get('marca') ?? ''
  const asked = query.get('mes')
  const year = useLoad(last, brand, (signal) =>
    unwrap(api.GET('/v1/statistics', { params: { query: brand === '' ? {} : { brand } }, signal })),
  )
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
      </div>
      <div class="stack wide">
        <Attention t={t} />
        <Show loading={year}>
          {(overview) => {
            const month = isMonth(asked) ? asked : (overview.months.at(-1)?.month ?? overview.to)
            return (
              <>
                <div class="stack">
                  <h2>{t.figures}</h2>
                  <Choice month={month} newest={overview.to} brand={brand} t={t} />
                  {overview.asOf !== null && (
                    <p class="small soft">
                      {t.asOf} <Time at={overview.asOf} zone="Europe/Madrid" />. {t.asOfHelp}
                    </p>
                  )}
                </div>
                <AlertFigures overview={overview} t={t} />
                <Funnel key={`${month} ${brand}`} month={month} brand={brand} t={t} />
                <Trend overview={overview} t={t} />
              </>
            )
          }}
        </Show>
      </div>
    </>
  )
}
