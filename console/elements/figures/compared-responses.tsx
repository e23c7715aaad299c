import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { useNumbers } from '../words/numbers.ts'
import { TitledCard } from '../page/titled-card.tsx'

type Props = { responses: Schemas['SurveyResponseCounts']; t: EstimateTexts }

/** What became of the responses: how many are compared with their call, how many are not, and why. */
export const ComparedResponses = ({ responses, t }: Props) => {
  const { plain } = useNumbers()
  const { all, identified, counted, rechecks, waiting, ambiguous, answeredBefore, second } = responses
  const rows: readonly (readonly [number, { name: string; why: string }])[] = [
    [counted, t.responseStates.counted],
    [rechecks, t.responseStates.rechecks],
    [waiting, t.responseStates.waiting],
    [ambiguous, t.responseStates.ambiguous],
    [answeredBefore, t.responseStates.answeredBefore],
    [second, t.responseStates.second],
    [all - identified, t.responseStates.anonymous],
  ]
  return (
    <TitledCard title={t.comparedResponses}>
      <p>{t.withoutCall(waiting + ambiguous, identified)}</p>
      <table class="cards">
        <caption class="unseen">{t.comparedResponses}</caption>
        <thead>
          <tr>
            <th scope="col">{t.responseState}</th>
            <th scope="col" class="number">
              {t.responses}
            </th>
            <th scope="col">{t.whyState}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([count, { name, why }], at) =>
            count === 0 && at > 0 ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="number" data-label={t.responses}>
                  {plain(count)}
                </td>
                <td data-label={t.whyState}>{why}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TitledCard>
  )
}
