import type { IncomingHttpHeaders } from 'node:http'
import type { ServiceName } from './aws-error.ts'
import type { EngineResponse, Principal } from './types.ts'

/** A request as received by the front. */
export type FrontRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer }

/** Values of IAM's context keys that only some policies ask for. */
export type ConditionContext = Readonly<Record<string, string | string[]>>

/** One permission that IAM checks before a call is performed. */
export type PermissionCheck = {
  action: string
  resource: string
  /** For a step of a transaction: whose partition keys `dynamodb:LeadingKeys` holds. AWS does not document which. */
  leadingKeysOf?: 'step' | 'transaction'
  /** Evaluated only if a policy of the principal has a condition on one of these keys. */
  context?: { keys: readonly string[]; values: () => ConditionContext | Promise<ConditionContext> }
}

/** A parsed but not yet executed call to an AWS API. */
export type AwsCall = {
  service: ServiceName
  action: string
  checks: readonly PermissionCheck[]
  /** The decoded body, for faults that match on it. */
  text: () => string
  run: () => Promise<EngineResponse>
  /** The response for a permanent rejection, if it is not a single error for the entire request. */
  refuse?: () => EngineResponse
}

/** Parses a service's calls. Throws `AwsError` for unknown ones. */
export type ParseCall = (request: FrontRequest, principal: Principal) => AwsCall
