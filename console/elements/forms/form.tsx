import { useSignal } from '@preact/signals'
import { type ComponentChildren, Fragment } from 'preact'
import { useRef } from 'preact/hooks'
import { useApp } from '../../app/app.ts'
import { failureOf } from '../../data/failure.ts'
import { signInAgainHere } from '../../session/again.ts'
import { OthersChanges } from './drafts/others-changes.tsx'
import { useDraft } from './drafts/use-draft.ts'
import { FieldErrors } from './field.tsx'
import { ErrorSummary } from './mistakes/error-summary.tsx'
import { mistakenField } from './mistakes/mistaken-field.ts'
import { fieldFor } from './mistakes/field-title.ts'
import { type Mistakes, type SaidFailure, sayFailure } from './mistakes/mistakes.ts'
import { FormDraft } from './rows/form-draft.ts'

type FormProps = {
  children: ComponentChildren
  /** The words on its button. */
  send: string
  /**
   * Sends what was entered. What it throws is shown, by the field that the service names (the name of a field is its
   * JSON Pointer).
   */
  submit: (entered: FormData) => Promise<void>
  /** Under which name what is typed is kept until it has been sent; null for a form into which nothing is typed. */
  draft: string | null
  /** Reads again what the fields show, after others have changed it; what was typed goes into that. */
  renew?: () => Promise<void>
  cancel?: () => void
  /** Whether it cannot be undone: its button says so. */
  danger?: boolean
  /** Whether what was entered stays after it has been sent, as in a search or in settings. */
  stays?: boolean
}

const none: Mistakes = new Map()

/**
 * A form that sends once at a time, shows what the service does not accept at its fields and above them, and loses nothing
 * that was typed.
 */
export const Form = (props: FormProps) => {
  const { children, send, submit, draft, renew, cancel, danger = false, stays = false } = props
  const { common, language } = useApp()
  const form = useRef<HTMLFormElement>(null)
  const said = useSignal<SaidFailure | null>(null)
  const sending = useSignal(false)
  const typing = useDraft(form, draft)
  const say = async (thrown: unknown) => {
    said.value = await sayFailure(failureOf(thrown), language, (pointer) => {
      const field = fieldFor(form.current, pointer)
      return field ? mistakenField(field) : undefined
    })
  }
  const failed = async (thrown: unknown) => {
    if (!renew || failureOf(thrown).kind !== 'changed') {
      typing.keep()
      return say(thrown)
    }
    await typing.renew(renew).then(() => say(thrown), say)
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (sending.value || !form.current) return
    sending.value = true
    said.value = null
    const sent = () => {
      typing.sent()
      if (!stays) form.current?.reset()
    }
    void submit(new FormData(form.current))
      .then(sent, failed)
      .finally(() => void (sending.value = false))
  }
  const onInput = ({ target }: Event) => {
    typing.typed(target instanceof Element ? (target.getAttribute('name') ?? '') : '')
  }
  return (
    <form ref={form} class="stack" noValidate onInput={onInput} onSubmit={onSubmit}>
      {said.value && <ErrorSummary said={said.value} form={form} />}
      {said.value?.failure.kind === 'signed-out' && (
        <div>
          <button class="button" type="button" onClick={signInAgainHere}>
            {common.signInAgain}
          </button>
        </div>
      )}
      {typing.isBack.value && (
        <p class="hint" role="status">
          {common.draftKept}
        </p>
      )}
      {typing.changes.value && (
        <OthersChanges form={form} changes={typing.changes.value} turn={typing.turn} />
      )}
      <FormDraft.Provider value={typing.draft}>
        <FieldErrors.Provider value={said.value?.mistakes ?? none}>
          <Fragment key={typing.turn}>{children}</Fragment>
        </FieldErrors.Provider>
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
