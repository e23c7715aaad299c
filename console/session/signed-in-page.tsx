import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Basics } from '../app/basics.ts'
import { go } from '../app/routing/router.ts'
import { PageTitle } from '../elements/page/page-title.tsx'
import { finishSignIn } from './oauth.ts'
import { keepGranted } from './session.ts'
import { takePending } from './stored-session.ts'

/** `/signed-in`: where the sign-in service comes back to. */
export const SignedInPage = ({ config, common }: Basics) => {
  const failed = useSignal(false)
  useEffect(() => {
    const pending = takePending()
    // Reloaded, or opened from the history: the code has been used.
    if (!pending) return go('/', { replace: true })
    finishSignIn(config.signIn, pending, new URL(location.href)).then(
      (granted) => {
        keepGranted(pending.audience, granted)
        go(pending.to, { replace: true })
      },
      () => void (failed.value = true),
    )
  }, [])
  if (!failed.value)
    return (
      <main class="state waiting" aria-busy="true">
        <p>{common.loading}</p>
      </main>
    )
  return (
    <main class="lonely">
      <PageTitle title={common.entering.failed} />
      <a class="button main" href="/entrar">
        {common.signInAgain}
      </a>
    </main>
  )
}
