import type { ComponentChildren } from 'preact'
import type { Schemas } from '../../app/app.ts'
import { NotToRing } from '../../elements/words/not-to-ring.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { Day, Time } from '../../elements/words/time.tsx'
import type { CallTexts } from '../../texts/es/dealer/call.ts'

/** Whom the call was with, about which visit, and when, below what stands against ringing them. */
export const CallFacts = ({
  call: { customer, ringing, problem, closing },
  content,
  zone,
  t,
}: {
  call: Schemas['Call']
  content: Schemas['CallContent']
  zone: string
  t: CallTexts
}) => {
  const { visit, startedAt, endedAt, operator, attempt, recording } = content
  const { phone, email } = customer
  const vehicle = [visit.vehicle?.model, visit.vehicle?.plate]
    .filter((part) => part !== undefined)
    .join(' · ')
  const ended = endedAt ?? closing?.endedAt
  const kept = closing?.recording ?? recording
  const facts: [string, ComponentChildren][] = [
    [
      t.called,
      <>
        <Time at={startedAt} zone={zone} />
        {ended && (
          <>
            {' – '}
            <Time at={ended} zone={zone} form="hour" />
          </>
        )}
      </>,
    ],
    [t.visit, visit.ref],
    [t.visitDay, visit.date && <Day day={visit.date} />],
    [t.vehicle, vehicle && <Outside>{vehicle}</Outside>],
    [t.adviser, visit.adviser],
    [t.site, visit.site],
    [
      t.phone,
      phone &&
        (phone.dial === null || !ringing.allowed ? phone.shown : <a href={phone.dial}>{phone.shown}</a>),
    ],
    [t.email, email && <a href={`mailto:${email}`}>{email}</a>],
    [t.operator, operator],
    [t.attempt, attempt],
    [t.recording, kept && <code>{kept}</code>],
  ]
  return (
    <>
      {phone && (problem !== null || !ringing.allowed) && <NotToRing ringing={ringing} />}
      <dl class="card facts call-facts">
        {facts.map(
          ([name, value]) =>
            value !== undefined &&
            value !== '' && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}
