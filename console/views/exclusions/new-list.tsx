import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { useApp } from '../../app/app.ts'
import { useOverSignIn } from '../../data/over-sign-in.ts'
import { FileField } from '../../elements/forms/file-field.tsx'
import { entered, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { ConfirmButton } from '../../elements/page/confirm.tsx'
import { sayDone } from '../../elements/page/done.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import type { ExclusionsTexts } from '../../texts/es/staff/exclusions.ts'
import { hashesOf, inParts, readList, sha256 } from './read-list.ts'

type Props = { inForce: string | undefined; reload: () => void; t: ExclusionsTexts }
type Checked = { source: string; hashes: readonly string[]; bad: readonly number[] }

/** So many numbers are in force at most, and so many lines are named. */
const most = 100_000
const named = 20

/** A file with an exclusion list: it is read here first, then put into force. */
export const NewList = ({ inForce, reload, t }: Props) => {
  const { api } = useApp()
  const { plain } = useNumbers()
  const checked = useSignal<Checked | null>(null)
  const sent = useSignal(0)
  // A checked list is still to be put into force: what was typed for it is kept until then.
  const typed = useOverSignIn('exclusion-source')
  const check = async (form: FormData) => {
    const file = form.get('/hashes')
    const list = readList(file instanceof File ? await file.text() : '')
    typed.value = entered(form, '/source') ?? ''
    checked.value = { source: typed.value, hashes: await hashesOf(list), bad: list.bad }
  }
  const send = async ({ source, hashes }: Checked) => {
    // The same file sent again goes on where it stopped.
    const listId = (await sha256(JSON.stringify([inForce, source, hashes]))).slice(0, 32)
    sent.value = 0
    for (const part of inParts(hashes)) {
      await unwrap(
        api.PUT('/v1/exclusion-lists/{listId}', {
          params: { path: { listId } },
          body: { source, count: hashes.length, hashes: part },
        }),
      )
      sent.value += part.length
    }
    checked.value = null
    typed.value = ''
    sayDone(t.done(plain(hashes.length), hashes.length))
    reload()
  }
  const now = checked.value
  const isSendable = now && now.source !== '' && now.hashes.length > 0 && now.hashes.length <= most
  return (
    <section class="card stack" aria-labelledby="new-list">
      <h2 id="new-list">{t.newTitle}</h2>
      <p>{t.newSay}</p>
      <Form send={t.check} submit={check} draft="exclusion-list" stays>
        <TextField name="/source" label={t.source} hint={t.sourceHint} value={typed.value} maxLength={200} />
        <FileField name="/hashes" label={t.file} accept=".csv,.txt,.tsv,text/plain,text/csv" />
      </Form>
      {now && (
        <div class="stack tight" aria-live="polite">
          <p class="strong">{t.found(plain(now.hashes.length), now.hashes.length)}</p>
          {now.bad.length > 0 && (
            <p class="notice warn">
              {t.bad(now.bad.slice(0, named).map(String).join(', '), now.bad.length > named)}
            </p>
          )}
          {now.source === '' && <p class="notice bad">{t.sourceMissing}</p>}
          {now.hashes.length > most && <p class="notice bad">{t.tooMany(plain(most))}</p>}
          {isSendable && (
            <div>
              <ConfirmButton
                label={t.putInForce}
                title={t.confirmTitle}
                confirm={t.putInForce}
                act={() => send(now)}
              >
                <p>{t.confirmSay}</p>
                {sent.value > 0 && <p role="status">{t.sent(plain(sent.value), plain(now.hashes.length))}</p>}
              </ConfirmButton>
            </div>
          )}
        </div>
      )}
    </section>
  )
}
