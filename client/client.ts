import { type MachineCredentials, machineTokens } from './machine-tokens.ts'
import { defaultRuntime } from './runtime.ts'
import type { Tokens } from './tokens.ts'
import { createTransport, type FidelizacionClient, type TransportOptions } from './transport.ts'
import type { operations } from './types.ts'

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

export type { FidelizacionClient } from './transport.ts'

export type ClientOptions = TransportOptions & {
  /** A machine's credentials, or a source of tokens; omit for public operations. */
  auth?: MachineCredentials | Tokens
}

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

/** A client of the service, which takes care of tokens, retries and time limits. */
export const createClient = ({ auth, ...transport }: ClientOptions): FidelizacionClient => {
  const world = { ...defaultRuntime, ...transport.around }
  return createTransport(transport, auth && 'tokenUrl' in auth ? machineTokens(auth, world) : auth)
}
