import type * as z from 'zod/mini'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { errorType } from '../errors/define-errors.ts'
import type { DomainError } from '../errors/errors.ts'
import type { Operation } from './operation.ts'

/** A body that is not made by `JSON.stringify`: text, or bytes such as a compressed page. */
type RawBody = { contentType: string; body: string | Buffer }

/** What a handler returns: one of its operation's statuses with that status's body. */
export type OperationResponse<O extends Operation> =
  | {
      [S in keyof O['responses'] & number]: {
        status: S
        body: O['responses'][S] extends z.core.$ZodType ? z.input<O['responses'][S]> : null
        headers?: Record<string, string>
        /** Only where the operation has no schema for the body. */
        raw?: O['responses'][S] extends z.core.$ZodType ? never : RawBody
      }
    }[keyof O['responses'] & number]
  | (O extends { alternative: string } ? AlternativeResponse : never)

/** The body in an operation's alternative type. */
type AlternativeResponse = { status: 200; body: null; headers?: Record<string, string>; raw: RawBody }

type Result = APIGatewayProxyStructuredResultV2

/** No browser keeps what a person was shown; an operation whose responses may be kept says so itself. */
const notKept = { 'cache-control': 'no-store' }

/** A response in the form that API Gateway expects; without a body if `body` is null. */
export const jsonResult = (status: number, body: unknown, headers: Record<string, string> = {}): Result => ({
  statusCode: status,
  headers: { ...notKept, ...(body === null ? {} : { 'content-type': 'application/json' }), ...headers },
  ...(body === null ? {} : { body: JSON.stringify(body) }),
})

/** A response with a finished body, in the form that API Gateway expects. */
export const rawResult = (status: number, raw: RawBody, headers: Record<string, string> = {}): Result => ({
  statusCode: status,
  headers: { ...notKept, 'content-type': raw.contentType, ...headers },
  ...(typeof raw.body === 'string'
    ? { body: raw.body }
    : { body: raw.body.toString('base64'), isBase64Encoded: true }),
})

/** A problem document (RFC 9457): what is wrong and where, never a value of the request nor anything internal. */
export const problemResult = (error: DomainError, requestId: string): Result => {
  const { code, status, title } = error.error
  const document = {
    type: errorType(code),
    title,
    status,
    code,
    detail: error.message,
    instance: requestId,
    ...(error.errors ? { errors: error.errors } : {}),
    ...error.extra,
  }
  const wait: Record<string, string> = status === 429 || status === 503 ? { 'retry-after': '1' } : {}
  return {
    statusCode: status,
    headers: { ...notKept, 'content-type': 'application/problem+json', ...wait, ...error.headers },
    body: JSON.stringify(document),
  }
}

/** 200 with a body. */
export const ok = <B>(body: B, headers: Record<string, string> = {}) => ({
  status: 200 as const,
  body,
  headers,
})

/** A redirect to a path of this API. */
export const redirect = <S extends 302 | 308>(status: S, path: string) => ({
  status,
  body: null,
  headers: { location: path },
})
