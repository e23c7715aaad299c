import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useApp } from '../../../app/app.ts'
import { type Failure, failureOf } from '../../../data/failure.ts'
import { entered, FieldErrors, TextField } from '../../../elements/forms/field.tsx'
import { FailureState } from '../../../elements/page/states.tsx'
import type { DrawTexts } from '../../../texts/es/dealer/draw.ts'
import { Conclusion } from './conclusion.tsx'
import { readCommitment } from './most-telling.ts'
import { type Verified, verifyInBrowser } from './verify-in-browser.ts'
import type { DrawRead } from '../../../elements/draws/draw-read.ts'

type Now =
  | { state: 'idle' | 'running' }
  | { state: 'wrong-digits' }
  | { state: 'failed'; failure: Failure }
  | { state: 'done'; verified: Verified }

const field = 'commitment'

/** Verifies a draw in this browser, if somebody asks for it; `main` unless the page has something else to do first. */
export const VerifyHere = ({ draw, main, t }: { draw: DrawRead; main: boolean; t: DrawTexts }) => {
  const { api, common, config, language } = useApp()
  const now = useSignal<Now>({ state: 'idle' })
  const form = useRef<HTMLFormElement>(null)
  const verify = () => {
    if (now.value.state === 'running' || !form.current) return
    const typed = entered(new FormData(form.current), field)
    const fromMail = typed === undefined ? undefined : readCommitment(typed)
    if (fromMail === null) {
      now.value = { state: 'wrong-digits' }
      form.current.querySelector('input')?.focus()
      return
    }
    now.value = { state: 'running' }
    const of = { groupId: draw.group, month: draw.month }
    verifyInBrowser(api, of, fromMail, { language, allowTestChain: config.people !== undefined }).then(
      (verified) => void (now.value = { state: 'done', verified }),
      (thrown: unknown) => void (now.value = { state: 'failed', failure: failureOf(thrown) }),
    )
  }
  const is = now.value
  const mistakes = new Map(is.state === 'wrong-digits' ? [[field, t.verify.wrongDigits]] : [])
  return (
    <section class="card no-print" aria-labelledby="verify">
      <h2 id="verify">{t.verify.title}</h2>
      <p class="narrow">{t.verify.help}</p>
      <form
        ref={form}
        class="stack narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          verify()
        }}
      >
        <FieldErrors.Provider value={mistakes}>
          <TextField name={field} label={t.verify.commitment} hint={t.verify.commitmentHint} optional />
        </FieldErrors.Provider>
        <div>
          <button class={`button ${main ? 'main' : ''}`} type="submit" aria-disabled={is.state === 'running'}>
            {t.verify.button}
          </button>
        </div>
      </form>
      <div role="status" class={is.state === 'running' ? 'state waiting' : 'unseen'}>
        {is.state === 'running' && <p>{t.verify.running}</p>}
      </div>
      {is.state === 'failed' && <FailureState failure={is.failure} common={common} retry={verify} />}
      {is.state === 'done' && <Conclusion verified={is.verified} t={t.verify} />}
    </section>
  )
}
