import { useApp } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { CallTexts } from '../../texts/es/dealer/call.ts'
import type { WordedAnswer } from './answers.ts'

const Given = ({ answer, t }: { answer: WordedAnswer; t: CallTexts }) => {
  const { mark, choice, reserved, refused, low, cutOff, top } = answer
  if (refused) return <span class="chip warn">{t.refused}</span>
  return (
    <span class="row given">
      <strong class="number">{mark === null ? choice : top === null ? mark : t.of(mark, top)}</strong>
      {low && <span class="chip bad">{t.low}</span>}
      {reserved && <span class="chip warn">{t.reserved}</span>}
      {low && cutOff !== null && <span class="small soft">{t.cutOff(cutOff)}</span>}
    </span>
  )
}

/** Every answer of a call, with the words of its question. */
export const AnswerTable = ({ answers, t }: { answers: readonly WordedAnswer[]; t: CallTexts }) => {
  const { common } = useApp()
  if (answers.length === 0) return <p class="soft">{t.noAnswers}</p>
  return (
    <table class="cards answers">
      <caption class="unseen">{t.answers}</caption>
      <thead>
        <tr>
          <th scope="col">{t.question}</th>
          <th scope="col">{t.answer}</th>
          <th scope="col">{t.comment}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr key={answer.question}>
            <th scope="row">{answer.question}</th>
            <td>
              <Given answer={answer} t={t} />
            </td>
            <td>
              {answer.comment === null ? (
                <span class="soft wide-only">{common.nothing}</span>
              ) : (
                <q>
                  <Outside>{answer.comment}</Outside>
                </q>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
