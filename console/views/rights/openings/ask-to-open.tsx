import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import type { OpenDialog } from '../../../elements/page/use-dialog.ts'
import type { RightsProps } from '../rights-props.ts'
import { enteredErasure, ErasureField } from './erasure-field.tsx'
import { useErasures } from './use-erasures.ts'

const reasons = [
  'person',
  'court',
  'authority',
  'claims',
] as const satisfies readonly Schemas['OpeningReason'][]

/** Asks to open what is blocked of a customer; somebody else has to approve it. */
export const AskToOpen = ({
  dialog,
  done,
  ...props
}: RightsProps & { dialog: OpenDialog; done: () => void }) => {
  const { dealerId, t } = props
  const { api } = useApp()
  const customerRef = useSignal('')
  const erasures = useErasures(dealerId, customerRef.value)
  const submit = async (form: FormData) => {
    // Not before whoever asks could choose: without a choice, everything of the reference is opened.
    if (!(await erasures.areKnown())) return
    const params = { path: { dealerId, customerRef: entered(form, '/customerRef') ?? '' } }
    const body = {
      reason: reasons.find((reason) => reason === entered(form, '/reason')) ?? 'person',
      reference: entered(form, '/reference') ?? '',
      ...enteredErasure(form),
    }
    await unwrap(api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access', { params, body }))
    sayDone(t.askedToOpen)
    done()
    dialog.close()
  }
  return (
    <Dialog title={t.askToOpen} close={dialog.close}>
      <p class="soft">{t.askToOpenHelp}</p>
      <Form send={t.request} submit={submit} draft={dialog.name} cancel={dialog.cancel} stays>
        <TextField
          name="/customerRef"
          label={t.kinds.customerRef}
          maxLength={64}
          onChange={(value) => void (customerRef.value = value.trim())}
        />
        <ErasureField {...props} erasures={erasures} />
        <SelectField name="/reason" label={t.reason} value="person">
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {t.reasons[reason]}
            </option>
          ))}
        </SelectField>
        <TextField name="/reference" label={t.reference} hint={t.referenceHelp} maxLength={200} />
      </Form>
    </Dialog>
  )
}
