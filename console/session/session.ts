import { signal } from '@preact/signals'
import { TokenError } from '../../client/errors.ts'
import type { Tokens } from '../../client/tokens.ts'
import type { Audience, SiteConfig } from '../config.ts'
import { type Granted, logoutUrl, refresh, revoke } from './oauth.ts'
import { clearStored, readSession, removeSession, writeSession } from './stored-session.ts'

/** Whether the sign-in has ended while the page was open. */
export const sessionEnded = signal(false)

/** An access token is renewed this long before it ends. */
const marginMs = 60_000

let current: Granted | null = null
let lastAudience: Audience | null = null
let lastSubject = ''
let renewing: Promise<string> | null = null

/** The part of an access token's claims that is needed here: the person's id. */
const subjectOf = (token: string): string => {
  const [, payload = ''] = token.split('.')
  const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  return typeof claims === 'object' && claims !== null && 'sub' in claims ? String(claims.sub) : ''
}

/** Keeps what the sign-in service gave. */
export const keepGranted = (audience: Audience, granted: Granted): void => {
  current = granted
  lastAudience = audience
  lastSubject = subjectOf(granted.accessToken)
  const refreshToken = granted.refreshToken ?? readSession()?.refreshToken
  if (refreshToken !== undefined) writeSession({ audience, refreshToken })
  sessionEnded.value = false
}

/** The id of whoever is, or was last, signed in since the page was loaded; drafts are kept under it. */
export const signedInSubject = (): string => lastSubject

/** As what somebody is or was signed in since this page was loaded. */
export const signedInAudience = (): Audience | null => readSession()?.audience ?? lastAudience

/** Whether this tab has a sign-in, which may have ended at the service meanwhile. */
export const signedInAs = (): Audience | null => readSession()?.audience ?? null

const endSession = (): TokenError => {
  removeSession()
  current = null
  sessionEnded.value = true
  return new TokenError('The sign-in has ended', { passing: false })
}

/**
 * The access tokens of whoever is signed in in this tab, renewed by one request at a time. They throw `TokenError`, which
 * passes unless the sign-in has ended.
 */
export const sessionTokens = ({ signIn }: SiteConfig): Tokens => {
  const renew = async (): Promise<string> => {
    const session = readSession()
    if (!session) throw endSession()
    const granted = await refresh(signIn, session.audience, session.refreshToken).catch((cause: unknown) => {
      throw new TokenError('The sign-in service cannot be reached', { passing: true, cause })
    })
    if (!granted) throw endSession()
    keepGranted(session.audience, granted)
    return granted.accessToken
  }
  const renewOnce = () => (renewing ??= renew().finally(() => (renewing = null)))
  return {
    get: async () => (current && current.endsAt - marginMs > Date.now() ? current.accessToken : renewOnce()),
    renew: async (refused) =>
      current && current.accessToken !== refused ? current.accessToken : renewOnce(),
  }
}

/** Ends the sign-in here and at the service, and leaves nothing behind; the browser goes to the service's own sign-out. */
export const signOut = async ({ signIn }: SiteConfig): Promise<void> => {
  const session = readSession()
  current = null
  clearStored()
  if (!session) return location.assign('/entrar')
  // Without the service there is nothing more that could be done; its token ends by itself.
  await revoke(signIn, session.audience, session.refreshToken).catch(() => undefined)
  location.assign(logoutUrl(signIn, session.audience))
}
