import { go } from '../app/routing/router.ts'
import { signedInAudience } from './session.ts'

/** Goes to sign in again, and back here afterwards. */
export const signInAgainHere = (): void => {
  const audience = signedInAudience()
  const as = audience === null ? '' : `&as=${audience}`
  go(`/entrar?to=${encodeURIComponent(location.pathname + location.search)}${as}`)
}
