import { ResponseError } from './errors.ts'

/** What a request of the client resolves with. */
export type Result<D> =
  { data: D; error?: never; response: Response } | { data?: never; error: unknown; response: Response }

type AnyResult = { data?: unknown; error?: unknown; response: Response }
type Good<R> = Extract<R, { data: unknown }>

const isGood = <R extends AnyResult>(result: R): result is Good<R> => result.response.ok

/**
 * The body of a good answer; throws `AnswerError` for any other. For those who would rather catch than look at
 * `error` after each request.
 */
export const unwrap = async <R extends AnyResult>(asked: Promise<R>): Promise<Good<R>['data']> => {
  const result = await asked
  if (!isGood(result)) throw new ResponseError(result.response, result.error)
  return result.data
}
