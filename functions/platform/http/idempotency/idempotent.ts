import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { canonicalJson } from '../../content/canonical-json.ts'
import type { Clock } from '../../runtime/clock.ts'
import { DomainError, invalidRequest, platformErrors } from '../../errors/errors.ts'
import type { Fingerprint } from '../../content/fingerprint.ts'
import { faultFields, log } from '../../runtime/log.ts'
import type { IdempotencyStore } from './idempotency-store.ts'
import type { OperationResponse } from '../response.ts'
import type { Operation } from '../operation.ts'

export type IdempotencyPorts = { store: IdempotencyStore; fingerprint: Fingerprint; clock: Clock }

/** What decides the scope and the content; `Request` is one. */
type KeyedRequest = {
  params: unknown
  query: unknown
  body: unknown
  caller: { id: string }
  header: (name: string) => string | undefined
}

/** A bigger answer would not fit an item of the table. */
const mostBytes = 350 * 1024

const form = z.object({
  status: z.int(),
  body: z.unknown(),
  headers: z.optional(z.record(z.string(), z.string())),
})

const keyOf = (request: KeyedRequest): string | undefined => {
  const key = request.header('idempotency-key')
  if (key === undefined || /^[!-~]{1,255}$/.test(key)) return key
  const detail = 'takes 1 to 255 printable ASCII characters without spaces'
  throw invalidRequest([{ in: 'header', pointer: 'Idempotency-Key', code: 'wrong-format', detail }])
}

/** Who, operation, path and key. A hash, so that no key of the table grows with what a client sends. */
const scopeOf = (operation: Operation, { caller, params }: KeyedRequest, key: string) =>
  createHash('sha256')
    .update(canonicalJson([caller.id, operation.id, params ?? null, key]))
    .digest('base64url')

const isResponseOf = <O extends Operation>(
  operation: O,
  answer: z.output<typeof form>,
): answer is OperationResponse<O> & typeof answer => {
  const schema = operation.responses[answer.status]
  return schema === null
    ? answer.body === null
    : schema !== undefined && z.safeParse(schema, answer.body).success
}

/** A kept answer, unless an older version of the operation gave it and it no longer fits. */
const readResponse = <O extends Operation>(operation: O, json: string): OperationResponse<O> | null => {
  const answer = z.parse(form, JSON.parse(json))
  return isResponseOf(operation, answer) ? answer : null
}

/**
 * Makes a POST repeatable by its `Idempotency-Key`: the same key with the same content, from the same caller to the
 * same path, is answered with the stored answer for 24 hours; with other content it is 422. Without a key it just
 * executes. Looked up before executing, stored afterwards; what `execute` throws is not stored, nor an answer over
 * 350 KB, nor one that `worthKeeping` refuses. Two requests at the very same time may both execute, and both are
 * answered with what was stored first.
 */
export const idempotent =
  ({ store, fingerprint, clock }: IdempotencyPorts) =>
  async <O extends Operation>(
    operation: O,
    request: KeyedRequest,
    execute: () => Promise<OperationResponse<O>>,
    worthKeeping: (answer: OperationResponse<O>) => boolean = () => true,
  ): Promise<OperationResponse<O>> => {
    const key = keyOf(request)
    if (key === undefined) return execute()
    const scope = scopeOf(operation, request, key)
    const content = fingerprint({ query: request.query ?? null, body: request.body ?? null })
    const before = await store.get(scope, clock())
    if (before) {
      if (before.fingerprint !== content) throw new DomainError(platformErrors.idempotencyKeyReused)
      const answer = readResponse(operation, before.answer)
      if (answer) return answer
    }
    const answer = await execute()
    const json = JSON.stringify(answer)
    if (Buffer.byteLength(json) > mostBytes || !worthKeeping(answer)) return answer
    try {
      const first = await store.keep(scope, { fingerprint: content, answer: json }, clock())
      return (first?.fingerprint === content && readResponse(operation, first.answer)) || answer
    } catch (fault) {
      // The work is done: its answer matters more than the memory of it.
      log('warn', 'answer-not-kept', faultFields(fault))
      return answer
    }
  }
