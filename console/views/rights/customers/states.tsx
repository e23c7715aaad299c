import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import { enteredIdentity, enteredInstruction, InstructionFields } from '../carry-out-fields.tsx'
import { enteredRequest, RequestField } from '../request-field.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { type Company, enteredWhose } from '../whose-fields.tsx'
import { OrderFields, WhomFields } from '../state-fields.tsx'
import { heldOf, recordable } from '../held.ts'
import type { LoadedStanding } from './use-standing.ts'

const states = [
  'no-contact',
  'objection',
  'restriction',
] as const satisfies readonly Schemas['CustomerState'][]
const choices = ['continue', 'close'] as const satisfies readonly Schemas['ObjectionChoice'][]

const enteredOrder = (form: FormData) => ({
  identityCheck: enteredIdentity(form),
  ...enteredRequest(form),
  ...enteredInstruction(form),
})

/** What a customer asked for who is put into a state, as the register has it. */
const asked = {
  'no-contact': ['no-more-calls', 'objection'],
  objection: ['objection'],
  restriction: ['restriction'],
} as const satisfies Record<Schemas['CustomerState'], readonly Schemas['Right'][]>

const State = ({
  state,
  company,
  changed,
  ...props
}: CustomerProps & {
  state: Schemas['CustomerState']
  company: Schemas['CustomerStanding']
  changed: () => void
}) => {
  const { dealerId, customerRef, t } = props
  const { api } = useApp()
  const asking = useSignal(false)
  const ending = useSignal(false)
  const callId = useSignal<string | undefined>(undefined)
  const onChosen = (askedIn: string | undefined) => void (callId.value = askedIn)
  const close = () => void (asking.value = false)
  const closeEnd = () => void (ending.value = false)
  const params = { path: { dealerId, customerRef, customerState: state } }
  const name = t.states[state] ?? state
  const record = recordable(state, company)
  const setTitle = record === 'again' ? t.objectAgain : t.setState(name)
  const set = async (form: FormData) => {
    const body = { ground: entered(form, '/ground') ?? '', ...enteredWhose(form), ...enteredOrder(form) }
    const { suppressedNumbers } = await unwrap(
      api.PUT('/v1/dealers/{dealerId}/customers/{customerRef}/{customerState}', { params, body }),
    )
    sayDone(t.stateSet(suppressedNumbers))
    changed()
    close()
  }
  const end = async (form: FormData) => {
    const body = { ground: entered(form, '/ground') ?? '', ...enteredWhose(form), ...enteredOrder(form) }
    await unwrap(
      api.DELETE('/v1/dealers/{dealerId}/customers/{customerRef}/{customerState}', { params, body }),
    )
    sayDone(t.stateEnded)
    changed()
    closeEnd()
  }
  return (
    <div class="stack tight">
      <div class="row">
        {record !== null && (
          <button class="button" type="button" onClick={() => void (asking.value = true)}>
            {setTitle}
          </button>
        )}
        {heldOf(state, company) !== 'nobody' && (
          <button class="button" type="button" onClick={() => void (ending.value = true)}>
            {t.endState(name)}
          </button>
        )}
      </div>
      {record !== null && (
        <p class="small soft">{record === 'again' ? t.objectAgainHelp : t.stateHelp[state]}</p>
      )}
      {asking.value && (
        <Dialog title={setTitle} close={close}>
          <Form send={setTitle} submit={set} cancel={close} stays>
            <TextField name="/ground" label={t.ground} hint={t.groundHelp} maxLength={500} />
            <WhomFields company={company} callId={callId.value} t={t} />
            <OrderFields {...props} rights={asked[state]} onChosen={onChosen} />
          </Form>
        </Dialog>
      )}
      {ending.value && (
        <Dialog title={t.endState(name)} close={closeEnd}>
          <Form send={t.endState(name)} submit={end} cancel={closeEnd} stays>
            <p>{t.endHelp[state]}</p>
            <TextField name="/ground" label={t.ground} hint={t.endGroundHelp} maxLength={500} />
            <WhomFields company={company} callId={callId.value} t={t} isEnd />
            <OrderFields {...props} rights={asked[state]} onChosen={onChosen} />
          </Form>
        </Dialog>
      )}
    </div>
  )
}

const Decide = ({
  company,
  changed,
  deciding,
  ...props
}: CustomerProps & { company: Company; changed: () => void; deciding: boolean }) => {
  const { dealerId, customerRef, t } = props
  const { api } = useApp()
  const asking = useSignal(deciding)
  const callId = useSignal<string | undefined>(undefined)
  const close = () => void (asking.value = false)
  const decide = async (form: FormData) => {
    const body = {
      decision: choices.find((choice) => choice === entered(form, '/decision')) ?? 'continue',
      ground: entered(form, '/ground') ?? '',
      ...enteredWhose(form),
      ...enteredRequest(form),
      ...enteredInstruction(form),
    }
    const { cases } = await unwrap(
      api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/objection/decision', {
        params: { path: { dealerId, customerRef } },
        body,
      }),
    )
    sayDone(t.decided(cases))
    changed()
    close()
  }
  return (
    <div class="stack tight">
      <div>
        <button class="button" type="button" onClick={() => void (asking.value = true)}>
          {t.decide}
        </button>
      </div>
      <p class="small soft">{t.decideHelp}</p>
      {asking.value && (
        <Dialog title={t.decide} close={close}>
          <Form send={t.decide} submit={decide} cancel={close} stays>
            <SelectField name="/decision" label={t.result} value="continue">
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {t.decisions[choice]}
                </option>
              ))}
            </SelectField>
            <TextField name="/ground" label={t.ground} maxLength={500} />
            <WhomFields company={company} callId={callId.value} t={t} isEnd />
            <RequestField
              {...props}
              rights={asked.objection}
              isConcluded
              onChosen={(askedIn) => void (callId.value = askedIn)}
            />
            <InstructionFields t={t} />
          </Form>
        </Dialog>
      )}
    </div>
  )
}

/** The states in which nobody calls a customer: putting them into one, ending it, and deciding about their open cases. */
export const States = ({
  standing,
  deciding,
  ...props
}: CustomerProps & { standing: LoadedStanding; deciding: boolean }) => {
  const { loaded } = standing
  const now = loaded.value
  if (now.state !== 'ready') return null
  const changed = () => void standing.reload()
  return (
    <>
      {states.map((state) => (
        <State key={state} {...props} state={state} company={now.data} changed={changed} />
      ))}
      {heldOf('objection', now.data) !== 'nobody' && (
        <Decide {...props} company={now.data} changed={changed} deciding={deciding} />
      )}
    </>
  )
}
