import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useApp } from '../../app/app.ts'
import { removeDraft } from '../../data/drafts.ts'
import type { Tagged } from '../../data/tagged.ts'
import { Form } from './form.tsx'

type ReplaceFormProps<T, S> = {
  /** What is there now, as it was read. */
  seen: Tagged<T>
  /** Reads it again. */
  read: () => Promise<Tagged<T>>
  /** Replaces what the fields were made of, if it still has this `ETag`. */
  put: (form: FormData, now: Tagged<T>) => Promise<S>
  /** Shows what was saved: what `put` gave. */
  saved: (given: S) => void
  draft: string
  /** The words on its button; those for saving by default. */
  send?: string
  /** The fields for what is there. */
  children: (data: T) => ComponentChildren
}

/**
 * A form that replaces something. If others have changed it in the meantime, it says what, shows it in its fields with what was
 * typed, and the next time it is sent it is put against their version.
 */
export const ReplaceForm = <T, S>(props: ReplaceFormProps<T, S>) => {
  const { seen, read, put, saved, draft, send, children } = props
  const { common } = useApp()
  const now = useSignal(seen)
  const submit = async (form: FormData) => {
    const given = await put(form, now.value)
    // What is saved is shown in new fields, which must not find the draft.
    removeDraft(draft)
    saved(given)
  }
  return (
    <Form
      send={send ?? common.save}
      submit={submit}
      draft={draft}
      renew={async () => {
        now.value = await read()
      }}
    >
      {children(now.value.data)}
    </Form>
  )
}
