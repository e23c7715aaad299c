import './agreement-charts.css'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import { Bars } from '../../elements/charts/bars.tsx'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { LineChart } from '../../elements/charts/line-chart.tsx'
import { CsvLink } from '../../elements/files/csv-link.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { capital, useWords } from '../../elements/words/words.ts'
import { texts as chartsEn } from '../../texts/en/charts.ts'
import { texts as chartsEs } from '../../texts/es/charts.ts'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'
import { coachingAddress, type Asked as Choice } from './asked.ts'

type Found = { found: Schemas['RaterAgreement']; t: SupervisionTexts }
type Asked = { asked: Choice }

const useChartTexts = () => (useApp().language === 'en' ? chartsEn : chartsEs)

const Confusion = ({ found: { confusion }, t: { agreement: t } }: Found) => {
  const words = useWords()
  const head = [t.criterion, t.both, t.operatorOnly, t.specialistOnly]
  const rows = confusion.map(({ criterion, both, operatorOnly, specialistOnly }) => ({
    key: criterion,
    name: capital(words.criterion(criterion)),
    cells: [both, operatorOnly, specialistOnly],
  }))
  return (
    <ChartFrame
      title={t.confusion}
      level="h2"
      says={t.confusionSays}
      table={{ head, rows }}
      file={{ name: 'motivos', head, rows: rows.map(({ name, cells }) => [name, ...cells]) }}
      t={useChartTexts()}
    >
      <Bars
        ranked={false}
        bars={rows.map(({ key, name, cells: [both = 0, one = 0, other = 0] }) => ({
          key,
          name,
          n: both + one + other,
          says: `${both} · ${one} · ${other}`,
        }))}
      />
    </ChartFrame>
  )
}

const Running = ({ found: { running }, asked, t: { agreement: t } }: Found & Asked) => {
  const { plain } = useNumbers()
  const chartTexts = useChartTexts()
  if (running.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.running}</h2>
      <p class="narrow">{t.runningSays}</p>
      <div class="small-charts">
        {running.slice(0, 20).map(({ operator, points }) => (
          <div key={operator} class="stack tight">
            <ChartFrame
              title={t.runningOf(operator)}
              says=""
              t={chartTexts}
              table={{
                head: [t.reviews, t.sum],
                rows: points.map(({ sum, flagged }, index) => ({
                  key: String(index),
                  name: t.review(index + 1),
                  cells: [flagged ? `${plain(sum)} · ${t.flagged}` : plain(sum)],
                })),
              }}
            >
              <LineChart
                small
                title={t.runningOf(operator)}
                description={`${t.runningSays} ${chartTexts.walk}`}
                hint={chartTexts.hint}
                centre={points[0]?.limit ?? null}
                write={plain}
                points={points.map(({ sum, flagged }, index) => ({
                  name: String(index + 1),
                  value: sum,
                  signal: flagged ? 'outside' : null,
                  says: `${t.review(index + 1)}: ${plain(sum)}${flagged ? ` · ${t.flagged}` : ''}`,
                }))}
              />
            </ChartFrame>
            <a href={coachingAddress(address.value.path, { ...asked, operator })}>{t.callsOf(operator)}</a>
          </div>
        ))}
      </div>
      <div>
        <CsvLink
          title={t.running}
          name="prueba-continua"
          head={['operator', 'reviewedAt', 'sum', 'limit', 'flagged']}
          rows={running.flatMap(({ operator, points }) =>
            points.map(({ reviewedAt, sum, limit, flagged }) => [operator, reviewedAt, sum, limit, flagged]),
          )}
          t={chartTexts}
        />
      </div>
    </section>
  )
}

/** A specialist's pseudonym, of which the first part tells a handful of them apart. */
const shortOf = (specialist: string): string => specialist.replace(/^specialist:/, '').replace(/-.*$/, '')

const Specialists = ({ found: { specialists }, t: { agreement: t } }: Found) => {
  const chartTexts = useChartTexts()
  if (specialists.length === 0) return null
  const head = [t.specialist, t.reviews, t.problems, t.listened, t.agreed]
  const rows = specialists.map(({ specialist, reviews, problems, listened, withOthers }) => ({
    key: specialist,
    name: shortOf(specialist),
    id: specialist.replace(/^specialist:/, ''),
    cells: [reviews, problems, listened, t.ofTwice(withOthers.agreed, withOthers.of)],
  }))
  return (
    <section class="card">
      <h2>{t.specialists}</h2>
      <p>{t.specialistsSays}</p>
      <FiguresTable title={t.specialists} head={head} rows={rows} />
      <div>
        <CsvLink
          title={t.specialists}
          name="especialistas"
          head={head}
          rows={rows.map(({ id, cells }) => [id, ...cells])}
          t={chartTexts}
        />
      </div>
    </section>
  )
}

/** The charts of how operators and specialists agree, each with its table and its file. */
export const AgreementCharts = (props: Found & Asked) => (
  <>
    <Confusion {...props} />
    <Running {...props} />
    <Specialists {...props} />
  </>
)
