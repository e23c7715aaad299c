import { newestShown } from '../../../functions/platform/calendar/newest-shown.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { GroupCoherenceTexts } from '../../texts/es/group-coherence.ts'
import { setQuery } from '../../app/routing/router.ts'
import { localeOf } from '../../texts/language.ts'
import { FiguresTable } from '../charts/figures-table.tsx'
import { writersOf } from '../figures/estimate-text.ts'
import { KeyFigures } from '../figures/key-figures.tsx'
import { monthText } from '../words/time.tsx'
import { fileName } from './file-name.ts'
import { MonthChart } from './month-chart.tsx'
import { TitledCard } from '../page/titled-card.tsx'

type Found = Schemas['GroupCoherence']
type Figures = Schemas['GroupQuestionFigures']
type Props = { found: Found; t: GroupCoherenceTexts }

/** A mean gap has a sign; shares come in whole per cent. */
const useFigures = (t: GroupCoherenceTexts) => {
  const locale = localeOf(useApp().language)
  const write = writersOf(locale)
  const share = (percent: number) => write.share(percent / 100)
  return {
    locale,
    gap: {
      ...{ of: ({ gap }: Figures) => gap, write: write.gap, title: t.gapTrend, column: t.gap, unit: t.gap },
      ...{ file: t.gapFile, help: t.gapHelp, signed: true },
      says: (month: string, gap: number) => t.gapSays(month, write.mark(Math.abs(gap)), Math.sign(gap)),
    },
    identical: {
      ...{ of: ({ identical }: Figures) => identical, write: share, title: t.identicalTrend },
      ...{
        column: t.identical,
        unit: t.inPercent(t.identical),
        file: t.identicalFile,
        help: t.identicalHelp,
        signed: false,
      },
      says: (month: string, percent: number) => t.identicalSays(month, share(percent)),
    },
    withinOne: {
      ...{ of: ({ withinOne }: Figures) => withinOne, write: share, title: t.trend },
      ...{
        column: t.withinOne,
        unit: t.inPercent(t.withinOne),
        file: t.withinOneFile,
        help: t.withinOneHelp,
        signed: false,
      },
      says: (month: string, percent: number) => t.trendSays(month, share(percent)),
    },
    sameChoice: {
      ...{ of: ({ identical }: Figures) => identical, write: share, title: t.sameChoiceTrend },
      ...{
        column: t.sameChoice,
        unit: t.inPercent(t.sameChoice),
        file: t.sameChoiceFile,
        help: t.sameChoiceHelp,
        signed: false,
      },
      says: (month: string, percent: number) => t.sameChoiceSays(month, share(percent)),
    },
  }
}

/** Which figures there are: of choices, which have no distance, only how many are the same. */
const figuresFor = (
  { gap, identical, withinOne, sameChoice }: ReturnType<typeof useFigures>,
  figures: Figures,
) => (figures.gap === null ? [sameChoice] : [gap, identical, withinOne])

/** A figure in words; of what has none, a dash. */
const written = <Value extends number | null>(
  { of, write }: { of: (figures: Figures) => Value; write: (value: number) => string },
  figures: Figures,
  none: string,
): string => {
  const value = of(figures)
  return value === null ? none : write(value)
}

/** Whether there are figures of questions with choices alone, which have none together. */
export const hasChoicesOnly = ({ question, range: { figures } }: Found): boolean =>
  question === null && (figures?.length ?? 0) > 0 && (figures ?? []).every(({ gap }) => gap === null)

/** The figure that was asked for: of a brand or all, of a question or all. */
const askedOf = ({ brand, question }: Found, figures: readonly Figures[] | null): Figures | undefined =>
  figures?.find((one) => one.question === question && one.brand === brand)

/** Why the whole time is not shown, and the newest months that are. */
const Hidden = ({ found: { months, range }, says, t }: Props & { says: string }) => {
  const { locale } = useFigures(t)
  const shown = newestShown(months)
  return (
    <div class="stack tight">
      <p>{says}</p>
      {range.why === 'month-not-shown' && shown && (
        <p class="no-print">
          <button
            class="button"
            type="button"
            onClick={() => setQuery({ desde: shown.from, hasta: shown.to })}
          >
            {t.seeShown(monthText(locale, shown.from), monthText(locale, shown.to))}
          </button>
        </p>
      )}
    </div>
  )
}

/** The whole time: its figures, or why there are none. */
const Whole = ({ found, t }: Props) => {
  const known = useFigures(t)
  const { figures, why } = found.range
  const all = askedOf(found, figures)
  if (!all && hasChoicesOnly(found)) return <p>{t.onlyChoices}</p>
  if (!all) return <Hidden found={found} says={why === null ? t.nothing : t.whyRange[why]} t={t} />
  return (
    <KeyFigures
      items={figuresFor(known, all).map((one) => [one.column, written(one, all, t.noDistance), one.help])}
    />
  )
}

/** Question by question, in the whole time. */
const Questions = ({ found, t }: Props) => {
  const { gap, identical, withinOne, sameChoice } = useFigures(t)
  const figures = found.range.figures?.filter(({ question }) => question !== null) ?? []
  if (figures.length === 0 || found.question !== null) return null
  const columns = hasChoicesOnly(found) ? [sameChoice] : [gap, identical, withinOne]
  const titleOf = ({ brand, question }: Figures) => {
    const known = found.brands.find((one) => one.brand === brand)
    const text = known?.questions.find((one) => one.question === question)?.text ?? question
    return known && found.brands.length > 1 && found.brand === null ? `${known.name}: ${text}` : text
  }
  return (
    <TitledCard title={t.byQuestion} level="h3">
      <FiguresTable
        title={t.byQuestion}
        head={[t.question, ...columns.map(({ column }) => column)]}
        rows={figures.map((one) => ({
          key: `${one.brand} ${one.question}`,
          name: titleOf(one),
          cells: columns.map((column) => written(column, one, t.noDistance)),
        }))}
      />
    </TitledCard>
  )
}

/** A group's figures of the time, of each month in charts, and of each question. */
export const GroupFigures = ({ found, t }: Props) => {
  const figures = useFigures(t)
  const { locale } = figures
  const months = found.months.map(({ month, figures: all, why }) => ({
    month,
    figure: askedOf(found, all),
    why: why === null ? t.nothing : t.whyHidden[why],
  }))
  const newest = months.findLast(({ figure }) => figure !== undefined)
  if (!newest?.figure)
    return (
      <>
        <Whole found={found} t={t} />
        {hasChoicesOnly(found) ? <Questions found={found} t={t} /> : <p class="soft">{t.noTrend}</p>}
      </>
    )
  const { month: newestMonth, figure: newestFigure } = newest
  return (
    <>
      <Whole found={found} t={t} />
      <div class="chart-pair halves">
        {figuresFor(figures, newestFigure).map((one) => {
          const { of, title, column, unit, says, file, signed, write } = one
          return (
            <MonthChart
              key={file}
              title={title}
              says={says(monthText(locale, newestMonth), of(newestFigure) ?? 0)}
              write={write}
              signed={signed}
              head={[column]}
              fileHead={[unit, t.whyNot]}
              fileName={fileName(found.groupId, found.brand, found.question, file)}
              months={months.map(({ month, figure, why }) => {
                const inWords = figure ? written(one, figure, t.noDistance) : why
                return {
                  ...{ month, value: figure ? of(figure) : null, inWords, cells: [inWords] },
                  file: figure ? [of(figure), null] : [null, why],
                }
              })}
              t={t}
            />
          )
        })}
      </div>
      <Questions found={found} t={t} />
    </>
  )
}
