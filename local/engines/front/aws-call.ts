import type { IncomingHttpHeaders } from 'node:http'
import type { ServiceName } from './aws-error.ts'
import type { EngineResponse, Principal } from './types.ts'

/** A request as it reached the front. */
export type FrontRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer }

/** Values of IAM's context keys that only some policies ask for. */
export type ConditionContext = Readonly<Record<string, string | string[]>>

/** One thing that IAM is asked before a call is carried out. */
export type PermissionCheck = {
  action: string
  resource: string
  /** Asked for only when a policy of the principal has a condition on one of these keys. */
  context?: { keys: readonly string[]; values: () => ConditionContext | Promise<ConditionContext> }
}

/** A call of AWS's API, understood but not yet carried out. */
export type AwsCall = {
  service: ServiceName
  action: string
  checks: readonly PermissionCheck[]
  /** The decoded body, for faults that match on it. */
  text: () => string
  run: () => Promise<EngineResponse>
  /** What refusing for good means where it is not one error for the whole request. */
  refuse?: () => EngineResponse
}

/** Understands the calls of one service. Throws `AwsError` for what no service would understand. */
export type ParseCall = (request: FrontRequest, principal: Principal) => AwsCall
