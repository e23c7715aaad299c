import { defineErrors, type ServiceError } from './define-errors.ts'

/** The errors that any operation may be answered with. */
export const platformErrors = defineErrors({
  notJson: { code: 'not-json', status: 400, title: 'The body is not JSON in UTF-8' },
  badCursor: { code: 'bad-cursor', status: 400, title: 'The cursor is not one of this list' },
  forbidden: { code: 'forbidden', status: 403, title: 'This caller may not do this' },
  notFound: { code: 'not-found', status: 404, title: 'There is nothing here' },
  alreadyExistsWithOtherContent: {
    code: 'already-exists-with-other-content',
    status: 409,
    title: 'The id is taken by other content',
  },
  staleVersion: { code: 'stale-version', status: 412, title: 'It has changed since the version in If-Match' },
  bodyTooLarge: { code: 'body-too-large', status: 413, title: 'The body is over 256 KB' },
  notApplicationJson: {
    code: 'not-application-json',
    status: 415,
    title: 'The body must be application/json in UTF-8',
  },
  doesNotFit: { code: 'does-not-fit', status: 422, title: 'The request does not fit the contract' },
  idempotencyKeyReused: {
    code: 'idempotency-key-reused',
    status: 422,
    title: 'The Idempotency-Key was used for other content',
  },
  ifMatchMissing: { code: 'if-match-missing', status: 428, title: 'This write needs If-Match' },
  tooManyRequests: { code: 'too-many-requests', status: 429, title: 'Too many requests' },
  internal: { code: 'internal', status: 500, title: 'Something failed here' },
  unavailable: {
    code: 'unavailable',
    status: 503,
    title: 'The service cannot answer now; the same request may be sent again',
  },
})

/** One thing in a request that does not fit. `pointer` is a JSON Pointer in a body, the name elsewhere. */
export type ValidationError = {
  in: 'body' | 'query' | 'path' | 'header'
  pointer: string
  code: string
  detail: string
}

/** What a use case throws when the client must hear of it. `detail` never repeats a value of the request. */
export class DomainError extends Error {
  readonly error: ServiceError
  readonly code: string
  readonly errors: readonly ValidationError[] | undefined
  readonly extra: Readonly<Record<string, unknown>>
  constructor(
    error: ServiceError,
    detail?: string,
    more: { errors?: readonly ValidationError[]; extra?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail ?? error.title)
    this.name = 'DomainError'
    this.error = error
    this.code = error.code
    this.errors = more.errors
    this.extra = more.extra ?? {}
  }
}

/** 422 with everything that does not fit. */
export const invalidRequest = (errors: readonly ValidationError[]) =>
  new DomainError(platformErrors.doesNotFit, `${errors.length} thing(s) in the request do not fit`, {
    errors,
  })
