import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useApp } from '../../app/app.ts'
import { type Draft, type Fields, readDraft, removeDraft, writeDraft } from '../../data/drafts.ts'
import { failureOf } from '../../data/failure.ts'
import { signInAgainHere } from '../../session/again.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FieldErrors } from './field.tsx'
import { FormDraft } from './rows/form-draft.ts'
import { type Mistakes, type SaidFailure, sayFailure } from './mistakes.ts'

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
  /** Whether it cannot be undone: its button says so. */
  danger?: boolean
  /** Whether what was entered stays after it has been sent, as in a search or in settings. */
  stays?: boolean
}

const textFields = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )

/** Puts what was typed back into the fields that it was typed into. */
const restore = (form: HTMLFormElement, draft: Draft): void => {
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    if (!isField || !draft.touches(field.name)) continue
    const text = draft.fields.get(field.name)
    // A box that is not ticked is not in a draft.
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
      field.checked = field.value === text
    else if (text !== undefined) field.value = text
  }
}

const none: Mistakes = new Map()

/**
 * A form that sends once at a time, shows what the service does not accept at its fields and above them, and loses nothing
 * that was typed.
 */
export const Form = ({ children, send, submit, draft, cancel, danger = false, stays = false }: FormProps) => {
  const { common, language } = useApp()
  const form = useRef<HTMLFormElement>(null)
  const said = useSignal<SaidFailure | null>(null)
  const sending = useSignal(false)
  /** What the form held before anything was typed. */
  const before = useRef<Fields>([])
  const kept = useMemo(() => (draft === undefined ? null : readDraft(draft)), [draft])
  useEffect(() => {
    if (!form.current) return
    const shown = textFields(form.current)
    before.current = kept ? [...shown.filter(([name]) => !kept.touches(name)), ...kept.before] : shown
    if (kept) restore(form.current, kept)
  }, [kept])
  const keep = () => {
    if (form.current && draft !== undefined) writeDraft(draft, before.current, textFields(form.current))
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (sending.value || !form.current) return
    sending.value = true
    said.value = null
    submit(new FormData(form.current)).then(
      () => {
        if (draft !== undefined) removeDraft(draft)
        if (!stays) form.current?.reset()
        sending.value = false
      },
      async (thrown: unknown) => {
        said.value = await sayFailure(failureOf(thrown), language)
        sending.value = false
      },
    )
  }
  return (
    <form ref={form} class="stack" noValidate onInput={keep} onSubmit={onSubmit}>
      {said.value && <ErrorSummary said={said.value} form={form} />}
      {said.value?.failure.kind === 'signed-out' && (
        <div>
          <button class="button" type="button" onClick={signInAgainHere}>
            {common.signInAgain}
          </button>
        </div>
      )}
      {kept && (
        <p class="hint" role="status">
          {common.draftKept}
        </p>
      )}
      <FormDraft.Provider value={kept}>
        <FieldErrors.Provider value={said.value?.mistakes ?? none}>{children}</FieldErrors.Provider>
      </FormDraft.Provider>
      <div class="row sends">
        <button class={danger ? 'button danger' : 'button main'} type="submit" aria-disabled={sending.value}>
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
