import './survey.css'
import { type Schemas, useApp } from '../../app/app.ts'
import { Answers } from '../../elements/surveys/answers.tsx'
import { beforeAnswer } from '../../elements/surveys/before-answer.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { SurveyTexts } from '../../texts/es/dealer/survey.ts'
import { AnsweredAt } from './answered-at.tsx'
import type { BrandName } from './brand-names/brand-names.ts'
import { OfBrand } from './brand-names/of-brand.tsx'
import { maySettle, sideOf } from './settling/call-choice.ts'
import { SettleButton } from './settling/settle.tsx'
import { WithdrawButton } from './settling/withdraw.tsx'

type Response = Schemas['SurveyResponse']
type TableProps = {
  dealerId: string
  zone: string
  responses: readonly Response[]
  caption: string
  nameOf: BrandName
  /** Shows a response as it is after somebody settled its match. */
  settled: (response: Response) => void
  /** Takes a response away after staff withdrew it. */
  withdrawn: (response: Response) => void
  t: SurveyTexts
}

const chipOf = { matched: 'good', ambiguous: 'warn', waiting: '', anonymous: '' } as const

const Match = ({
  response,
  dealerId,
  zone,
  settled,
  withdrawn,
  t,
}: Omit<TableProps, 'responses' | 'caption' | 'nameOf'> & { response: Response }) => {
  const { match, matched, series } = response
  const { me } = useApp()
  return (
    <div class="stack tight">
      <span>
        <span class={`chip ${chipOf[match]}`}>{t.states[match]}</span>
      </span>
      {series !== null && series !== 'counts' && <span class="small soft">{t.series[series]}</span>}
      {response.settled && <span class="small soft">{t.settledBy[sideOf(response.settled.by)]}</span>}
      {matched !== null && (
        <a href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(matched)}`}>{t.seeCall}</a>
      )}
      <div class="cell-actions">
        {maySettle(response, me.audience === 'staff') && (
          <SettleButton {...{ response, dealerId, settled, t }} />
        )}
        {me.audience === 'staff' && (
          <WithdrawButton {...{ response, dealerId, zone, t }} withdrawn={() => withdrawn(response)} />
        )}
      </div>
    </div>
  )
}

/** Why a customer has a prize or not: what speaks against it if there is anything, each reason once. */
const Prize = ({ response: { eligible, why, answers }, t }: { response: Response; t: SurveyTexts }) => {
  const textOf = (id: string) => answers.find(({ question }) => question === id)?.text ?? id
  const against =
    eligible === 'yes' || eligible === 'not-applicable' ? [] : why.filter(({ speaks }) => speaks !== 'for')
  const byReason = [...Map.groupBy(against, ({ reason }) => reason)].map(([reason, all]) => ({
    reason,
    about: all.flatMap(({ question }) => (question === undefined ? [] : [textOf(question)])).join(' · '),
  }))
  return (
    <div class="stack tight">
      <span>{t.prizes[eligible]}</span>
      {byReason.map(({ reason, about }) => (
        <span key={reason} class="small soft">
          {about !== '' && <Outside>{`${beforeAnswer(about)} `}</Outside>}
          {t.reasons[reason]}
        </span>
      ))}
    </div>
  )
}

/** The responses of a month, with what became of each. */
export const ResponseTable = ({ responses, caption, zone, nameOf, t, ...rest }: TableProps) => (
  <div class="card">
    <table class="cards responses">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.answeredAt}</th>
          <th scope="col">{t.marks}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.prize}</th>
        </tr>
      </thead>
      <tbody>
        {responses.map((response) => (
          <tr key={response.responseId}>
            <th scope="row">
              <AnsweredAt at={response.answeredAt} zone={zone} />
              <OfBrand name={nameOf(response.brand)} />
            </th>
            <td data-label={t.marks}>
              <Answers answers={response.answers} />
            </td>
            <td data-label={t.state}>
              <Match response={response} zone={zone} t={t} {...rest} />
            </td>
            <td data-label={t.prize}>
              <Prize response={response} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
