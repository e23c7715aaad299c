import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { readDraft, removeDraft, writeDraft } from '../data/drafts.ts'
import { type Failure, failureOf } from '../data/failure.ts'
import { signInAgainHere } from '../session/again.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FieldErrors } from './field.tsx'
import { FormDraft } from './rows/form-draft.ts'
import { fieldMistakes } from './mistakes.ts'

type FormProps = {
  children: ComponentChildren
  /** The words on its button. */
  send: string
  /**
   * Sends what was entered. What it throws is shown, by the field that the service names (the name of a field is its
   * JSON Pointer).
   */
  submit: (entered: FormData) => Promise<void>
  /** Under which name what is typed is kept until it has been sent; without it nothing is kept. */
  draft?: string
  cancel?: () => void
}

const textFields = (form: HTMLFormElement) =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )

const restore = (form: HTMLFormElement, draft: ReadonlyMap<string, string>): boolean => {
  let restored = false
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    if (!isField) continue
    const text = draft.get(field.name)
    // A box that is not ticked is not in a draft.
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
      field.checked = field.value === text
    else if (text !== undefined && field.value !== text) {
      field.value = text
      restored = true
    }
  }
  return restored
}

/**
 * A form that sends once at a time, shows what the service does not accept at its fields and above them, and loses nothing
 * that was typed.
 */
export const Form = ({ children, send, submit, draft, cancel }: FormProps) => {
  const { common } = useApp()
  const form = useRef<HTMLFormElement>(null)
  const failure = useSignal<Failure | null>(null)
  const sending = useSignal(false)
  const recovered = useSignal(false)
  const kept = useMemo(() => (draft === undefined ? null : readDraft(draft)), [draft])
  useEffect(() => {
    if (form.current && kept) recovered.value = restore(form.current, kept)
  }, [kept])
  const keep = () => {
    if (form.current && draft !== undefined) writeDraft(draft, textFields(form.current))
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (sending.value || !form.current) return
    sending.value = true
    failure.value = null
    submit(new FormData(form.current)).then(
      () => {
        if (draft !== undefined) removeDraft(draft)
        form.current?.reset()
        sending.value = false
      },
      (thrown: unknown) => {
        failure.value = failureOf(thrown)
        sending.value = false
      },
    )
  }
  // The same mistakes until the form is sent again: rows remember by them where they were.
  const mistakes = useMemo(() => fieldMistakes(failure.value, common), [failure.value, common])
  return (
    <form ref={form} class="stack" noValidate onInput={keep} onSubmit={onSubmit}>
      {failure.value && <ErrorSummary failure={failure.value} mistakes={mistakes} form={form} />}
      {failure.value?.kind === 'signed-out' && (
        <div>
          <button class="button" type="button" onClick={signInAgainHere}>
            {common.signInAgain}
          </button>
        </div>
      )}
      {recovered.value && (
        <p class="hint" role="status">
          {common.draftKept}
        </p>
      )}
      <FormDraft.Provider value={kept}>
        <FieldErrors.Provider value={mistakes}>{children}</FieldErrors.Provider>
      </FormDraft.Provider>
      <div class="row">
        <button class="button main" type="submit" aria-disabled={sending.value}>
          {sending.value ? common.sending : send}
        </button>
        {cancel && (
          <button class="button plain" type="button" onClick={cancel}>
            {common.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
