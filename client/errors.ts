import * as z from 'zod/mini'
import type { components } from './types.ts'

/** What the service says of an error (RFC 9457). */
export type ProblemDocument = components['schemas']['ProblemDocument']

/** The codes that the service knew when these types were made; it may learn others. */
export type ErrorCode = ProblemDocument['code']

/** Enough of a problem document to know one by: the service may learn codes that these types do not have yet. */
const problemShape = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  instance: z.string(),
})

/** The gateway's own answers, and those of whatever stands before it. */
const gatewayShape = z.looseObject({ message: z.string() })

/** Whether a body is a problem document of the service. */
export const isProblemDocument = (body: unknown): body is ProblemDocument =>
  z.safeParse(problemShape, body).success

const describe = (status: number, body: unknown): string => {
  if (isProblemDocument(body)) return `${status} ${body.code}: ${body.detail}`
  const gateway = z.safeParse(gatewayShape, body)
  return gateway.success ? `${status}: ${gateway.data.message}` : `${status}`
}

/** An answer of 4xx or 5xx. Go by `problem.code`; without a problem document it was the gateway: go by `status`. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError'
  readonly status: number
  readonly problem: ProblemDocument | undefined
  /** To name when asking the service's people about it. */
  readonly requestId: string | undefined
  constructor(response: Response, body: unknown) {
    super(describe(response.status, body))
    this.status = response.status
    this.problem = isProblemDocument(body) ? body : undefined
    this.requestId = response.headers.get('x-request-id') ?? undefined
  }
}

/** There was no answer: the network, or the time limit. What the request asked for may be done or not. */
export class NoResponseError extends Error {
  override readonly name = 'NoResponseError'
  /** How often it was sent. */
  readonly attempts: number
  constructor(attempts: number, cause: unknown) {
    super(`No answer after ${attempts} attempt(s)`, { cause })
    this.attempts = attempts
  }
}

/** No token could be had, so the request itself was not sent. Holds no secret. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
  /** Whether it may be had later; otherwise the client's id or secret is wrong, or the scope is not its own. */
  readonly passing: boolean
  /** As long as the token endpoint asked to wait. */
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
