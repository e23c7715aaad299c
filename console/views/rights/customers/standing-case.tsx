import { useSignal } from '@preact/signals'
import { Outside } from '../../../elements/words/outside.tsx'
import { useWords } from '../../../elements/words/words.ts'
import { Time } from '../../../elements/words/time.tsx'
import { type CaseProps, StepOnGround } from '../step-on-ground.tsx'

/** A case that stands still: why and since when, and what can be done about it all the same. */
export const StandingCase = ({ mayExecute, ...props }: CaseProps & { mayExecute: boolean }) => {
  const { found, zone, t } = props
  const words = useWords()
  const taking = useSignal(false)
  const { callId, state, since, status, steps } = found
  return (
    <li class="stack tight">
      <div>
        <strong>
          <Outside>{t.ofCall(callId)}</Outside>
        </strong>{' '}
        {t.standsStill[state]} <Time at={since} zone={zone} />
        {status !== null && <span class="small soft"> ({words.status(status)})</span>}
      </div>
      {mayExecute && steps.length > 0 && (
        <div>
          <button class="button" type="button" onClick={() => void (taking.value = true)}>
            {t.stepOnGround}
          </button>
        </div>
      )}
      {state === 'objection' && status !== null && <p class="small soft">{t.decideBelow}</p>}
      {taking.value && <StepOnGround {...props} close={() => void (taking.value = false)} />}
    </li>
  )
}
