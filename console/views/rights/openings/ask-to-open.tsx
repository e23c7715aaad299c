import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import type { RightsProps } from '../rights-props.ts'

const reasons = [
  'person',
  'court',
  'authority',
  'claims',
] as const satisfies readonly Schemas['OpeningReason'][]

/** Asks to open what is blocked of a customer; somebody else has to approve it. */
export const AskToOpen = ({
  dealerId,
  close,
  done,
  t,
}: RightsProps & { close: () => void; done: () => void }) => {
  const { api } = useApp()
  const submit = async (form: FormData) => {
    const params = { path: { dealerId, customerRef: entered(form, '/customerRef') ?? '' } }
    const body = {
      reason: reasons.find((reason) => reason === entered(form, '/reason')) ?? 'person',
      reference: entered(form, '/reference') ?? '',
    }
    await unwrap(api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access', { params, body }))
    sayDone(t.askedToOpen)
    done()
    close()
  }
  return (
    <Dialog title={t.askToOpen} close={close}>
      <p class="soft">{t.askToOpenHelp}</p>
      <Form send={t.request} submit={submit} cancel={close} stays>
        <TextField name="/customerRef" label={t.kinds.customerRef} maxLength={64} />
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
