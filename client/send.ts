import { NoResponseError, TokenError } from './errors.ts'
import { isTransient, isRetryable, isWholeFile } from './repeatable.ts'
import { type Runtime, defaultRuntime } from './runtime.ts'
import type { Tokens } from './tokens.ts'
import { retryAfterMs, retryDelayMs } from './backoff.ts'

/** How long the client keeps trying. */
export type RetryBudget = {
  /** For one attempt, including its response body; 15 s by default. */
  attemptMs: number
  /** For all attempts and the delays between them; 60 s by default. */
  totalMs: number
}

export const defaultRetryBudget: RetryBudget = { attemptMs: 15_000, totalMs: 60_000 }

/** Longer than the service itself takes at most, so that it is always known what became of a file's rows. */
const wholeFileMs = 35_000

const budgetFor = (request: Request, budget: RetryBudget): RetryBudget =>
  isWholeFile(request)
    ? {
        attemptMs: Math.max(budget.attemptMs, wholeFileMs),
        totalMs: Math.max(budget.totalMs, wholeFileMs),
      }
    : budget

/** A request whose body has been read, so that it can be sent repeatedly. */
type BufferedRequest = { request: Request; body: ArrayBuffer | null }

const authorized = (
  { request, body }: BufferedRequest,
  token: string | undefined,
  signal: AbortSignal,
): Request => {
  const headers = new Headers(request.headers)
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  return new Request(request.url, { method: request.method, headers, body, signal, redirect: 'manual' })
}

/** Rejects when the signal aborts; the promise itself continues, because others may be waiting for it. */
const abortable = <T>(signal: AbortSignal, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })

/** The response with its body already read, so that nothing can fail or hang after it is returned. */
const readFully = async (response: Response): Promise<Response> => {
  const { status, statusText, headers } = response
  const body = await response.arrayBuffer()
  return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers })
}

/** One attempt with a token; after a 401, once more with another one. */
const attempt = async (
  buffered: BufferedRequest,
  tokens: Tokens | undefined,
  signal: AbortSignal,
  { fetch }: Runtime,
): Promise<Response> => {
  const post = async (token?: string) =>
    abortable(signal, fetch(authorized(buffered, token, signal)).then(readFully))
  if (!tokens) return post()
  const token = await abortable(signal, tokens.get())
  const first = await post(token)
  if (first.status !== 401) return first
  const another = await abortable(signal, tokens.renew(token))
  return another === token ? first : post(another)
}

/**
 * Sends a request until the response is final or the time is up. Retries only what is safe to retry, never earlier
 * than `Retry-After`. Resolves with the last response; throws `NoResponseError` or `TokenError` if there is none, or
 * the reason of the request's own signal.
 */
export const sender =
  (tokens: Tokens | undefined, budget: RetryBudget = defaultRetryBudget, around: Runtime = defaultRuntime) =>
  async (request: Request): Promise<Response> => {
    const buffered = { request, body: request.body === null ? null : await request.arrayBuffer() }
    const { attemptMs, totalMs } = budgetFor(request, budget)
    const until = around.now() + totalMs
    for (let attempts = 1; ; attempts += 1) {
      const limit = AbortSignal.timeout(Math.max(1, Math.min(attemptMs, until - around.now())))
      let answer: Response | undefined
      let fault: unknown
      let again = isRetryable(request)
      let asked: number | undefined
      try {
        answer = await attempt(buffered, tokens, AbortSignal.any([request.signal, limit]), around)
        if (!isTransient(answer.status)) return answer
        asked = retryAfterMs(answer.headers, around.now())
      } catch (thrown) {
        request.signal.throwIfAborted()
        fault = thrown instanceof TokenError ? thrown : new NoResponseError(attempts, thrown)
        if (thrown instanceof TokenError) {
          // Without a token nothing was sent, so anything may be retried.
          again = thrown.passing
          asked = thrown.retryAfterMs
        }
      }
      const wait = retryDelayMs(asked, attempts, around.random)
      if (!again || around.now() + wait >= until) {
        if (answer) return answer
        throw fault
      }
      await abortable(request.signal, around.sleep(wait, request.signal))
    }
  }
