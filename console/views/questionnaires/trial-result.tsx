import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'
import { useWording } from './wording.ts'

/** What was sent in a trial, and what the service said of it. */
export type Tried = { content: Schemas['TrialContent']; assessment: Schemas['Assessment'] }

/** How a call with these answers would be classified and why, and what the operator would say. */
export const TrialResult = ({
  tried: { content, assessment },
  questions,
  t,
}: {
  tried: Tried
  questions: readonly Schemas['Question'][]
  t: QuestionnairesTexts
}) => {
  const words = useWords()
  const wordsOf = useWording()
  const { problem, criteria, main, evidence, script } = assessment
  const aboutOf = (pointer: string): string => {
    const index = /^\/answers\/(\d+)/.exec(pointer)?.[1]
    const asked = index === undefined ? undefined : content.answers?.[Number(index)]?.question
    const question = questions.find(({ id }) => id === asked)
    return question ? wordsOf(question.text, question.id) : ''
  }
  return (
    <section class="card stack" aria-label={t.result}>
      <h2>{problem ? t.isProblem : t.noProblem}</h2>
      {criteria.map((criterion) => (
        <div key={criterion} class="stack tight">
          <h3>
            {capital(words.criterion(criterion))}
            {criterion === main && criteria.length > 1 && ` (${t.main})`}
          </h3>
          <ul>
            {evidence
              .filter((one) => one.criterion === criterion)
              .map(({ fact, pointer }) => {
                const about = aboutOf(pointer)
                return (
                  <li key={`${fact} ${pointer}`}>
                    {capital(t.facts[fact])}
                    {about !== '' && ': '}
                    {about !== '' && <Outside>{about}</Outside>}
                  </li>
                )
              })}
          </ul>
        </div>
      ))}
      {script.prompts.length > 0 && <h3>{t.toAsk}</h3>}
      {script.prompts.map(({ id, text }) => (
        <blockquote key={id} lang={script.language}>
          {text}
        </blockquote>
      ))}
      <h3>{t.toSay}</h3>
      {script.steps.length === 0 && <p>{t.saysNothing}</p>}
      {script.steps.map(({ id, text }) => (
        <blockquote key={id} lang={script.language}>
          {text}
        </blockquote>
      ))}
    </section>
  )
}
