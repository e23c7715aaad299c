import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'

type Situation = NonNullable<Schemas['CallContent']['situations']>[number]

const SituationItem = ({ situation, t }: { situation: Situation; t: ProblemTexts }) => {
  const words = useWords()
  const { state, topic, description, knownToDealer, stillUpset } = situation
  return (
    <li class="stack tight">
      <h3>
        {topic === undefined ? t[state] : capital(words.topic(topic))}{' '}
        {topic !== undefined && <span class="chip">{t[state]}</span>}
      </h3>
      {description !== undefined && (
        <blockquote>
          <Outside>{description}</Outside>
        </blockquote>
      )}
      <p class="small soft">
        {knownToDealer !== undefined && (knownToDealer ? t.known : t.unknown)} {stillUpset && t.stillUpset}
      </p>
    </li>
  )
}

/** What happened, in the customer's words, and the evidence for each criterion. */
export const Happened = ({ problem, t }: { problem: Schemas['Problem']; t: ProblemTexts }) => {
  const words = useWords()
  const { content, reasons, dealerId, callId } = problem
  const comments = (content.answers ?? []).flatMap(({ comment }) => (comment === undefined ? [] : [comment]))
  return (
    <section class="card later" aria-labelledby="happened">
      <h2 id="happened">{t.happened}</h2>
      {content.situations && (
        <ul class="stack">
          {content.situations.map((situation, index) => (
            <SituationItem key={index} situation={situation} t={t} />
          ))}
        </ul>
      )}
      {content.motives?.map(({ topic, text }, index) => (
        <div class="stack tight" key={index}>
          <h3>
            {t.motive}
            {topic !== undefined && `: ${words.topic(topic)}`}
          </h3>
          {text !== undefined && (
            <blockquote>
              <Outside>{text}</Outside>
            </blockquote>
          )}
        </div>
      ))}
      {comments.map((comment, index) => (
        <blockquote key={index}>
          <Outside>{comment}</Outside>
        </blockquote>
      ))}
      <h3>{t.why}</h3>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>
            <Outside>{reason}</Outside>
          </li>
        ))}
      </ul>
      <p class="no-print">
        <a href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`}>{t.answers}</a>
      </p>
    </section>
  )
}
