import { useApp } from '../../app/app.ts'
import { Goal } from '../../elements/figures/goal.tsx'
import { useEstimates } from '../../elements/figures/estimates.ts'
import { choiceSummary } from '../../elements/figures/choice-summary.ts'
import { ChoicesTable } from '../../elements/figures/choices-table.tsx'
import { ComparedResponses } from '../../elements/figures/compared-responses.tsx'
import { Joining } from '../../elements/figures/joining.tsx'
import { KeyFigures } from '../../elements/figures/key-figures.tsx'
import { QuestionTable } from '../../elements/figures/question-table.tsx'
import { Works } from '../../elements/figures/works.tsx'
import { Day, monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import { Changes } from './changes.tsx'
import { Fell } from './fell.tsx'
import type { BrandProps } from './props.ts'
import { Trend } from './trend.tsx'
import { TitledCard } from '../../elements/page/titled-card.tsx'

/** The figures of the question that was chosen, if it has choices and no marks. */
const chosenChoices = ({ coherence: { question }, brand }: Pick<BrandProps, 'coherence' | 'brand'>) =>
  question !== null && brand.questions.length === 0
    ? brand.choices.find((one) => one.question === question)
    : undefined

const Summary = ({ coherence, brand, t }: BrandProps) => {
  const { question } = coherence
  const estimates = useEstimates(t)
  const { write, parts, answeringParts } = estimates
  const { responses, answering } = brand
  // Of the question that was chosen; one that nobody has answered has none.
  const all = (question === null ? null : brand.questions[0]) ?? brand.all
  const { value } = all.gap
  const says =
    value === null
      ? t.noPairsYet
      : value < 0
        ? t.lower(write.mark(-value))
        : value > 0
          ? t.higher(write.mark(value))
          : t.same
  const choices = chosenChoices({ coherence, brand })
  return (
    <div class="stack">
      {choices ? (
        <p>
          <strong>
            {choices.same.value === null ? t.noPairsYet : t.choicesSay(write.share(choices.same.value))}
          </strong>{' '}
          {choices.wide && choices.same.value !== null && t.wide} {t.choicesHelp}
        </p>
      ) : (
        <p>
          <strong>{says}</strong> {all.wide && value !== null && t.wide}
        </p>
      )}
      <KeyFigures
        items={[
          ...(choices
            ? choiceSummary(choices, estimates, t)
            : ([
                [t.gap, ...parts('gap')(all.gap, t.gapHelp)],
                [t.identical, ...parts('share')(all.identical, t.identicalHelp)],
                [t.withinOne, ...parts('share')(all.withinOne, t.withinOneHelp)],
              ] as const)),
          [t.compared, write.mark(choices?.compared ?? all.pairs), ''],
          [t.answering, ...answeringParts(answering, t.ofReminded(answering.answered, answering.reminded))],
          [t.responses, write.mark(responses.all), t.identified(responses.identified)],
        ]}
      />
      <p class="small soft">
        {t.rangeHelp}{' '}
        {t.answeringHelp(answering.stillOpen, answering.notCovered - answering.stillOpen, answering.unknown)}{' '}
        {brand.coveredUntil !== null && (
          <>
            {t.coveredUntil} <Day day={brand.coveredUntil} />.
          </>
        )}
      </p>
    </div>
  )
}

/** One brand's survey beside the calls: the whole first, then questions, months, changes, customers and causes. */
export const BrandSections = ({ named, ...props }: BrandProps & { named: boolean }) => {
  const { brand, t } = props
  const { questionTexts: texts } = brand
  const locale = localeOf(useApp().language)
  return (
    <div class="stack wide">
      {named && <h2>{brand.name}</h2>}
      <Summary {...props} />
      <Goal goal={brand.goal} texts={texts} t={t} />
      {brand.questions.length > 0 && (
        <TitledCard title={t.byQuestion}>
          <QuestionTable title={t.byQuestion} rows={brand.questions} texts={texts} t={t} />
        </TitledCard>
      )}
      <ChoicesTable rows={brand.choices} texts={texts} t={t} />
      <ComparedResponses responses={brand.responses} t={t} />
      <Trend {...props} choices={chosenChoices(props) !== undefined} />
      <Changes {...props} />
      <Fell {...props} />
      {brand.rechecks.length > 0 && (
        <TitledCard title={t.rechecks}>
          <QuestionTable title={t.rechecks} rows={brand.rechecks} texts={texts} t={t} />
        </TitledCard>
      )}
      <Works works={brand.works} t={t} />
      <Joining
        joining={brand.joining}
        texts={texts}
        since={brand.joined === null ? '' : t.joinedSince(monthText(locale, brand.joined))}
        t={t}
      />
    </div>
  )
}
