import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { RouteAuthorizer } from '../template/api.ts'
import type { JwtContext } from './http-event.ts'
import { gatewayResponse, type HttpResponse } from './http-response.ts'

/** The accepted token issuer and its signing keys. */
export type Issuer = { issuer: string; keys: JWTVerifyGetKey }

const unauthorized = (challenge: string) =>
  gatewayResponse(401, 'Unauthorized', { 'www-authenticate': challenge })

const invalid = (description: string) =>
  unauthorized(`Bearer scope="" error="invalid_token" error_description="${description}"`)

const asText = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(asText).join(' ')}]`
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

const audienceOf = (payload: JWTPayload): readonly string[] => {
  if (typeof payload.aud === 'string') return [payload.aud]
  if (Array.isArray(payload.aud)) return payload.aud
  const client = payload['client_id']
  return typeof client === 'string' ? [client] : []
}

const scopesOf = (payload: JWTPayload): readonly string[] => {
  const scope = payload['scope'] ?? payload['scp']
  return typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []
}

const refusalOf = (fault: unknown): HttpResponse => {
  if (fault instanceof errors.JWTExpired) return invalid('the token has expired')
  if (fault instanceof errors.JWTClaimValidationFailed)
    return invalid(`the claim ${fault.claim} is not valid`)
  return invalid('the token is not one of this issuer')
}

const maxCachedTokens = 1000

const isCurrent = ({ exp = 0, nbf = 0 }: JWTPayload, now: Date) =>
  exp * 1000 > now.getTime() && nbf * 1000 <= now.getTime()

/** Verifies a token. The signature check is cached; expiry is checked on every use. */
const tokenVerifier = ({ issuer, keys }: Issuer) => {
  const verified = new Map<string, JWTPayload>()
  return async (token: string, now: Date): Promise<JWTPayload> => {
    const known = verified.get(token)
    if (known && isCurrent(known, now)) return known
    const options = { issuer, currentDate: now, algorithms: ['RS256'], requiredClaims: ['exp'] }
    const { payload } = await jwtVerify(token, keys, options)
    if (verified.size >= maxCachedTokens) verified.clear()
    verified.set(token, payload)
    return payload
  }
}

/** Returns the claims for the event, or the gateway's error response: 401, or 403 for a missing scope. */
type Authorize = (
  authorizer: RouteAuthorizer,
  header: string | undefined,
  now: Date,
) => Promise<{ jwt: JwtContext } | { refused: HttpResponse }>

/** Implements an HTTP API's JWT authorizers for tokens of one issuer. */
export const jwtAuthorizer = (issuer: Issuer): Authorize => {
  const verify = tokenVerifier(issuer)
  return async (authorizer, header, now) => {
    if (header === undefined || header === '') return { refused: unauthorized('Bearer') }
    try {
      const payload = await verify(header.replace(/^Bearer\s+/i, '').trim(), now)
      if (!audienceOf(payload).some((client) => authorizer.audience.includes(client))) {
        return { refused: invalid('the audience is not valid') }
      }
      const held = scopesOf(payload)
      const matching = authorizer.scopes.filter((scope) => held.includes(scope))
      if (authorizer.scopes.length > 0 && matching.length === 0) {
        const challenge = `Bearer scope="${authorizer.scopes.join(' ')}" error="insufficient_scope"`
        return { refused: gatewayResponse(403, 'Forbidden', { 'www-authenticate': challenge }) }
      }
      const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]))
      return { jwt: { claims, scopes: authorizer.scopes.length > 0 ? matching : null } }
    } catch (fault) {
      return { refused: refusalOf(fault) }
    }
  }
}
