import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { CallsTexts } from '../../texts/es/dealer/calls.ts'
import { Marks } from './marks.tsx'

type Calls = readonly Schemas['CallSummary'][]

/** The calls of a month, each leading to all of its answers. */
export const CallTable = ({
  calls,
  base,
  zone,
  caption,
  t,
}: {
  calls: Calls
  /** The address of the list. */
  base: string
  zone: string
  caption: string
  t: CallsTexts
}) => {
  const words = useWords()
  return (
    <div class="card">
      <table class="cards">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.customer}</th>
            <th scope="col">{t.received}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.marks}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ callId, receivedAt, kind, outcome, problem, customer, visit, answers }) => (
            <tr key={callId}>
              <th scope="row">
                <a href={`${base}/${encodeURIComponent(callId)}`}>
                  <Outside>{customer.name ?? customer.ref}</Outside>
                </a>
                <span class="call-visit small soft">{t.visit(visit.ref)}</span>
              </th>
              <td data-label={t.received}>
                <Time at={receivedAt} zone={zone} />
              </td>
              <td data-label={t.kind}>{capital(words.kind(kind))}</td>
              <td data-label={t.outcome}>
                {problem ? <span class="chip bad">{t.problem}</span> : capital(words.outcome(outcome))}
              </td>
              <td class="call-marks" data-label={t.marks}>
                <Marks answers={answers} t={t} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
