import { randomUUID } from 'node:crypto'
import createFetchClient, { type Client, type Middleware } from 'openapi-fetch'
import { type MachineCredentials, machineTokens } from './machine-tokens.ts'
import { type RetryBudget, sender, defaultRetryBudget } from './send.ts'
import { type Runtime, defaultRuntime } from './runtime.ts'
import type { Tokens } from './tokens.ts'
import type { operations, paths } from './types.ts'

/** Every named schema of the contract: `Call`, `Problem`, `Draw`, … */
export type * from './types.ts'
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
  /** The API's base URL, without `/v1`. */
  baseUrl: string
  /** A machine's credentials, or a source of tokens; omit for public operations. */
  auth?: MachineCredentials | Tokens
  budget?: Partial<RetryBudget>
  around?: Partial<Runtime>
}

/** Requests and responses of every operation, by path, as typed by the contract. */
export type FidelizacionClient = Client<paths>

type Json<T> = T extends { content: { 'application/json': infer B } } ? B : never

/** The request body of an operation. */
export type BodyOf<O extends keyof operations> = operations[O] extends { requestBody: infer R }
  ? Json<R>
  : never

/** The response body of an operation with status 200. */
export type ResponseOf<O extends keyof operations> = operations[O] extends {
  responses: { 200: infer R }
}
  ? Json<R>
  : never

/** All attempts of a request have the same id, so that it can be traced as a whole. */
const requestIds: Middleware = {
  onRequest: ({ request }) => {
    if (!request.headers.has('x-request-id')) request.headers.set('x-request-id', randomUUID())
  },
}

/** A client of the service, which takes care of tokens, retries and time limits. */
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
