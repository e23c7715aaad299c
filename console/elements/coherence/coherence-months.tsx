import { type Schemas, useApp } from '../../app/app.ts'
import type { CoherenceChartTexts } from '../../texts/es/coherence-charts.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { localeOf } from '../../texts/language.ts'
import { useEstimates } from '../figures/estimates.ts'
import { monthText } from '../words/time.tsx'
import { estimateFile, estimateHead, shareFile } from './estimate-file.ts'
import { MonthChart } from './month-chart.tsx'

/** A month of a dealer or a brand, as far as charts show it. */
type Month = {
  month: string
  pairs: number
  gap: Schemas['Estimate']
  identical: Schemas['Estimate']
  withinOne: Schemas['Estimate']
  answering: Schemas['SurveyAnswerRate']
}

/**
 * Months of a dealer or a brand in charts: mean gap, shares of identical marks and of those within a point, response rate.
 * Of a question with choices (`choices`) there are only the shares of the same ones and the response rate. `months` are all
 * months of the time; `found` those that there is something of. `name` begins the files' names.
 */
export const CoherenceMonths = ({
  months,
  found,
  name,
  choices,
  t,
}: {
  months: readonly string[]
  found: readonly Month[]
  name: string
  choices: boolean
  t: EstimateTexts & CoherenceChartTexts
}) => {
  const locale = localeOf(useApp().language)
  const { write, gap, share, answering: rateInWords } = useEstimates(t)
  const ofMarks = [
    {
      ...{ key: t.gapFile, title: t.gapTrend, of: (month: Month) => month.gap },
      says: (month: string, value: number) =>
        t.gapSays(month, write.mark(Math.abs(value)), Math.sign(Number(value.toFixed(2)))),
      ...{ write: write.gap, inWords: gap, file: estimateFile, column: t.gap, signed: true },
    },
    {
      ...{ key: t.identicalFile, title: t.identicalTrend },
      says: (month: string, value: number) => t.identicalSays(month, write.share(value)),
      ...{ of: (month: Month) => month.identical, column: t.identical, signed: false },
      ...{ write: write.share, inWords: share, file: shareFile },
    },
    {
      ...{ key: t.withinOneFile, title: t.trend, of: (month: Month) => month.withinOne },
      says: (month: string, value: number) => t.trendSays(month, write.share(value)),
      ...{ write: write.share, inWords: share, file: shareFile, column: t.withinOne, signed: false },
    },
  ]
  const ofChoices = [
    {
      ...{ key: t.sameChoiceFile, title: t.sameChoiceTrend },
      says: (month: string, value: number) => t.sameChoiceSays(month, write.share(value)),
      ...{ of: (month: Month) => month.identical, column: t.sameChoice, signed: false },
      ...{ write: write.share, inWords: share, file: shareFile },
    },
  ]
  const charts = choices ? ofChoices : ofMarks
  const rowsOf = (of: (month: Month) => Schemas['Estimate']) => {
    const newest = found.findLast((month) => of(month).value !== null)
    return { newest, value: newest ? (of(newest).value ?? 0) : 0 }
  }
  const nothing: Schemas['Estimate'] = { value: null, low: null, high: null, why: 'too-few' }
  const answering = rowsOf((month) => month.answering.share)
  const monthOf = (month: string) => found.find((one) => one.month === month)
  return (
    <div class="chart-pair halves">
      {charts.map(({ key, title, of, says, column, signed, write: writeValue, inWords, file }) => {
        const { newest, value } = rowsOf(of)
        const unit = signed ? column : t.inPercent(column)
        return (
          <MonthChart
            key={key}
            title={title}
            says={newest ? says(monthText(locale, newest.month), value) : t.noTrend}
            write={writeValue}
            signed={signed}
            head={[t.compared, column]}
            fileHead={[t.compared, ...estimateHead(unit, t)]}
            fileName={`${name}-${key}`}
            months={months.map((month) => {
              const one = monthOf(month)
              const figure = one ? of(one) : nothing
              return {
                ...{ month, value: figure.value, inWords: inWords(figure) },
                cells: [one?.pairs ?? 0, one ? inWords(figure) : t.noFigure],
                file: [one?.pairs ?? 0, ...file(figure)],
              }
            })}
            t={t}
          />
        )
      })}
      <MonthChart
        title={t.answeringTrend}
        says={
          answering.newest
            ? t.answeringSays(monthText(locale, answering.newest.month), write.share(answering.value))
            : t.noTrend
        }
        write={write.share}
        head={[t.reminded, t.answered, t.answering]}
        fileHead={[t.reminded, t.answered, ...estimateHead(t.inPercent(t.answering), t)]}
        fileName={`${name}-${t.answeringFile}`}
        months={months.map((month) => {
          const rate = monthOf(month)?.answering
          const figure = rate?.share ?? nothing
          const counts = [rate?.reminded ?? 0, rate?.answered ?? 0]
          return {
            ...{ month, value: figure.value, inWords: rate ? rateInWords(rate) : share(figure) },
            cells: [...counts, rate ? rateInWords(rate) : t.noFigure],
            file: [...counts, ...shareFile(figure)],
          }
        })}
        t={t}
      />
    </div>
  )
}
