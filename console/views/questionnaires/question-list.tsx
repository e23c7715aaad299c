import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'
import { useWording } from './wording.ts'

/** A question in words: its text, and how it is answered. */
export const QuestionItem = ({
  question: { id, text, scale, cutOff, choices, brandSurveyQuestion },
  t,
}: {
  question: Schemas['Question']
  t: QuestionnairesTexts
}) => {
  const wordsOf = useWording()
  const details = [
    scale && t.scaleText(scale.min, scale.max),
    cutOff !== undefined && t.cutOffText(cutOff),
    choices
      ?.map(({ id: choice, text: words, low }) => wordsOf(words, choice) + (low ? ` (${t.lowText})` : ''))
      .join(' · '),
    brandSurveyQuestion !== undefined && `${t.brandSurveyQuestion}: ${brandSurveyQuestion}`,
  ]
  return (
    <li>
      <p class="strong">
        <Outside>{wordsOf(text, id)}</Outside>
      </p>
      <p class="small soft">
        {details.filter(Boolean).join(' — ')} <code>{id}</code>
      </p>
    </li>
  )
}

/** Questions, in their order. */
export const QuestionList = ({
  questions,
  t,
}: {
  questions: readonly Schemas['Question'][]
  t: QuestionnairesTexts
}) => (
  <ol class="stack">
    {questions.map((question) => (
      <QuestionItem key={question.id} question={question} t={t} />
    ))}
  </ol>
)
