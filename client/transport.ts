import createFetchClient, { type Client, type Middleware } from 'openapi-fetch'
import { type Runtime, defaultRuntime } from './runtime.ts'
import { type RetryBudget, sender, defaultRetryBudget } from './send.ts'
import type { Tokens } from './tokens.ts'
import type { paths } from './types.ts'

/** Requests and responses of every operation, by path, as typed by the contract. */
export type FidelizacionClient = Client<paths>

/** What a client needs besides a way to sign in. */
export type TransportOptions = {
  /** The API's base URL, without `/v1`. */
  baseUrl: string
  budget?: Partial<RetryBudget>
  around?: Partial<Runtime>
}

/** All attempts of a request have the same id, so that it can be traced as a whole. */
const requestIds: Middleware = {
  onRequest: ({ request }) => {
    if (!request.headers.has('x-request-id')) request.headers.set('x-request-id', crypto.randomUUID())
  },
}

/**
 * A client with the tokens of whoever uses it, which takes care of retries and time limits. It needs `fetch` alone, so it
 * runs in a browser, too.
 */
export const createTransport = (
  { baseUrl, budget, around }: TransportOptions,
  tokens: Tokens | undefined,
): FidelizacionClient => {
  const client = createFetchClient<paths>({
    baseUrl,
    fetch: sender(tokens, { ...defaultRetryBudget, ...budget }, { ...defaultRuntime, ...around }),
  })
  client.use(requestIds)
  return client
}
