import { ResponseError } from './errors.ts'

/** The result of a client request. */
export type Result<D> =
  { data: D; error?: never; response: Response } | { data?: never; error: unknown; response: Response }

type AnyResult = { data?: unknown; error?: unknown; response: Response }
type Ok<R> = Extract<R, { data: unknown }>

const isOk = <R extends AnyResult>(result: R): result is Ok<R> => result.response.ok

/**
 * The body of a successful response; throws `ResponseError` for any other. For callers who prefer exceptions to
 * checking `error` after each request.
 */
export const unwrap = async <R extends AnyResult>(asked: Promise<R>): Promise<Ok<R>['data']> => {
  const result = await asked
  if (!isOk(result)) throw new ResponseError(result.response, result.error)
  return result.data
}
