import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import {
  enteredIdentity,
  enteredInstruction,
  IdentityField,
  InstructionFields,
} from '../carry-out-fields.tsx'
import { enteredRequest, RequestField } from '../request-field.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { type Company, enteredWhose, WhoseFields } from '../whose-fields.tsx'

type CompanyProps = CustomerProps & { company: Company }

/** The fields of one part of the body that were filled in; nothing if none was. */
const given = (form: FormData, part: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = entered(form, `/${part}/${name}`)
      return value === undefined ? [] : [[name, value]]
    }),
  )

const Fields = ({ company, t, ...props }: CompanyProps) => {
  const callId = useSignal<string | undefined>(undefined)
  return (
    <>
      <p class="hint">{t.rectifyHelp}</p>
      <WhoseFields company={company} callId={callId.value} isPerson="nothing" t={t} />
      <TextField name="/contact/name" label={t.name} maxLength={200} optional />
      <TextField name="/contact/phone" label={t.kinds.phone} type="tel" maxLength={40} optional />
      <TextField name="/contact/email" label={t.kinds.email} type="email" maxLength={254} optional />
      <TextField name="/vehicle/was" label={t.plateWas} maxLength={20} optional />
      <TextField name="/vehicle/plate" label={t.plateIs} maxLength={20} optional />
      <RequestField
        {...props}
        t={t}
        rights={['rectification']}
        onChosen={(asked) => void (callId.value = asked)}
      />
      <IdentityField t={t} />
      <InstructionFields t={t} />
    </>
  )
}

/** Correcting a customer's data in every call that is still held; and how far that is. */
export const Rectify = (props: CompanyProps) => {
  const { dealerId, customerRef, t } = props
  const { api } = useApp()
  const dialog = useDialog(`rectification ${dealerId} ${customerRef}`)
  const ordered = useSignal<Schemas['Rectification'] | null>(null)
  const key = useMemo(() => crypto.randomUUID(), [ordered.value?.rectificationId])
  const submit = async (form: FormData) => {
    const contact = given(form, 'contact', ['name', 'phone', 'email'])
    const { was, ...vehicle } = given(form, 'vehicle', ['was', 'plate'])
    const body = {
      ...(Object.keys(contact).length > 0 && { contact }),
      ...(was !== undefined && { vehicle: { ...vehicle, was } }),
      ...enteredWhose(form),
      identityCheck: enteredIdentity(form),
      ...enteredRequest(form),
      ...enteredInstruction(form),
    }
    const params = { path: { dealerId, customerRef }, header: { 'Idempotency-Key': key } }
    ordered.value = await unwrap(
      api.PATCH('/v1/dealers/{dealerId}/customers/{customerRef}', { params, body }),
    )
    dialog.close()
  }
  const refresh = async () => {
    if (ordered.value === null) return
    const path = { dealerId, rectificationId: ordered.value.rectificationId }
    ordered.value = await unwrap(
      api.GET('/v1/dealers/{dealerId}/rectifications/{rectificationId}', { params: { path } }),
    )
  }
  return (
    <div class="stack tight">
      <div class="row">
        <button class="button" type="button" onClick={dialog.open}>
          {t.rectify}
        </button>
        {ordered.value && (
          <>
            <span role="status">
              {t.rectified(ordered.value.calls, ordered.value.state !== 'correcting')}
            </span>
            {ordered.value.state === 'correcting' && (
              <button
                class="button plain"
                type="button"
                onClick={() => void refresh().catch(() => undefined)}
              >
                {t.refresh}
              </button>
            )}
          </>
        )}
      </div>
      <p class="small soft">{t.rectifyShort}</p>
      {dialog.isOpen && (
        <Dialog title={t.rectify} close={dialog.close}>
          <Form send={t.rectify} submit={submit} draft={dialog.name} cancel={dialog.cancel} stays>
            <Fields {...props} />
          </Form>
        </Dialog>
      )}
    </div>
  )
}
