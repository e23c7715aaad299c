import * as oauth from 'oauth4webapi'
import type { Audience, SiteConfig } from '../config.ts'
import type { PendingSignIn } from './stored-session.ts'

/** What the sign-in service gave: when the access token ends is in milliseconds since 1970. */
export type Granted = { accessToken: string; endsAt: number; refreshToken: string | undefined }

type SignIn = SiteConfig['signIn']

const server = ({ issuer, authorize, token, revoke }: SignIn): oauth.AuthorizationServer => ({
  issuer,
  authorization_endpoint: authorize,
  token_endpoint: token,
  revocation_endpoint: revoke,
})
const clientOf = (signIn: SignIn, audience: Audience): oauth.Client => ({
  client_id: signIn.clients[audience],
})
const redirectUri = () => `${location.origin}/signed-in`

/** The local run's sign-in service is plain HTTP on this very machine. */
const insecureOn = ({ issuer }: SignIn) => ({
  [oauth.allowInsecureRequests]: issuer.startsWith('http://127.0.0.1:'),
})

const grantedBy = (response: oauth.TokenEndpointResponse): Granted => ({
  accessToken: response.access_token,
  endsAt: Date.now() + (response.expires_in ?? 300) * 1000,
  refreshToken: response.refresh_token,
})

/**
 * Begins a sign-in: what the tab must keep, and the address to go to. `who` names somebody to be signed in as without
 * further questions, which only the local run does.
 */
export const beginSignIn = async (
  signIn: SignIn,
  audience: Audience,
  to: string,
  who?: string,
): Promise<{ pending: PendingSignIn; url: string }> => {
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const url = new URL(signIn.authorize)
  const parameters = {
    response_type: 'code',
    client_id: signIn.clients[audience],
    redirect_uri: redirectUri(),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    lang: 'es',
    ...(who !== undefined && { login_hint: who }),
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { pending: { audience, state, verifier, to }, url: url.href }
}

/** Exchanges the code that the sign-in service came back with. Throws if it refused, or the answer is not ours. */
export const finishSignIn = async (
  signIn: SignIn,
  { audience, state, verifier }: PendingSignIn,
  returned: URL,
): Promise<Granted> => {
  const client = clientOf(signIn, audience)
  const parameters = oauth.validateAuthResponse(server(signIn), client, returned, state)
  const response = await oauth.authorizationCodeGrantRequest(
    server(signIn),
    client,
    oauth.None(),
    parameters,
    redirectUri(),
    verifier,
    insecureOn(signIn),
  )
  return grantedBy(await oauth.processAuthorizationCodeResponse(server(signIn), client, response))
}

/** Uses a refresh token. Resolves with null if the sign-in has ended; throws when the service cannot be reached. */
export const refresh = async (
  signIn: SignIn,
  audience: Audience,
  refreshToken: string,
): Promise<Granted | null> => {
  const client = clientOf(signIn, audience)
  const response = await oauth.refreshTokenGrantRequest(
    server(signIn),
    client,
    oauth.None(),
    refreshToken,
    insecureOn(signIn),
  )
  if (response.status === 400) return null
  return grantedBy(await oauth.processRefreshTokenResponse(server(signIn), client, response))
}

/** Ends a sign-in at the service. */
export const revoke = async (signIn: SignIn, audience: Audience, refreshToken: string): Promise<void> => {
  const client = clientOf(signIn, audience)
  await oauth.revocationRequest(server(signIn), client, oauth.None(), refreshToken, insecureOn(signIn))
}

/** Where the browser goes to be signed out of the service as well. */
export const logoutUrl = (signIn: SignIn, audience: Audience): string => {
  const url = new URL(signIn.logout)
  url.searchParams.set('client_id', signIn.clients[audience])
  url.searchParams.set('logout_uri', `${location.origin}/entrar`)
  return url.href
}
