import { ResponseError } from '../../../client/errors.ts'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { address, setQuery } from '../../app/routing/router.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { askedFigures } from '../../elements/coherence/asked-figures.ts'
import { BrandAndQuestion } from '../../elements/coherence/brand-and-question.tsx'
import { CoherenceMonths } from '../../elements/coherence/coherence-months.tsx'
import { fileName } from '../../elements/coherence/file-name.ts'
import { FunnelPair } from '../../elements/coherence/funnel-pair.tsx'
import { ChoicesTable } from '../../elements/figures/choices-table.tsx'
import { choiceSummary } from '../../elements/figures/choice-summary.ts'
import { useEstimates } from '../../elements/figures/estimates.ts'
import { ComparedResponses } from '../../elements/figures/compared-responses.tsx'
import { Goal } from '../../elements/figures/goal.tsx'
import { Joining } from '../../elements/figures/joining.tsx'
import { KeyFigures } from '../../elements/figures/key-figures.tsx'
import { PeriodChoice } from '../../elements/periods/period-choice.tsx'
import { QuestionTable } from '../../elements/figures/question-table.tsx'
import { Works } from '../../elements/figures/works.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import type { BrandSurveyTexts } from '../../texts/es/staff/brand-survey.ts'
import { TitledCard } from '../../elements/page/titled-card.tsx'

/** Null for a brand that forbids any use of its responses. */
const last = lastRead<Schemas['BrandCoherence'] | null>()

const nullIfForbidden = (thrown: unknown): null => {
  if (thrown instanceof ResponseError && thrown.problem?.code === 'use-forbidden') return null
  throw thrown
}
type Props = { found: Schemas['BrandCoherence']; t: BrandSurveyTexts }

/** The figures of the question that was chosen, if it has choices and no marks. */
const choicesOf = ({ question, figures, choices }: Props['found']) =>
  figures.some((one) => one.question === question)
    ? undefined
    : choices.find((one) => one.question === question)

/** The months in charts, or, of a single one, how to see more. */
const Trend = ({ found, t }: Props) => {
  const { brandId, from, to, question, months } = found
  if (from === to)
    return (
      <section class="card">
        <h3>{t.gapTrend}</h3>
        <p>{t.oneMonth}</p>
        <p>
          <button
            class="button"
            type="button"
            onClick={() => setQuery({ desde: shiftMonth(to, -11), hasta: to })}
          >
            {t.seeYear}
          </button>
        </p>
      </section>
    )
  return (
    <CoherenceMonths
      months={months.map(({ month }) => month)}
      found={months}
      name={fileName(brandId, question)}
      choices={choicesOf(found) !== undefined}
      t={t}
    />
  )
}

const Funnels = ({ found, t }: Props) => (
  <section class="stack">
    <h2>{t.funnelTitle}</h2>
    <FunnelPair
      choices={choicesOf(found) !== undefined}
      funnels={found.funnels}
      of={[found.brandId, found.question]}
      t={t}
    />
  </section>
)

const Figures = ({ found, t }: Props) => {
  const estimates = useEstimates(t)
  const { write, parts, answeringParts } = estimates
  const { answering, responses, questionTexts: texts } = found
  const all = found.figures.find(({ question }) => question === found.question)
  const choices = choicesOf(found)
  return (
    <div class="stack wide">
      <KeyFigures
        items={[
          ...(all
            ? ([
                [t.gap, ...parts('gap')(all.gap, t.gapHelp)],
                [t.identical, ...parts('share')(all.identical, t.identicalHelp)],
                [t.withinOne, ...parts('share')(all.withinOne, t.withinOneHelp)],
              ] as const)
            : []),
          ...(choices ? choiceSummary(choices, estimates, t) : []),
          [t.answering, ...answeringParts(answering, t.ofReminded(answering.answered, answering.reminded))],
          [t.responses, write.mark(responses.all), t.identified(responses.identified)],
          [t.dealers, write.mark(found.dealers), t.dealersHelp],
        ]}
      />
      <p class="small soft">
        {t.rangeHelp} {(all?.gap ?? choices?.same)?.why === 'too-few' && t.fewDealers}{' '}
        {choices && t.choicesHelp}
      </p>
      <Goal goal={found.goal} texts={texts} t={t} />
      <TitledCard title={t.byQuestion}>
        <QuestionTable title={t.byQuestion} rows={found.figures} texts={texts} t={t} />
      </TitledCard>
      <ChoicesTable rows={found.choices} texts={texts} t={t} />
      <section class="stack">
        <h2>{t.monthByMonth}</h2>
        <Trend found={found} t={t} />
      </section>
      <Funnels found={found} t={t} />
      <ComparedResponses responses={found.responses} t={t} />
      <Works works={found.works} t={t} />
      <Joining
        joining={found.joining}
        texts={texts}
        since={found.joining?.dealers ? t.joinedDealers(found.joining.dealers) : ''}
        t={t}
      />
    </div>
  )
}

/** The questions that there are figures of, by what they ask. */
const questionsOf = ({ figures, choices, questionTexts }: Schemas['BrandCoherence']) =>
  [...figures, ...choices].flatMap(({ question }) =>
    question === null ? [] : [{ value: question, title: questionTexts[question] ?? question }],
  )

/** How a brand's surveys agree with the calls of all its dealers. */
export const BrandCoherencePart = ({ brandId, t }: { brandId: string; t: BrandSurveyTexts }) => {
  const { api } = useApp()
  const { query } = address.value
  const { brand: _, ...asked } = askedFigures(query)
  const coherence = useLoad(last, JSON.stringify([brandId, asked]), (signal) =>
    unwrap(
      api.GET('/v1/brands/{brandId}/coherence', {
        params: { path: { brandId }, query: asked },
        signal,
      }),
    ).catch(nullIfForbidden),
  )
  return (
    <Show loading={coherence}>
      {(found) =>
        found === null ? (
          <p class="notice">{t.useForbidden}</p>
        ) : (
          <div class="stack wide">
            <PeriodChoice from={found.from} to={found.to} zone="Europe/Madrid" most={12} t={t}>
              <BrandAndQuestion
                brands={[]}
                brand=""
                questions={questionsOf(found)}
                question={asked.question ?? ''}
                t={t}
              />
            </PeriodChoice>
            {found.responses.all === 0 ? <EmptyState title={t.noFigures} /> : <Figures found={found} t={t} />}
          </div>
        )
      }
    </Show>
  )
}
