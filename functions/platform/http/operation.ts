import type * as z from 'zod/mini'
import type { ServiceError } from '../errors/define-errors.ts'
import type { Scope } from './define-scopes.ts'

/**
 * Who may call: the function checks it. `dealer` means the people of the dealer in the path; `any-dealer` those of every
 * dealer; `participant` the people of a dealer that takes part in the group in the path, which the operation's own
 * handler checks.
 */
export const audiences = [
  'machine',
  'dealer',
  'any-dealer',
  'participant',
  'staff',
  'specialist',
  'public',
] as const
export type Audience = (typeof audiences)[number]

type Schema = z.core.$ZodType

/**
 * An API operation as data: the single source of API Gateway's route and scope, the router and the OpenAPI document.
 */
export type Operation = {
  id: string
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** With API Gateway's `{parameter}`s; each is in `params`. */
  path: `/${string}`
  summary: string
  /** For one that goes with the next release. */
  deprecated?: true
  /** `null` with the audience `public` alone. */
  scope: Scope | null
  audience: readonly [Audience, ...Audience[]]
  params?: Schema
  query?: Schema
  body?: Schema
  /** The body as the contract shows it, if `body` accepts more because its parts are validated one by one. */
  documentedBody?: Schema
  /**
   * The fields of an HTML form, `application/x-www-form-urlencoded`, in place of `body`. The handler checks them, because
   * what it shows for a mistake is the form again.
   */
  form?: Schema
  /** The most bytes that its form may have; 2 KB without it. */
  formBytes?: number
  /** A body that is no such form is ignored, as is what a mail client sends of its own. */
  formOptional?: true
  /** For a person with a browser: every response is a page of `rawType`, errors included. */
  pages?: true
  /** By status; `null` is a response without a schema: no body, or one of type `rawType`. */
  responses: Readonly<Record<number, Schema | null>>
  rawType?: string
  /** Another type that the 200 can have, if the query asks for it. */
  alternative?: string
  /** Its own errors, in addition to those implied by its other fields. */
  errors: readonly ServiceError[]
  /**
   * Accepts `Idempotency-Key`. `key-alone` where the response shows personal data: it is not stored, since an erasure
   * could not find it, and a repetition is executed again.
   */
  idempotencyKey?: true | 'key-alone'
  /** Accepts `If-Match`. */
  ifMatch?: true
  /** An example body, run against the service by a test. */
  example?: unknown
}

export type Operations = Readonly<Record<string, Operation>>
