import { ResponseError } from '../../../../client/errors.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField, TextArea } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import { enteredInstruction, InstructionFields } from '../carry-out-fields.tsx'
import type { RightsProps } from '../rights-props.ts'

const grounds = [
  'identity-not-proved',
  'manifestly-unfounded',
  'excessive',
  'legal-obligation',
  'legal-claims',
  'rights-of-others',
  'not-held-here',
] as const satisfies readonly Schemas['RefusalGround'][]

/** Concludes a request: it was carried out or, on a ground, refused. */
export const Conclude = ({
  dealerId,
  request,
  changed,
  t,
}: RightsProps & { request: Schemas['RightsRequest']; changed: (now: Schemas['RightsRequest']) => void }) => {
  const { api } = useApp()
  const dialog = useDialog(`conclusion ${dealerId} ${request.requestId}`)
  const submit = async (form: FormData) => {
    const ground = grounds.find((one) => one === entered(form, '/ground'))
    const body = {
      state: ground === undefined ? ('completed' as const) : ('refused' as const),
      outcome: entered(form, '/outcome') ?? '',
      ...(ground !== undefined && { ground }),
      ...enteredInstruction(form),
    }
    const params = { path: { dealerId, requestId: request.requestId } }
    try {
      changed(
        await unwrap(
          api.POST('/v1/dealers/{dealerId}/rights-requests/{requestId}/conclusion', { params, body }),
        ),
      )
      sayDone(t.concluded)
    } catch (thrown) {
      if (!(thrown instanceof ResponseError) || thrown.status !== 409) throw thrown
      // Somebody else was first: what they recorded is shown.
      changed(await unwrap(api.GET('/v1/dealers/{dealerId}/rights-requests/{requestId}', { params })))
      sayDone(t.overtaken)
    }
    dialog.close()
  }
  return (
    <>
      <div>
        <button class="button plain flush" type="button" onClick={dialog.open}>
          {t.conclude}
        </button>
      </div>
      {dialog.isOpen && (
        <Dialog title={t.concludeTitle} close={dialog.close}>
          <Form send={t.conclude} submit={submit} draft={dialog.name} cancel={dialog.cancel} stays>
            <TextArea name="/outcome" label={t.outcome} maxLength={2000} />
            <SelectField name="/ground" label={t.refusal}>
              <option value="">{t.notRefused}</option>
              {grounds.map((ground) => (
                <option key={ground} value={ground}>
                  {t.grounds[ground]}
                </option>
              ))}
            </SelectField>
            <InstructionFields t={t} />
          </Form>
        </Dialog>
      )}
    </>
  )
}
