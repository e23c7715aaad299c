import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { ClientSpec } from '../template/clients.ts'
import { credentialsOf, grantedScopes, type OAuthError, provenClient } from './token-request.ts'
import type { Tokens } from './tokens.ts'

type Reply = { status: number; body: unknown }

const mostBytes = 16_384

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > mostBytes) break
  }
  return new URLSearchParams(text)
}

const refuse = ({ status, error }: OAuthError): Reply => ({ status, body: { error } })

/** The endpoints of the user pool that machines use: discovery, keys and tokens. */
export const createIdentityServer = (
  clients: readonly ClientSpec[],
  secretOf: (client: ClientSpec) => string,
  tokens: () => Promise<Tokens>,
): Server => {
  const token = async (request: IncomingMessage): Promise<Reply> => {
    const form = await readForm(request)
    const client = provenClient(clients, secretOf, credentialsOf(form, request.headers.authorization))
    if ('error' in client) return refuse(client)
    const grant = form.get('grant_type')
    if (grant !== 'client_credentials') return refuse({ status: 400, error: 'unsupported_grant_type' })
    if (!client.flows.includes(grant)) return refuse({ status: 400, error: 'unauthorized_client' })
    const scopes = grantedScopes(client, form.get('scope'))
    if ('error' in scopes) return refuse(scopes)
    const access_token = await (await tokens()).issue({ client, scopes, person: null })
    return {
      status: 200,
      body: { access_token, expires_in: client.accessTokenSeconds, token_type: 'Bearer' },
    }
  }

  const discovery = async (): Promise<Reply> => {
    const { issuer } = await tokens()
    return {
      status: 200,
      body: {
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks.json`,
        token_endpoint: `${issuer}/oauth2/token`,
        grant_types_supported: ['client_credentials'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
        id_token_signing_alg_values_supported: ['RS256'],
        subject_types_supported: ['public'],
        response_types_supported: ['token'],
        scopes_supported: [...new Set(clients.flatMap(({ scopes }) => scopes))].sort(),
      },
    }
  }

  const serve = async (request: IncomingMessage): Promise<Reply> => {
    switch (`${request.method} ${request.url?.split('?')[0]}`) {
      case 'GET /.well-known/openid-configuration':
        return discovery()
      case 'GET /.well-known/jwks.json':
        return { status: 200, body: (await tokens()).jwks }
      case 'POST /oauth2/token':
        return token(request)
      default:
        return { status: 404, body: { error: 'not_found' } }
    }
  }

  return createServer((request, response) => {
    request.on('error', () => undefined)
    serve(request)
      .catch((): Reply => ({ status: 400, body: { error: 'invalid_request' } }))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        response.end(JSON.stringify(body))
      })
      .catch(() => response.destroy())
  })
}
