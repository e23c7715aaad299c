import { type Schemas, useApp } from '../../../app/app.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import { Time } from '../../../elements/words/time.tsx'
import { capital, useWords } from '../../../elements/words/words.ts'
import type { RightsProps } from '../rights-props.ts'
import { StepOnGround } from '../step-on-ground.tsx'

type StandingRowProps = RightsProps & {
  found: Schemas['ListedStandingCase']
  changed: () => void
  /** Opens the customer's page, to decide there about their open cases or to look at it. */
  choose: (deciding: boolean) => void
}

/** A case that stands still: whose, why and since when, the deadline that was stopped, and what may be done. */
export const StandingRow = ({ choose, ...props }: StandingRowProps) => {
  const { dealerId, found, zone, t } = props
  const { common } = useApp()
  const words = useWords()
  const { callId, customerRef, receivedAt, state, since, status, stopped, toDecide, steps } = found
  const taking = useDialog(`step-on-ground ${dealerId} ${callId}`)
  return (
    <tr>
      <th scope="row" class="whole">
        <Outside>{customerRef}</Outside>
        <div class="small soft">
          <Outside>{t.ofCall(callId)}</Outside>, <Time at={receivedAt} zone={zone} form="day" />
        </div>
      </th>
      <td data-label={t.standsWhy}>
        <span class="chip warn">{t.states[state]}</span>
        <div class="small soft">
          {t.since} <Time at={since} zone={zone} form="day" />
        </div>
      </td>
      <td data-label={t.problem}>{status === null ? t.noProblem : capital(words.status(status))}</td>
      <td data-label={t.stopped}>
        {stopped === null ? (
          common.nothing
        ) : (
          <>
            {t.stoppedFor[stopped.missing]} <Time at={stopped.deadline} zone={zone} />
            {stopped.deadline <= since && <div class="small">{t.stoppedLate}</div>}
          </>
        )}
      </td>
      <td data-label={toDecide || steps.length > 0 ? t.actions : undefined}>
        <div class="stack tight">
          {toDecide && (
            <button class="button" type="button" onClick={() => choose(true)}>
              {t.decideShort}
            </button>
          )}
          {steps.length > 0 && (
            <button class="button" type="button" onClick={taking.open}>
              {t.stepOnGround}
            </button>
          )}
          <button class="button plain flush" type="button" onClick={() => choose(false)}>
            {t.seeCustomer}
          </button>
        </div>
        {taking.isOpen && <StepOnGround {...props} dialog={taking} />}
      </td>
    </tr>
  )
}
