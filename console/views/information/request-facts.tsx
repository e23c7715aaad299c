import './information.css'
import type { ComponentChildren } from 'preact'
import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Day, Time } from '../../elements/words/time.tsx'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { zone } from './zone.ts'

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Who asks, and what: every text as it was typed. */
export const RequestFacts = ({
  request,
  t,
}: {
  request: Schemas['InformationRequestDetail']
  t: InformationTexts
}) => {
  const { name, company, email, receivedAt, question, textVersion, views } = request
  return (
    <section class="card" aria-labelledby="who">
      <h2 id="who">{t.who}</h2>
      <dl class="facts">
        <Fact name={t.name}>
          <Outside>{name}</Outside>
        </Fact>
        <Fact name={t.company}>
          <Outside>{company}</Outside>
        </Fact>
        <Fact name={t.email}>
          <a href={`mailto:${encodeURIComponent(email)}`}>
            <Outside>{email}</Outside>
          </a>
        </Fact>
        {question !== null && question.phone !== null && (
          <Fact name={t.phone}>
            <Outside>{question.phone}</Outside>
          </Fact>
        )}
        {question !== null && question.message !== null && (
          <Fact name={t.message}>
            <span dir="auto" class="written">
              {question.message}
            </span>
          </Fact>
        )}
        <Fact name={t.received}>
          <Time at={receivedAt} zone={zone} />
        </Fact>
        {question !== null && question.answeredAt !== null && (
          <Fact name={t.answeredOn}>
            <Time at={question.answeredAt} zone={zone} />
          </Fact>
        )}
        {question !== null && (
          <Fact name={t.keptUntil}>
            <Time at={question.until} zone={zone} form="day" />
          </Fact>
        )}
      </dl>
      {question === null && <p class="soft">{t.over}</p>}
      <details>
        <summary>{t.views}</summary>
        <ul>
          {views.map(({ day, by }) => (
            <li key={`${day} ${by}`}>
              <Day day={day} />: <Outside>{by}</Outside>
            </li>
          ))}
        </ul>
      </details>
      <p class="small soft">
        <a href={`/v1/consent-texts/${textVersion}`} target="_blank" rel="noreferrer">
          {t.textRead(textVersion)}
        </a>
      </p>
    </section>
  )
}
