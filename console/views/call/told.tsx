import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { CallTexts } from '../../texts/es/dealer/call.ts'

/** What happened, in the customer's words, and why marks are low, reserved or refused. */
export const Told = ({ content, t }: { content: Schemas['CallContent']; t: CallTexts }) => {
  const words = useWords()
  const { situations = [], motives = [], scopeExplained, cooperation } = content
  if (situations.length + motives.length === 0 && !scopeExplained && cooperation !== 'reluctant') return null
  return (
    <section class="card" aria-labelledby="told">
      <h2 id="told">{t.told}</h2>
      {situations.map(({ state, topic, knownToDealer, stillUpset, description }, index) => (
        <div key={index} class="stack tight">
          <p class="row">
            <span class={`chip ${state === 'unresolved' ? 'bad' : ''}`}>{t.situationStates[state]}</span>
            {stillUpset && <span class="chip warn">{t.stillUpset}</span>}
            {topic !== undefined && <strong>{capital(words.topic(topic))}</strong>}
          </p>
          {description !== undefined && (
            <blockquote>
              <Outside>{description}</Outside>
            </blockquote>
          )}
          {knownToDealer !== undefined && <p class="small soft">{knownToDealer ? t.known : t.unknown}</p>}
        </div>
      ))}
      {motives.length > 0 && (
        <div class="stack tight">
          <h3>{t.motives}</h3>
          <ul class="stack tight">
            {motives.map(({ topic, text }, index) => (
              <li key={index}>
                {topic !== undefined && <strong>{capital(words.topic(topic))}</strong>}
                {topic !== undefined && text !== undefined && ': '}
                {text !== undefined && <Outside>{text}</Outside>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {scopeExplained === true && <p class="small soft">{t.explained}</p>}
      {cooperation === 'reluctant' && <p class="small soft">{t.reluctant}</p>}
    </section>
  )
}
