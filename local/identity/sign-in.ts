import { createHash, randomBytes } from 'node:crypto'
import type { ClientSpec } from '../template/clients.ts'
import { grantedScopes, type OAuthError } from './token-request.ts'
import type { Person } from './tokens.ts'

/** A signed-in person's grant, until the client exchanges its code for a token. */
type Grant = {
  client: ClientSpec
  scopes: readonly string[]
  person: Person
  redirectUri: string
  challenge: string
  until: number
}

/** A validated sign-in request: where to redirect, and what a code is issued for. */
type SignIn = {
  client: ClientSpec
  scopes: readonly string[]
  redirectUri: string
  challenge: string
  state: string
}

/** Replaces the templates' origins in a URL by this run's own. */
type LocalOrigins = (text: string) => string

const codeLifetimeMs = 5 * 60_000

/**
 * Validates a request to `/oauth2/authorize` (code flow with PKCE). Returns null for an unknown client or a redirect
 * URI that is not the client's, which must never be redirected to.
 */
export const readSignIn = (
  clients: readonly ClientSpec[],
  query: URLSearchParams,
  localOrigins: LocalOrigins,
): SignIn | null => {
  const client = clients.find(({ id }) => id === query.get('client_id'))
  const redirectUri = query.get('redirect_uri') ?? ''
  const challenge = query.get('code_challenge') ?? ''
  if (!client?.flows.includes('code') || !client.callbackUrls.map(localOrigins).includes(redirectUri))
    return null
  if (query.get('response_type') !== 'code' || query.get('code_challenge_method') !== 'S256') return null
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge)) return null
  const scopes = grantedScopes(client, query.get('scope'))
  return 'error' in scopes
    ? null
    : { client, scopes, redirectUri, challenge, state: query.get('state') ?? '' }
}

/**
 * Where to go after signing out, null unless the URI is one of the client's: nobody is led anywhere else. There is
 * nothing to end: nobody stays signed in here.
 */
export const readSignOut = (
  clients: readonly ClientSpec[],
  query: URLSearchParams,
  localOrigins: LocalOrigins,
): string | null => {
  const client = clients.find(({ id }) => id === query.get('client_id'))
  const uri = query.get('logout_uri') ?? ''
  return client?.logoutUrls.map(localOrigins).includes(uri) ? uri : null
}

/** Issues authorization codes, each of which can be redeemed once. */
export const signInCodes = () => {
  const grants = new Map<string, Grant>()
  return {
    /** The URL to redirect to, with the code. */
    grant: ({ state, ...signIn }: SignIn, person: Person): string => {
      const code = randomBytes(24).toString('base64url')
      grants.set(code, { ...signIn, person, until: Date.now() + codeLifetimeMs })
      const back = new URL(signIn.redirectUri)
      back.searchParams.set('code', code)
      if (state !== '') back.searchParams.set('state', state)
      return back.href
    },
    redeem: (client: ClientSpec, form: URLSearchParams): Grant | OAuthError => {
      const code = form.get('code') ?? ''
      const grant = grants.get(code)
      grants.delete(code)
      const verifier = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      const fits =
        grant?.client === client &&
        grant.redirectUri === form.get('redirect_uri') &&
        grant.challenge === verifier &&
        grant.until > Date.now()
      return fits ? grant : { status: 400, error: 'invalid_grant' }
    },
  }
}
