import { timingSafeEqual } from 'node:crypto'
import type { ClientSpec } from '../template/clients.ts'

/** An error response of `POST /oauth2/token` (RFC 6749, section 5.2). */
export type OAuthError = { status: 400 | 401; error: string }

const same = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const decodeForm = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return ''
  }
}

/** Client id and secret from Basic authentication, otherwise from the form. */
export const credentialsOf = (form: URLSearchParams, authorization: string | undefined) => {
  const basic = /^Basic\s+([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1]
  if (basic === undefined) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
  const text = Buffer.from(basic, 'base64').toString()
  const colon = text.indexOf(':')
  return { id: decodeForm(text.slice(0, colon)), secret: decodeForm(text.slice(colon + 1)) }
}

/**
 * The client that these credentials authenticate, or the error. A client without a secret is identified by its id.
 */
export const authenticateClient = (
  clients: readonly ClientSpec[],
  secretOf: (client: ClientSpec) => string,
  given: { id: string; secret: string },
): ClientSpec | OAuthError => {
  const client = clients.find(({ id }) => id === given.id)
  if (!client) return { status: 400, error: 'invalid_client' }
  if (client.hasSecret && !same(secretOf(client), given.secret))
    return { status: 401, error: 'invalid_client' }
  return client
}

/** The requested scopes, by default all of the client's; or the error. */
export const grantedScopes = (client: ClientSpec, asked: string | null): readonly string[] | OAuthError => {
  const scopes = (asked ?? '').split(' ').filter(Boolean)
  if (scopes.length === 0) return client.scopes
  return scopes.every((scope) => client.scopes.includes(scope))
    ? scopes
    : { status: 400, error: 'invalid_scope' }
}
