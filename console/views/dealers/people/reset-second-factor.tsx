import { useMemo } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { useApp } from '../../../app/app.ts'
import { sendingKeys } from '../../../data/sending-keys.ts'
import { Dialog } from '../../../elements/page/dialog.tsx'
import type { OpenDialog } from '../../../elements/page/use-dialog.ts'
import { entered, TextArea } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import type { PersonProps } from './person-props.ts'

/** Has a person set up a new second factor, for a reason that is kept and told to them. */
export const ResetSecondFactor = ({
  person: { personId, name },
  dealerId,
  changed,
  t,
  dialog,
}: PersonProps & { dialog: OpenDialog }) => {
  const { api } = useApp()
  const keyFor = useMemo(sendingKeys, [])
  const submit = async (form: FormData) => {
    const reason = entered(form, '/reason') ?? ''
    await unwrap(
      api.POST('/v1/dealers/{dealerId}/people/{personId}/second-factor-resets', {
        params: { path: { dealerId, personId }, header: { 'Idempotency-Key': keyFor(reason) } },
        body: { reason },
      }),
    )
    dialog.close()
    changed(t.resetDone(name))
  }
  return (
    <Dialog title={t.resetTitle(name)} close={dialog.close}>
      <p>{t.resetHelp}</p>
      <Form send={t.resetNow} submit={submit} draft={dialog.name} cancel={dialog.cancel}>
        <TextArea name="/reason" label={t.reason} maxLength={500} />
      </Form>
    </Dialog>
  )
}
