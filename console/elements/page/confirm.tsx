import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useApp } from '../../app/app.ts'
import { failureOf } from '../../data/failure.ts'
import { type SaidFailure, sayFailure } from '../forms/mistakes/mistakes.ts'
import type { CommonTexts } from '../../texts/es/common.ts'
import { Dialog } from './dialog.tsx'

type ConfirmProps = {
  /** The words on the button that asks, and what it is about for who does not see the page around it. */
  label: string
  about?: string
  title: string
  /** What will happen, in words. */
  children: ComponentChildren
  /** The words on the button that does it. */
  confirm: string
  act: () => Promise<void>
  danger?: boolean
}

/** What the service gives as its reason, such as that something has happened meanwhile; otherwise what kind of failure it is. */
const inWords = ({ failure: { kind }, reason }: SaidFailure, { failures }: CommonTexts): string =>
  kind === 'refused' && reason !== undefined ? reason : `${failures[kind].title}. ${failures[kind].help}`

/** A button that asks before it acts, for what cannot simply be taken back. */
export const ConfirmButton = ({ label, about, title, children, confirm, act, danger }: ConfirmProps) => {
  const { common, language } = useApp()
  const open = useSignal(false)
  const busy = useSignal(false)
  const failure = useSignal<SaidFailure | null>(null)
  const close = () => void (open.value = false)
  const press = () => {
    if (busy.value) return
    busy.value = true
    failure.value = null
    act().then(
      () => {
        busy.value = false
        close()
      },
      async (thrown: unknown) => {
        failure.value = await sayFailure(failureOf(thrown), language)
        busy.value = false
      },
    )
  }
  return (
    <>
      <button
        class="button plain"
        type="button"
        aria-label={about === undefined ? undefined : `${label}: ${about}`}
        onClick={() => {
          failure.value = null
          open.value = true
        }}
      >
        {label}
      </button>
      {open.value && (
        <Dialog title={title} close={close}>
          {children}
          {failure.value && (
            <p class="notice bad" role="alert">
              {inWords(failure.value, common)}
            </p>
          )}
          <div class="row">
            <button
              class={`button ${danger ? 'danger' : 'main'}`}
              type="button"
              aria-disabled={busy.value}
              onClick={press}
            >
              {busy.value ? common.sending : confirm}
            </button>
            <button class="button plain" type="button" onClick={close}>
              {common.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
