import { useSignal } from '@preact/signals'
import { type Schemas, useApp } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { wordsOfAnswer } from '../../elements/words/question-words.ts'
import { capital, useWords } from '../../elements/words/words.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'

type Facts = Schemas['ReviewFacts']
type FactsProps = { facts: Facts; t: ReviewTexts }

const Recording = ({ facts: { recording }, t }: FactsProps) => {
  const copied = useSignal(false)
  if (recording === null) return <p class="soft">{t.noRecording}</p>
  const copy = () => navigator.clipboard.writeText(recording).then(() => void (copied.value = true))
  return (
    <div class="row">
      <code>{recording}</code>
      <button class="button plain" type="button" onClick={() => void copy()}>
        {t.copy}
      </button>
      <span class="small soft" role="status">
        {copied.value && t.copied}
      </span>
    </div>
  )
}

const Answers = ({
  facts,
  questionnaire,
  t,
}: FactsProps & { questionnaire: Schemas['Questionnaire'] | null }) => {
  const { language, common } = useApp()
  if (facts.answers.length === 0) return <p class="soft">{t.noAnswers}</p>
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
        {facts.answers.map((answer) => {
          const worded = wordsOfAnswer(answer, questionnaire, language)
          return (
            <tr key={answer.question}>
              <th scope="row">{worded.question}</th>
              <td>
                {answer.refused ? (
                  t.refused
                ) : (
                  <span class="row given">
                    <strong class="number">
                      {answer.mark === null || worded.top === null
                        ? (answer.mark ?? worded.choice ?? common.nothing)
                        : t.of(answer.mark, worded.top)}
                    </strong>
                    {answer.reserved && <span>{t.reserved}</span>}
                    {worded.cutOff !== null && <span class="small soft">{t.cutOff(worded.cutOff)}</span>}
                  </span>
                )}
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
          )
        })}
      </tbody>
    </table>
  )
}

const Situation = ({ one, t }: { one: Schemas['ReviewedSituation']; t: ReviewTexts }) => {
  const words = useWords()
  const { state, topic, knownToDealer, stillUpset, description } = one
  return (
    <div class="stack tight">
      <p class="row">
        <span class="chip">{t.situationStates[state] ?? state}</span>
        {stillUpset === true && <span class="chip">{t.stillUpset}</span>}
        {topic !== null && <strong>{capital(words.topic(topic))}</strong>}
      </p>
      {description !== null && (
        <blockquote>
          <Outside>{description}</Outside>
        </blockquote>
      )}
      {knownToDealer !== null && <p class="small soft">{knownToDealer ? t.known : t.unknown}</p>}
    </div>
  )
}

const Told = ({ facts, t }: FactsProps) => {
  const words = useWords()
  const { situations, motives, scopeExplained, cooperation } = facts
  const attitude = t.cooperations[cooperation ?? '']
  const nothing = situations.length + motives.length === 0
  return (
    <section class="card" aria-labelledby="told">
      <h2 id="told">{t.told}</h2>
      {nothing && <p class="soft">{t.toldNothing}</p>}
      {situations.map((one, index) => (
        <Situation key={index} one={one} t={t} />
      ))}
      {motives.length > 0 && (
        <div class="stack tight">
          <h3>{t.motives}</h3>
          <ul class="stack tight">
            {motives.map(({ topic, text }, index) => (
              <li key={index}>
                {topic !== null && <strong>{capital(words.topic(topic))}</strong>}
                {topic !== null && text !== null && ': '}
                {text !== null && <Outside>{text}</Outside>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {scopeExplained !== null && <p class="small soft">{scopeExplained ? t.explained : t.notExplained}</p>}
      {attitude !== undefined && <p class="small soft">{attitude}</p>}
    </section>
  )
}

/** What a reviewer gets of a call: its recording, its answers and what was told; nothing that follows from them. */
export const FactsOfCall = ({
  facts,
  questionnaire,
  t,
}: FactsProps & { questionnaire: Schemas['Questionnaire'] | null }) => (
  <>
    <section class="card" aria-labelledby="recording">
      <h2 id="recording">{t.recording}</h2>
      <Recording facts={facts} t={t} />
    </section>
    <section class="card" aria-labelledby="answers">
      <h2 id="answers">{t.answers}</h2>
      <Answers facts={facts} questionnaire={questionnaire} t={t} />
    </section>
    <Told facts={facts} t={t} />
  </>
)
