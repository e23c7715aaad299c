import type { Schemas } from '../../../app/app.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import type { RightsProps } from '../rights-props.ts'

const State = ({
  now: { state, since, ground, callId, phonesEnding, decision },
  zone,
  t,
}: { now: Schemas['CustomerStateInForce'] } & Omit<RightsProps, 'dealerId'>) => (
  <li class="stack tight">
    <div>
      <span class="chip warn">{t.states[state]}</span> {t.since} <Time at={since} zone={zone} />
      {phonesEnding !== null && `. ${t.onlyEnding(phonesEnding.join(', '))}`}
    </div>
    <div class="small soft">
      {callId === null ? (
        ground !== null && <Outside>{ground}</Outside>
      ) : (
        <Outside>{t.askedInCall(callId)}</Outside>
      )}
      {decision && (
        <>
          {' '}
          {t.decidedOn[decision.decision]} <Time at={decision.at} zone={zone} form="day" />:{' '}
          <Outside>{decision.ground}</Outside>
        </>
      )}
    </div>
  </li>
)

/** The states that a customer is in, since when and why; or that there is none. */
export const InForce = ({
  states,
  ...props
}: { states: Schemas['CustomerStanding']['states'] } & Omit<RightsProps, 'dealerId'>) =>
  states.length === 0 ? (
    <p>{props.t.noStates}</p>
  ) : (
    <ul class="stack">
      {states.map((now) => (
        <State key={`${now.state} ${now.since}`} now={now} {...props} />
      ))}
    </ul>
  )
