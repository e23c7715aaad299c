import { Outside } from '../../../elements/words/outside.tsx'
import { useWords } from '../../../elements/words/words.ts'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import { Time } from '../../../elements/words/time.tsx'
import { type CaseProps, StepOnGround } from '../step-on-ground.tsx'

/** A case that stands still: why and since when, and what can be done about it all the same. */
export const StandingCase = ({ mayExecute, ...props }: CaseProps & { mayExecute: boolean }) => {
  const { dealerId, found, zone, t } = props
  const words = useWords()
  const { callId, state, since, status, steps } = found
  const taking = useDialog(`step-on-ground ${dealerId} ${callId}`)
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
          <button class="button" type="button" onClick={taking.open}>
            {t.stepOnGround}
          </button>
        </div>
      )}
      {state === 'objection' && status !== null && <p class="small soft">{t.decideBelow}</p>}
      {taking.isOpen && <StepOnGround {...props} dialog={taking} />}
    </li>
  )
}
