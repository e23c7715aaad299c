/** Every error a client can be answered with: its status and title (RFC 9457). Clients go by the code. */
export const errorTable = {
  'not-json': { status: 400, title: 'The body is not JSON in UTF-8' },
  'bad-cursor': { status: 400, title: 'The cursor is not one of this list' },
  forbidden: { status: 403, title: 'This caller may not do this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'already-exists-with-other-content': { status: 409, title: 'The id is taken by other content' },
  'version-exists': { status: 409, title: 'A version never changes, and this one exists with other content' },
  'already-ended': { status: 409, title: 'The call was put with its end' },
  'already-closed': { status: 409, title: 'The call was closed before, in another way' },
  'illegal-step': { status: 409, title: 'The problem is not in a state for this step' },
  'group-full': { status: 409, title: 'The group has ten participants' },
  'no-number-until': { status: 409, title: 'Every free number is still held by a draw that is not decided' },
  'already-in-a-group': { status: 409, title: 'The dealer takes part in another group' },
  'not-decided': { status: 409, title: 'The draw is not decided, or was not held' },
  'already-applied': { status: 409, title: 'The discount was recorded as applied before, in another way' },
  'already-passed-on': { status: 409, title: 'The discount was passed on before' },
  'stale-version': { status: 412, title: 'It has changed since the version in If-Match' },
  'body-too-large': { status: 413, title: 'The body is over 256 KB' },
  'not-application-json': { status: 415, title: 'The body must be application/json in UTF-8' },
  'does-not-fit': { status: 422, title: 'The request does not fit the contract' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for other content' },
  'if-match-missing': { status: 428, title: 'This write needs If-Match' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something failed here' },
  unavailable: { status: 503, title: 'The service cannot answer now; the same request may be sent again' },
} as const

export type ErrorCode = keyof typeof errorTable

/** One thing in a request that does not fit. `pointer` is a JSON Pointer in a body, the name elsewhere. */
export type ValidationError = {
  in: 'body' | 'query' | 'path' | 'header'
  pointer: string
  code: string
  detail: string
}

/** What a use case throws when the client must hear of it. `detail` never repeats a value of the request. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly errors: readonly ValidationError[] | undefined
  readonly extra: Readonly<Record<string, unknown>>
  constructor(
    code: ErrorCode,
    detail?: string,
    more: { errors?: readonly ValidationError[]; extra?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail ?? errorTable[code].title)
    this.name = 'DomainError'
    this.code = code
    this.errors = more.errors
    this.extra = more.extra ?? {}
  }
}

/** 422 with everything that does not fit. */
export const invalidRequest = (errors: readonly ValidationError[]) =>
  new DomainError('does-not-fit', `${errors.length} thing(s) in the request do not fit`, { errors })
