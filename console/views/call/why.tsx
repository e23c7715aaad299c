import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { CallTexts } from '../../texts/es/dealer/call.ts'
import { itemOf, type WordedAnswer } from './answers.ts'

type Now = Schemas['CallNow']

/** The criteria that hold, each with the facts that show it. */
export const Why = ({
  now: { content, classification },
  answers,
  t,
}: {
  now: Now
  answers: readonly WordedAnswer[]
  t: CallTexts
}) => {
  const words = useWords()
  const aboutOf = (pointer: string): string => {
    const answer = answers[itemOf('answers', pointer) ?? -1]
    const motive = content.motives?.[itemOf('motives', pointer) ?? -1]
    const topic = motive?.topic ?? content.situations?.[itemOf('situations', pointer) ?? -1]?.topic
    return answer?.question ?? motive?.text ?? (topic === undefined ? '' : words.topic(topic))
  }
  if (!classification.problem) return null
  return (
    <section class="card" aria-labelledby="why">
      <h2 id="why">{t.why}</h2>
      {classification.criteria.map((criterion) => {
        const shown = classification.evidence.filter((one) => one.criterion === criterion)
        return (
          <div key={criterion} class="stack tight">
            <h3>{capital(words.criterion(criterion))}</h3>
            {shown.length === 0 && <p class="small soft">{t.operatorOnly}</p>}
            <ul class="evidence">
              {shown.map(({ fact, pointer }) => {
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
        )
      })}
    </section>
  )
}
