import './call.css'
import { useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { useDealer } from '../../data/dealers.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { CallTexts } from '../../texts/es/dealer/call.ts'
import { AnswerTable } from './answer-table.tsx'
import { wordAnswers } from './answers.ts'
import { CallFacts } from './call-facts.tsx'
import { Amendments, Ending } from './ending.tsx'
import { type CallWithQuestions, readCall } from './read-call.ts'
import { Told } from './told.tsx'
import { Why } from './why.tsx'

const last = lastRead<CallWithQuestions>()

/** One call with all of its answers, as it holds now. */
export const View = ({ parameters: { dealerId = '', callId = '' }, t }: ViewProps<CallTexts>) => {
  const { api, language } = useApp()
  const words = useWords()
  const { zone } = useDealer(dealerId)
  const loading = useLoad(last, `${dealerId} ${callId}`, (signal) => readCall(api, dealerId, callId, signal))
  const base = `/d/${encodeURIComponent(dealerId)}`
  return (
    <Show loading={loading}>
      {({ call, questionnaire }) => {
        const now = call.now ?? call
        const { content, classification } = now
        const answers = wordAnswers(now, questionnaire, language)
        const { customer } = call
        return (
          <>
            <div class="page-head">
              <BackLink href={`${base}/llamadas`}>{t.all}</BackLink>
              <PageTitle title={t.title(content.visit.ref)}>
                <Outside>{customer.name ?? customer.ref}</Outside>
              </PageTitle>
              <div class="row">
                <p class="soft">
                  {capital(words.kind(content.kind))} · {words.outcome(content.outcome)}
                </p>
                {call.problem ? (
                  <a class="button" href={`${base}/problemas/${encodeURIComponent(callId)}`}>
                    {t.toProblem}
                  </a>
                ) : (
                  !classification.problem && <span class="chip">{t.noProblem}</span>
                )}
              </div>
            </div>
            <div class="stack">
              <CallFacts call={call} content={content} zone={zone} t={t} />
              <section class="card" aria-labelledby="answers">
                <h2 id="answers">{t.answers}</h2>
                <AnswerTable answers={answers} t={t} />
              </section>
              <Told content={content} t={t} />
              <Why now={now} answers={answers} t={t} />
              <Ending call={call} zone={zone} t={t} />
              <Amendments call={call} zone={zone} t={t} />
            </div>
          </>
        )
      }}
    </Show>
  )
}
