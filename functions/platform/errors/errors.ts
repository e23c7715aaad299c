import { defineErrors, type ServiceError } from './define-errors.ts'

/** The errors that any operation may respond with. */
export const platformErrors = defineErrors({
  notJson: {
    code: 'not-json',
    status: 400,
    title: 'The body is not JSON in UTF-8',
    meaning: 'The body is not valid JSON in UTF-8.',
    remedy: 'Fix the software that writes the body. The same bytes will be rejected again.',
  },
  badCursor: {
    code: 'bad-cursor',
    status: 400,
    title: 'The cursor is not one of this list',
    meaning:
      'The cursor did not come from this list with these filters and this caller, or it is older than 24 hours.',
    remedy: 'Read the list again from its first page.',
  },
  forbidden: {
    code: 'forbidden',
    status: 403,
    title: 'This caller may not do this',
    meaning: 'The token is valid, but its holder may not use this operation.',
    remedy: 'Use a token for one of the audiences that the operation names. Do not retry.',
  },
  notFound: {
    code: 'not-found',
    status: 404,
    title: 'There is nothing here',
    meaning: "Nothing exists at this path. The people of a dealer also get this for another dealer's path.",
    remedy: 'Check the path and the ids in it.',
  },
  methodNotAllowed: {
    code: 'method-not-allowed',
    status: 405,
    title: 'This path does not take this method',
    meaning: 'The path exists, but not for this method. The header Allow lists those that it takes.',
    remedy: 'Use one of the methods in Allow.',
  },
  alreadyExistsWithOtherContent: {
    code: 'already-exists-with-other-content',
    status: 409,
    title: 'The id is taken by other content',
    meaning: 'A fact with this id is stored already, with different content. The stored one stays as it is.',
    remedy:
      'Do not retry. Either two facts were given the same id, or your software changed the content between two attempts. Send a new fact under a new id.',
  },
  gone: {
    code: 'gone',
    status: 410,
    title: 'It was erased',
    meaning:
      'What had this id was erased, on the request of the person it was about or because the time for keeping it was over; or it was a survey response that staff withdrew. The id stays taken, unless `detail` says otherwise.',
    remedy: 'Do not retry, and erase your own copy. A new fact needs a new id.',
  },
  staleVersion: {
    code: 'stale-version',
    status: 412,
    title: 'It has changed since the version in If-Match',
    meaning: 'Somebody changed the resource after you read the version that you sent in `If-Match`.',
    remedy: 'Read it again, decide again, and send the new `ETag` in `If-Match`.',
  },
  bodyTooLarge: {
    code: 'body-too-large',
    status: 413,
    title: 'The body is over 256 KB',
    meaning: 'The body is larger than 256 KB.',
    remedy: 'Send less in one request; split a batch.',
  },
  notApplicationJson: {
    code: 'not-application-json',
    status: 415,
    title: 'The body must be application/json in UTF-8',
    meaning: 'The body has another media type or another encoding.',
    remedy: 'Send `Content-Type: application/json` and encode the body in UTF-8.',
  },
  doesNotFit: {
    code: 'does-not-fit',
    status: 422,
    title: 'The request does not fit the contract',
    meaning:
      'Something in the request is missing or invalid. `errors` lists what it is: where (`in` and `pointer`), why (`code`, listed below), and the same in words (`detail`).',
    remedy:
      'Have somebody correct the content. Do not resend it unchanged, and do not drop a field just to have the rest accepted.',
  },
  idempotencyKeyReused: {
    code: 'idempotency-key-reused',
    status: 422,
    title: 'The Idempotency-Key was used for other content',
    meaning:
      'The same caller has sent other content to this path with this `Idempotency-Key` in the last 24 hours.',
    remedy: 'Use a new key for new content. Reuse a key only to repeat the same request.',
  },
  ifMatchMissing: {
    code: 'if-match-missing',
    status: 428,
    title: 'This write needs If-Match',
    meaning: 'The resource exists, and changing it requires the version you have seen.',
    remedy: 'Read it, and send its `ETag` in `If-Match`.',
  },
  tooManyRequests: {
    code: 'too-many-requests',
    status: 429,
    title: 'Too many requests',
    meaning: 'More requests arrived than the service accepts at once.',
    remedy: 'Wait for the seconds in `Retry-After`, then send the same request again.',
  },
  internal: {
    code: 'internal',
    status: 500,
    title: 'Something failed here',
    meaning: 'The service failed unexpectedly. A change may or may not have been made.',
    remedy:
      'Wait and send the same request again if it may be repeated: a `GET`, a `PUT`, or anything with an `Idempotency-Key`. If it fails again, report the `instance`.',
  },
  unavailable: {
    code: 'unavailable',
    status: 503,
    title: 'The service cannot answer now; the same request may be sent again',
    meaning: 'The service cannot respond at the moment. A change may or may not have been made.',
    remedy:
      'Wait for the seconds in `Retry-After`, then send the same request again if it may be repeated: a `GET`, a `PUT`, or anything with an `Idempotency-Key`.',
  },
})

/**
 * One mistake in a request. `pointer` is a JSON Pointer in a body, the name elsewhere; `detail` is a sentence that says
 * what would be valid, without repeating a value; `choices` are the values where the contract lists them.
 */
export type ValidationError = {
  in: 'body' | 'query' | 'path' | 'header'
  pointer: string
  code: string
  detail: string
  choices?: readonly (string | number | boolean)[]
}

/**
 * An error that is returned to the client. `detail` never repeats a value of the request; without one, the error's
 * meaning is told.
 */
export class DomainError extends Error {
  readonly error: ServiceError
  readonly code: string
  readonly errors: readonly ValidationError[] | undefined
  readonly extra: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
  /** `extra` are further fields of the problem document, `headers` further headers of the response. */
  constructor(
    error: ServiceError,
    detail?: string,
    more: {
      errors?: readonly ValidationError[]
      extra?: Readonly<Record<string, unknown>>
      headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(detail ?? error.meaning.replaceAll('`', ''))
    this.name = 'DomainError'
    this.error = error
    this.code = error.code
    this.errors = more.errors
    this.extra = more.extra ?? {}
    this.headers = more.headers ?? {}
  }
}

/** 422 with one error per mistake. */
export const invalidRequest = (errors: readonly ValidationError[]) =>
  new DomainError(
    platformErrors.doesNotFit,
    errors.length === 1 ? 'The request has 1 error.' : `The request has ${errors.length} errors.`,
    { errors },
  )

/** 422 for one error in the body. `pointer` is a JSON Pointer, `detail` a sentence that says what would be valid. */
export const invalidBody = (pointer: string, code: string, detail: string) =>
  invalidRequest([{ in: 'body', pointer, code, detail }])

/** 428: a setting or problem can be changed only by a client that has read its current version. */
export const ifMatchMissing = () =>
  new DomainError(platformErrors.ifMatchMissing, undefined, {
    errors: [
      {
        in: 'header',
        pointer: 'If-Match',
        code: 'missing',
        detail: 'This header is required: the ETag of the version last read, such as "3", with its quotes.',
      },
    ],
  })
