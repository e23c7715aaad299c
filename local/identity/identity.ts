import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { ClientSpec } from '../template/clients.ts'
import type { SamplePerson } from '../../console/config.ts'
import { answerCors } from './cors.ts'
import { readSignIn, readSignOut, signInCodes } from './sign-in.ts'
import { signInPage } from './sign-in-page.ts'
import { credentialsOf, grantedScopes, type OAuthError, authenticateClient } from './token-request.ts'
import type { RefreshTokens } from './refresh-tokens.ts'
import type { TokenRequest, Tokens } from './tokens.ts'
import type { WhoIs } from './who.ts'

/** What a token is issued for, and the refresh token that goes with it. */
type Grant = TokenRequest & { refreshToken?: string | undefined }

type IdentityResponse =
  { status: number; body: unknown } | { status: number; html: string } | { goTo: string }

/** What the sign-in needs to know of the rest of the run. */
type IdentityPorts = {
  whoIs: WhoIs
  refreshTokens: RefreshTokens
  /** Replaces the templates' origins in a URL by this run's own. */
  localOrigins: (text: string) => string
  /** The origin of the site's pages, which alone may read the token endpoints' responses; asked at each request. */
  siteOrigin: () => string
  /** Whom the sign-in page of a client offers. */
  peopleOf: (client: ClientSpec) => readonly SamplePerson[]
}

const maxFormBytes = 16_384

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > maxFormBytes) break
  }
  return new URLSearchParams(text)
}

const oauthErrorResponse = ({ status, error }: OAuthError): IdentityResponse => ({ status, body: { error } })

const invalidSignIn: IdentityResponse = {
  status: 400,
  html: 'This is not a valid sign-in request of any client.',
}

const invalidSignOut: IdentityResponse = {
  status: 400,
  html: 'This is not a valid sign-out request of any client.',
}

/** The user pool's endpoints: discovery, keys, tokens, and a sign-in page without passwords. */
export const createIdentityServer = (
  clients: readonly ClientSpec[],
  secretOf: (client: ClientSpec) => string,
  tokens: () => Promise<Tokens>,
  { whoIs, refreshTokens, localOrigins, siteOrigin, peopleOf }: IdentityPorts,
): Server => {
  const codes = signInCodes()

  const grantOf = (client: ClientSpec, form: URLSearchParams): Grant | OAuthError => {
    const type = form.get('grant_type')
    if (type === 'refresh_token') return refreshTokens.use(client, form.get('refresh_token') ?? '')
    if (type === 'authorization_code') {
      const grant = codes.redeem(client, form)
      return 'error' in grant ? grant : { ...grant, refreshToken: refreshTokens.issue(grant) }
    }
    if (type !== 'client_credentials') return { status: 400, error: 'unsupported_grant_type' }
    if (!client.flows.includes(type)) return { status: 400, error: 'unauthorized_client' }
    const scopes = grantedScopes(client, form.get('scope'))
    return 'error' in scopes ? scopes : { client, scopes, person: null }
  }

  const token = async (request: IncomingMessage): Promise<IdentityResponse> => {
    const form = await readForm(request)
    const client = authenticateClient(clients, secretOf, credentialsOf(form, request.headers.authorization))
    if ('error' in client) return oauthErrorResponse(client)
    const grant = grantOf(client, form)
    if ('error' in grant) return oauthErrorResponse(grant)
    const { scopes, person, refreshToken } = grant
    const access_token = await (await tokens()).issue({ client, scopes, person })
    return {
      status: 200,
      body: {
        access_token,
        expires_in: client.accessTokenSeconds,
        token_type: 'Bearer',
        ...(refreshToken !== undefined && { refresh_token: refreshToken }),
      },
    }
  }

  const revoke = async (request: IncomingMessage): Promise<IdentityResponse> => {
    const form = await readForm(request)
    const client = authenticateClient(clients, secretOf, credentialsOf(form, request.headers.authorization))
    if ('error' in client) return oauthErrorResponse(client)
    refreshTokens.revoke(client, form.get('token') ?? '')
    return { status: 200, body: {} }
  }

  const signIn = async (request: IncomingMessage, query: URLSearchParams): Promise<IdentityResponse> => {
    const asked = readSignIn(clients, query, localOrigins)
    if (!asked) return invalidSignIn
    const people = peopleOf(asked.client)
    if (request.method === 'GET') {
      const hinted = people.find(({ who }) => who === query.get('login_hint'))
      const person = hinted && (await whoIs(hinted.who))?.person
      return person ? { goTo: codes.grant(asked, person) } : { status: 200, html: signInPage(people) }
    }
    const { issuer } = await tokens()
    if (![undefined, issuer].includes(request.headers.origin)) return invalidSignIn
    const found = await whoIs((await readForm(request)).get('who') ?? '')
    return found
      ? { goTo: codes.grant(asked, found.person) }
      : { status: 200, html: signInPage(people, true) }
  }

  const signOut = (query: URLSearchParams): IdentityResponse => {
    const goTo = readSignOut(clients, query, localOrigins)
    return goTo === null ? invalidSignOut : { goTo }
  }

  const discovery = async (): Promise<IdentityResponse> => {
    const { issuer } = await tokens()
    return {
      status: 200,
      body: {
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks.json`,
        authorization_endpoint: `${issuer}/oauth2/authorize`,
        token_endpoint: `${issuer}/oauth2/token`,
        revocation_endpoint: `${issuer}/oauth2/revoke`,
        end_session_endpoint: `${issuer}/logout`,
        grant_types_supported: ['client_credentials', 'authorization_code', 'refresh_token'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
        id_token_signing_alg_values_supported: ['RS256'],
        subject_types_supported: ['public'],
        response_types_supported: ['code'],
        scopes_supported: [...new Set(clients.flatMap(({ scopes }) => scopes))].sort(),
      },
    }
  }

  const serve = async (request: IncomingMessage): Promise<IdentityResponse> => {
    const [path, query = ''] = (request.url ?? '').split('?')
    switch (`${request.method} ${path}`) {
      case 'GET /.well-known/openid-configuration':
        return discovery()
      case 'GET /.well-known/jwks.json':
        return { status: 200, body: (await tokens()).jwks }
      case 'POST /oauth2/token':
        return token(request)
      case 'POST /oauth2/revoke':
        return revoke(request)
      case 'GET /oauth2/authorize':
      case 'POST /oauth2/authorize':
        return signIn(request, new URLSearchParams(query))
      case 'GET /logout':
        return signOut(new URLSearchParams(query))
      default:
        return { status: 404, body: { error: 'not_found' } }
    }
  }

  return createServer((request, response) => {
    request.on('error', () => undefined)
    if (answerCors(request, response, siteOrigin())) return
    serve(request)
      .catch((): IdentityResponse => ({ status: 400, body: { error: 'invalid_request' } }))
      .then((reply) => {
        response.setHeader('cache-control', 'no-store')
        if ('goTo' in reply) {
          response.writeHead(302, { location: reply.goTo }).end()
        } else if ('html' in reply) {
          const headers = { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' }
          response.writeHead(reply.status, headers).end(reply.html)
        } else {
          response
            .writeHead(reply.status, { 'content-type': 'application/json' })
            .end(JSON.stringify(reply.body))
        }
      })
      .catch(() => response.destroy())
  })
}
