import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
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
  const recording = useDialog(`${state} ${dealerId} ${customerRef}`)
  const ending = useDialog(`end ${state} ${dealerId} ${customerRef}`)
  const callId = useSignal<string | undefined>(undefined)
  const onChosen = (askedIn: string | undefined) => void (callId.value = askedIn)
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
    recording.close()
  }
  const end = async (form: FormData) => {
    const body = { ground: entered(form, '/ground') ?? '', ...enteredWhose(form), ...enteredOrder(form) }
    await unwrap(
      api.DELETE('/v1/dealers/{dealerId}/customers/{customerRef}/{customerState}', { params, body }),
    )
    sayDone(t.stateEnded)
    changed()
    ending.close()
  }
  return (
    <div class="stack tight">
      <div class="row">
        {record !== null && (
          <button class="button" type="button" onClick={recording.open}>
            {setTitle}
          </button>
        )}
        {heldOf(state, company) !== 'nobody' && (
          <button class="button" type="button" onClick={ending.open}>
            {t.endState(name)}
          </button>
        )}
      </div>
      {record !== null && (
        <p class="small soft">{record === 'again' ? t.objectAgainHelp : t.stateHelp[state]}</p>
      )}
      {recording.isOpen && (
        <Dialog title={setTitle} close={recording.close}>
          <Form send={setTitle} submit={set} draft={recording.name} cancel={recording.cancel} stays>
            <TextField name="/ground" label={t.ground} hint={t.groundHelp} maxLength={500} />
            <WhomFields company={company} callId={callId.value} t={t} />
            <OrderFields {...props} rights={asked[state]} onChosen={onChosen} />
          </Form>
        </Dialog>
      )}
      {ending.isOpen && (
        <Dialog title={t.endState(name)} close={ending.close}>
          <Form send={t.endState(name)} submit={end} draft={ending.name} cancel={ending.cancel} stays>
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
  const dialog = useDialog(`decision ${dealerId} ${customerRef}`, deciding)
  const callId = useSignal<string | undefined>(undefined)
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
    dialog.close()
  }
  return (
    <div class="stack tight">
      <div>
        <button class="button" type="button" onClick={dialog.open}>
          {t.decide}
        </button>
      </div>
      <p class="small soft">{t.decideHelp}</p>
      {dialog.isOpen && (
        <Dialog title={t.decide} close={dialog.close}>
          <Form send={t.decide} submit={decide} draft={dialog.name} cancel={dialog.cancel} stays>
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
