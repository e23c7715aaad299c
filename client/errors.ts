import type { components } from './types.ts'

/** The service's error body (RFC 9457). */
export type ProblemDocument = components['schemas']['ProblemDocument']

/** The codes known when these types were generated; the service may add others. */
export type ErrorCode = ProblemDocument['code']

const isObject = (body: unknown): body is Record<string, unknown> => typeof body === 'object' && body !== null

/** Enough to recognise a problem document: the service may add codes that these types do not have yet. */
const texts = ['type', 'title', 'code', 'detail', 'instance'] as const

/** Whether a body is a problem document of the service. */
export const isProblemDocument = (body: unknown): body is ProblemDocument =>
  isObject(body) && Number.isInteger(body.status) && texts.every((name) => typeof body[name] === 'string')

const describe = (status: number, body: unknown): string => {
  if (isProblemDocument(body)) return `${status} ${body.code}: ${body.detail}`
  // The gateway, and whatever is in front of it, has an error body of its own.
  return isObject(body) && typeof body.message === 'string' ? `${status}: ${body.message}` : `${status}`
}

/**
 * A 4xx or 5xx response. Rely on `problem.code`; without a problem document the response is the gateway's, so rely on
 * `status`.
 */
export class ResponseError extends Error {
  override readonly name = 'ResponseError'
  readonly status: number
  readonly problem: ProblemDocument | undefined
  /** Quote it when contacting support. */
  readonly requestId: string | undefined
  constructor(response: Response, body: unknown) {
    super(describe(response.status, body))
    this.status = response.status
    this.problem = isProblemDocument(body) ? body : undefined
    this.requestId = response.headers.get('x-request-id') ?? undefined
  }
}

/**
 * There was no response, because of the network or the time limit. The request may or may not have been carried out.
 */
export class NoResponseError extends Error {
  override readonly name = 'NoResponseError'
  /** The number of attempts. */
  readonly attempts: number
  constructor(attempts: number, cause: unknown) {
    super(`No response after ${attempts} attempt(s)`, { cause })
    this.attempts = attempts
  }
}

/** No token could be obtained, so the request was not sent. Contains no secret. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
  /** Whether a retry may succeed; otherwise the client's id or secret is wrong, or it does not have the scope. */
  readonly passing: boolean
  /** The delay the token endpoint asked for. */
  readonly retryAfterMs: number | undefined
  constructor(
    message: string,
    more: { passing: boolean; retryAfterMs?: number | undefined; cause?: unknown },
  ) {
    super(message, { cause: more.cause })
    this.passing = more.passing
    this.retryAfterMs = more.retryAfterMs
  }
}
