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

/** A validated sign-in request: where to redirect, and what the form needs. */
type SignIn = {
  client: ClientSpec
  scopes: readonly string[]
  redirectUri: string
  challenge: string
  state: string
}

const codeLifetimeMs = 5 * 60_000

/**
 * Validates a request to `/oauth2/authorize` (code flow with PKCE). Returns null for an unknown client or a redirect
 * URI that is not the client's, which must never be redirected to.
 */
export const readSignIn = (clients: readonly ClientSpec[], query: URLSearchParams): SignIn | null => {
  const client = clients.find(({ id }) => id === query.get('client_id'))
  const redirectUri = query.get('redirect_uri') ?? ''
  const challenge = query.get('code_challenge') ?? ''
  if (!client?.flows.includes('code') || !client.callbackUrls.includes(redirectUri)) return null
  if (query.get('response_type') !== 'code' || query.get('code_challenge_method') !== 'S256') return null
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge)) return null
  const scopes = grantedScopes(client, query.get('scope'))
  return 'error' in scopes
    ? null
    : { client, scopes, redirectUri, challenge, state: query.get('state') ?? '' }
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/**
 * The page that asks who is signing in; it replaces the user pool's sign-in page, without passwords. `unknown`: what was
 * entered before is nobody.
 */
export const signInPage = ({ client }: SignIn, unknown = false): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Sign in, locally</title>
<body style="font: 1rem/1.5 system-ui; max-width: 30rem; margin: 4rem auto">
<h1>Sign in to the local run</h1>
<p>For <b>${escape(client.name)}</b>. Nobody is asked for a password here.</p>
${unknown ? '<p role="alert">Nobody has that name here, or they have been removed.</p>\n' : ''}<form method="post"><label>Who are you? <input name="who" required autofocus placeholder="dealer:gredos"
maxlength="254"></label> <button>Sign in</button></form>
<p><code>staff</code>, <code>specialist</code>, <code>dealer:&lt;id&gt;</code>, or the e-mail address of an invited person</p>
</body></html>
`

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
