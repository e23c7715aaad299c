import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { sendingKeys } from '../../data/sending-keys.ts'
import { entered, SelectField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { Dialog } from '../../elements/page/dialog.tsx'
import { sayDone } from '../../elements/page/done.tsx'
import type { OpenDialog } from '../../elements/page/use-dialog.ts'
import { composeStep } from '../../elements/problems/compose-step.ts'
import { StepFields } from '../../elements/problems/step-fields.tsx'
import type { RightsProps } from './rights-props.ts'

const grounds = [
  'consent',
  'claim',
  'protect-person',
] as const satisfies readonly Schemas['RestrictionGround'][]

/** A case that stands still, and what to do after it has changed. */
export type CaseProps = RightsProps & { found: Schemas['StandingCase']; changed: () => void }

/** A step on the case of a customer who has the use of their data restricted: only on a ground, which the thread keeps. */
export const StepOnGround = ({
  dealerId,
  found: { callId, steps },
  changed,
  dialog,
  t,
}: CaseProps & { dialog: OpenDialog }) => {
  const { api } = useApp()
  const keyFor = useMemo(sendingKeys, [])
  const step = useSignal(steps[0] ?? 'note')
  const submit = async (form: FormData) => {
    const ground = grounds.find((one) => one === entered(form, '/ground'))
    const body = { ...composeStep(step.value, form), ...(ground && { ground }) }
    const key = keyFor(JSON.stringify(body))
    // The thread of a restricted case is not shown, so that there is no revision that one could have seen.
    const header = { 'If-Match': '*', 'Idempotency-Key': key }
    await unwrap(
      api.POST('/v1/dealers/{dealerId}/problems/{callId}/steps', {
        params: { path: { dealerId, callId }, header },
        body,
      }),
    )
    sayDone(t.stepTaken)
    changed()
    dialog.close()
  }
  return (
    <Dialog title={t.stepOnGround} close={dialog.close}>
      <p class="hint">{t.stepOnGroundHelp}</p>
      <Form send={t.steps.send} submit={submit} draft={dialog.name} cancel={dialog.cancel} stays>
        <SelectField name="/ground" label={t.stepGround}>
          <option value="">{t.chooseGround}</option>
          {grounds.map((ground) => (
            <option key={ground} value={ground}>
              {t.stepGrounds[ground]}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="step"
          label={t.stepWhat}
          value={step.value}
          onChange={(value) => void (step.value = steps.find((name) => name === value) ?? step.value)}
        >
          {steps.map((name) => (
            <option key={name} value={name}>
              {t.steps.stepTitles[name]}
            </option>
          ))}
        </SelectField>
        <StepFields key={step.value} step={step.value} t={t.steps} />
      </Form>
    </Dialog>
  )
}
