import { signInAgainHere } from '../session/again.ts'
import { sessionEnded } from '../session/session.ts'
import { useApp } from './app.ts'
import { filesAreGone, useNewerVersion } from './newer-version.ts'

/** What concerns every page: the session has ended, or there is a newer version. */
export const Notices = () => {
  const { common } = useApp()
  useNewerVersion()
  return (
    <div class="notices" aria-live="polite">
      {sessionEnded.value && (
        <div class="notice warn">
          <p>
            <strong>{common.failures['signed-out'].title}.</strong> {common.failures['signed-out'].help}
          </p>
          <div>
            <button class="button" type="button" onClick={signInAgainHere}>
              {common.signInAgain}
            </button>
          </div>
        </div>
      )}
      {filesAreGone.value && (
        <div class="notice">
          <p>{common.newerVersion}</p>
          <div>
            <button class="button" type="button" onClick={() => location.reload()}>
              {common.reload}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
