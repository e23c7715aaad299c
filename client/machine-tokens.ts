import * as z from 'zod/mini'
import { TokenError } from './errors.ts'
import { isTransient } from './repeatable.ts'
import { type Runtime, defaultRuntime } from './runtime.ts'
import type { Tokens } from './tokens.ts'
import { retryAfterMs } from './backoff.ts'

/** The credentials that call-centre software receives. */
export type MachineCredentials = {
  /** The token endpoint of the stage's user pool. */
  tokenUrl: string
  clientId: string
  clientSecret: string
  /** Defaults to all of the client's scopes. */
  scopes?: readonly string[]
}

type Token = { value: string; renewAt: number; endsAt: number }

const tokenResponse = z.looseObject({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.number(),
})
const errorResponse = z.looseObject({ error: z.string().check(z.regex(/^[a-z_]{1,64}$/)) })

/** A token is renewed this long before it expires, or after nine tenths of a shorter lifetime. */
const marginMs = 60_000
const attemptMs = 10_000

/** RFC 6749, 2.3.1: both are form-encoded before they are joined. */
const basic = ({ clientId, clientSecret }: MachineCredentials): string => {
  const encode = (text: string) => new URLSearchParams({ '': text }).toString().slice(1)
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const requestToken = async (credentials: MachineCredentials, { fetch, now }: Runtime): Promise<Token> => {
  const form = new URLSearchParams({ grant_type: 'client_credentials' })
  if (credentials.scopes) form.set('scope', credentials.scopes.join(' '))
  const askedAt = now()
  const request = new Request(credentials.tokenUrl, {
    method: 'POST',
    headers: { authorization: basic(credentials), accept: 'application/json' },
    body: form,
    redirect: 'error',
    signal: AbortSignal.timeout(attemptMs),
  })
  const unreachable = (cause: unknown) =>
    new TokenError('The token endpoint does not respond', { passing: true, cause })
  try {
    const response = await fetch(request)
    const body = parseJson(await response.text())
    if (!response.ok) {
      const why = z.safeParse(errorResponse, body)
      throw new TokenError(
        `The token endpoint refused: ${response.status}${why.success ? ` ${why.data.error}` : ''}`,
        {
          passing: isTransient(response.status),
          retryAfterMs: retryAfterMs(response.headers, now()),
        },
      )
    }
    const token = z.safeParse(tokenResponse, body)
    if (!token.success) throw new TokenError('The token endpoint returned no token', { passing: false })
    const lifeMs = Math.max(0, token.data.expires_in * 1000)
    const endsAt = askedAt + lifeMs
    return { value: token.data.access_token, endsAt, renewAt: endsAt - Math.min(marginMs, lifeMs / 10) }
  } catch (fault) {
    throw fault instanceof TokenError ? fault : unreachable(fault)
  }
}

/**
 * Tokens of a machine (client credentials): requested on first use, renewed before they expire, with one request for
 * all concurrent callers. While the endpoint fails, a token that is still valid continues to be used. Throws
 * `TokenError`.
 */
export const machineTokens = (credentials: MachineCredentials, around: Runtime = defaultRuntime): Tokens => {
  let current: Token | undefined
  let pending: Promise<Token> | undefined
  const renewed = () =>
    (pending ??= requestToken(credentials, around)
      .then((token) => (current = token))
      .finally(() => (pending = undefined)))
  return {
    get: async () => {
      const held = current
      if (held && around.now() < held.renewAt) return held.value
      try {
        return (await renewed()).value
      } catch (fault) {
        if (held && held === current && around.now() < held.endsAt) return held.value
        throw fault
      }
    },
    renew: async (refusedToken) => {
      if (current && current.value !== refusedToken) return current.value
      current = undefined
      return (await renewed()).value
    },
  }
}
