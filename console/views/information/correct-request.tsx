import { type Schemas, useApp } from '../../app/app.ts'
import { entered, TextArea, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { Dialog } from '../../elements/page/dialog.tsx'
import type { OpenDialog } from '../../elements/page/use-dialog.ts'
import type { InformationTexts } from '../../texts/es/staff/information.ts'

type CorrectProps = {
  request: Schemas['InformationRequest']
  change: (body: Schemas['InformationRequestChange']) => Promise<void>
  dialog: OpenDialog
  t: InformationTexts
}

/** Corrects what was typed; a phone or message that is emptied is taken away. */
export const CorrectRequest = ({ request, change, dialog, t }: CorrectProps) => {
  const { common } = useApp()
  const { name, company, email, question } = request
  const submit = async (form: FormData) => {
    await change({
      name: entered(form, '/name') ?? '',
      company: entered(form, '/company') ?? '',
      email: entered(form, '/email') ?? '',
      ...(question && { phone: entered(form, '/phone') ?? null, message: entered(form, '/message') ?? null }),
    })
    dialog.close()
  }
  return (
    <Dialog title={t.correct} close={dialog.close}>
      <Form send={common.save} submit={submit} draft={dialog.name} cancel={dialog.cancel} stays>
        <p class="hint">{t.correctHelp}</p>
        <TextField name="/name" label={t.name} value={name} maxLength={100} />
        <TextField name="/company" label={t.company} value={company} maxLength={150} />
        <TextField name="/email" label={t.email} value={email} type="email" maxLength={254} />
        {question && (
          <>
            <TextField name="/phone" label={t.phone} value={question.phone ?? ''} maxLength={40} optional />
            <TextArea
              name="/message"
              label={t.message}
              value={question.message ?? ''}
              maxLength={2000}
              optional
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}
