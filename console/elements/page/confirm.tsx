import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useApp } from '../../app/app.ts'
import { type Failure, failureOf } from '../../data/failure.ts'
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

/** A button that asks before it acts, for what cannot simply be taken back. */
export const ConfirmButton = ({ label, about, title, children, confirm, act, danger }: ConfirmProps) => {
  const { common } = useApp()
  const open = useSignal(false)
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
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
      (thrown: unknown) => {
        failure.value = failureOf(thrown)
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
              {common.failures[failure.value.kind].title}. {common.failures[failure.value.kind].help}
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
