import { useMemo } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField, TextArea, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import type { OpenDialog } from '../../../elements/page/use-dialog.ts'
import { enteredMoment } from '../carry-out-fields.tsx'
import type { RightsProps } from '../rights-props.ts'

const rights = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'no-more-calls',
] as const satisfies readonly Schemas['Right'][]
const ways = [
  'letter',
  'email',
  'call',
  'in-person',
  'other',
] as const satisfies readonly Schemas['RequestWay'][]

/** Registers what a customer asked for. Sending the same form twice registers it once. */
export const Register = ({
  dealerId,
  dialog,
  done,
  t,
}: RightsProps & { dialog: OpenDialog; done: () => void }) => {
  const { api } = useApp()
  const key = useMemo(() => crypto.randomUUID(), [])
  const submit = async (form: FormData) => {
    const text = entered(form, '/text')
    const body = {
      customerRef: entered(form, '/customerRef') ?? '',
      right: rights.find((right) => right === entered(form, '/right')) ?? 'access',
      askedAt: enteredMoment(form, '/askedAt'),
      how: ways.find((way) => way === entered(form, '/how')) ?? 'other',
      ...(text !== undefined && { text }),
    }
    const params = { path: { dealerId }, header: { 'Idempotency-Key': key } }
    await unwrap(api.POST('/v1/dealers/{dealerId}/rights-requests', { params, body }))
    sayDone(t.registered)
    done()
    dialog.close()
  }
  return (
    <Dialog title={t.register} close={dialog.close}>
      <Form send={t.register} submit={submit} draft={dialog.name} cancel={dialog.cancel} stays>
        <TextField name="/customerRef" label={t.kinds.customerRef} maxLength={64} />
        <SelectField name="/right" label={t.right} value="access">
          {rights.map((right) => (
            <option key={right} value={right}>
              {t.rights[right]}
            </option>
          ))}
        </SelectField>
        <TextField name="/askedAt" label={t.askedAt} type="datetime-local" />
        <SelectField name="/how" label={t.how} value="letter">
          {ways.map((way) => (
            <option key={way} value={way}>
              {t.ways[way]}
            </option>
          ))}
        </SelectField>
        <TextArea name="/text" label={t.said} maxLength={2000} optional />
      </Form>
    </Dialog>
  )
}
