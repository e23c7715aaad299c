import { randomUUID } from 'node:crypto'
import createFetchClient, { type Client, type Middleware } from 'openapi-fetch'
import { type MachineCredentials, machineTokens } from './machine-tokens.ts'
import { type RetryBudget, sender, defaultRetryBudget } from './send.ts'
import { type Runtime, defaultRuntime } from './runtime.ts'
import type { Tokens } from './tokens.ts'
import type { operations, paths } from './types.ts'

export { allItems } from './all-items.ts'
export { unwrap } from './unwrap.ts'
export {
  ResponseError,
  type ErrorCode,
  isProblemDocument,
  NoResponseError as NoResponseError,
  TokenError,
} from './errors.ts'
export type { ProblemDocument } from './errors.ts'
export { type Tokens, tokensFrom } from './tokens.ts'

export type ClientOptions = {
  /** Where the API is, without `/v1`. */
  baseUrl: string
  /** A machine's credentials, or where tokens come from; none for what is public. */
  auth?: MachineCredentials | Tokens
  budget?: Partial<RetryBudget>
  around?: Partial<Runtime>
}

/** Requests and answers of every operation, by path, as the contract types them. */
export type FidelizacionClient = Client<paths>

type Json<T> = T extends { content: { 'application/json': infer B } } ? B : never

/** The body that an operation takes. */
export type BodyOf<O extends keyof operations> = operations[O] extends { requestBody: infer R }
  ? Json<R>
  : never

/** The body that an operation answers with 200. */
export type ResponseOf<O extends keyof operations> = operations[O] extends {
  responses: { 200: infer R }
}
  ? Json<R>
  : never

/** All attempts of a request have one id, so that its whole story can be found by it. */
const requestIds: Middleware = {
  onRequest: ({ request }) => {
    if (!request.headers.has('x-request-id')) request.headers.set('x-request-id', randomUUID())
  },
}

/** A client of the service: tokens, retries and time limits are its own business. */
export const createClient = ({ baseUrl, auth, budget, around }: ClientOptions): FidelizacionClient => {
  const world = { ...defaultRuntime, ...around }
  const tokens = auth && 'tokenUrl' in auth ? machineTokens(auth, world) : auth
  const client = createFetchClient<paths>({
    baseUrl,
    fetch: sender(tokens, { ...defaultRetryBudget, ...budget }, world),
  })
  client.use(requestIds)
  return client
}
