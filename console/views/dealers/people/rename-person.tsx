import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ResponseError } from '../../../../client/errors.ts'
import { useApp } from '../../../app/app.ts'
import { type Tagged, unwrapTagged } from '../../../data/tagged.ts'
import { Dialog } from '../../../elements/page/dialog.tsx'
import type { OpenDialog } from '../../../elements/page/use-dialog.ts'
import { entered, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import type { PersonProps } from './person-props.ts'

/** Changes a person's name, unless somebody else has just done so. */
export const RenamePerson = ({
  person,
  dealerId,
  changed,
  t,
  dialog,
}: PersonProps & { dialog: OpenDialog }) => {
  const { api, common } = useApp()
  const seen = useSignal<Tagged<{ name: string }> | null>(null)
  const overtaken = useSignal(false)
  const params = { path: { dealerId, personId: person.personId } }
  const read = () => unwrapTagged(api.GET('/v1/dealers/{dealerId}/people/{personId}', { params }))
  const look = async () => {
    seen.value = await read()
    return seen.value
  }
  useEffect(() => {
    // Whatever fails now fails again when the name is sent, and is said there.
    look().catch(() => undefined)
  }, [])
  const submit = async (form: FormData) => {
    const { etag } = seen.value ?? (await look())
    try {
      await unwrapTagged(
        api.PATCH('/v1/dealers/{dealerId}/people/{personId}', {
          params: { ...params, header: { 'If-Match': etag } },
          body: { name: entered(form, '/name') ?? '' },
        }),
      )
    } catch (thrown) {
      if (thrown instanceof ResponseError && thrown.status === 412) {
        await look()
        overtaken.value = true
      }
      throw thrown
    }
    dialog.close()
    changed(t.renamed)
  }
  return (
    <Dialog title={t.rename} close={dialog.close}>
      <Form send={common.save} submit={submit} draft={dialog.name} cancel={dialog.cancel}>
        {overtaken.value && (
          <p class="notice warn" role="status">
            {t.changed} {seen.value?.data.name}
          </p>
        )}
        <TextField name="/name" label={t.person} value={person.name} maxLength={100} />
      </Form>
    </Dialog>
  )
}
