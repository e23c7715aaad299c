import { type Schemas, useApp } from '../../app/app.ts'
import { localeOf } from '../../texts/language.ts'
import { writersOf } from '../figures/estimate-text.ts'
import { Outside } from '../words/outside.tsx'
import { beforeAnswer } from './before-answer.ts'

/** What was answered in a brand's survey, each with what was asked. */
export const Answers = ({ answers }: { answers: readonly Schemas['ShownSurveyAnswer'][] }) => {
  const { mark: write } = writersOf(localeOf(useApp().language))
  return (
    <ul class="stack tight">
      {answers.map(({ question, text, mark, choice }) => (
        <li key={question}>
          <Outside>{beforeAnswer(text)}</Outside>{' '}
          <strong>
            <Outside>{mark === undefined ? (choice ?? '—') : write(mark)}</Outside>
          </strong>
        </li>
      ))}
    </ul>
  )
}
