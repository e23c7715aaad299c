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
import type { TransactionItem } from '../../table/transaction.ts'

type Ports = { fingerprint: Fingerprint; clock: Clock }
/** What `idempotent` needs. */
type IdempotencyPorts = Ports & { store: Pick<IdempotencyStore, 'get' | 'save'> }
/** What `idempotentWrite` needs. */
type IdempotentWritePorts = Ports & { store: Pick<IdempotencyStore, 'get' | 'itemFor'> }

/** What decides the scope and the content; `Request` is one. */
type KeyedRequest = {
  params: unknown
  query: unknown
  body: unknown
  caller: { id: string }
  header: (name: string) => string | undefined
}

/**
 * What is stored of a response: all of it; that the key was used and for what, so that a repetition is executed again; or
 * nothing. A response that shows personal data is never stored: an erasure could not find it.
 */
export type Kept = 'response' | 'key' | 'nothing'

/** Stored in place of a response of which the key alone is kept. */
const keyAlone = ''

/** A larger response would not fit into an item of the table. */
const maxBytes = 350 * 1024

const form = z.object({
  status: z.int(),
  body: z.unknown(),
  headers: z.optional(z.record(z.string(), z.string())),
})

/** The request's `Idempotency-Key`; undefined without one. Throws 422 if it has another form. */
export const idempotencyKeyOf = (request: Pick<KeyedRequest, 'header'>): string | undefined => {
  const key = request.header('idempotency-key')
  if (key === undefined || /^[!-~]{1,255}$/.test(key)) return key
  const detail = 'Must have 1 to 255 printable ASCII characters without spaces, such as a UUID.'
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

/** A stored response, unless it comes from an older version of the operation and no longer fits. */
const readResponse = <O extends Operation>(operation: O, json: string): OperationResponse<O> | null => {
  const answer = z.parse(form, JSON.parse(json))
  return isResponseOf(operation, answer) ? answer : null
}

/** Makes the item that stores a response in the same transaction as what it reports. */
type KeepItem<O extends Operation> = (response: OperationResponse<O>) => TransactionItem

/** The request's key, with the fingerprint of its content; undefined without a key. */
const scopedKey = ({ fingerprint }: Ports, operation: Operation, request: KeyedRequest) => {
  const key = idempotencyKeyOf(request)
  if (key === undefined) return undefined
  const content = fingerprint({ query: request.query ?? null, body: request.body ?? null })
  return { scope: scopeOf(operation, request, key), content }
}

/** The response stored for a key, if any. Throws `idempotency-key-reused` if it was stored for other content. */
const storedFor = async <O extends Operation>(
  { store, clock }: { store: Pick<IdempotencyStore, 'get'>; clock: Clock },
  operation: O,
  { scope, content }: { scope: string; content: string },
): Promise<OperationResponse<O> | null> => {
  const before = await store.get(scope, clock())
  if (!before) return null
  if (before.fingerprint !== content) throw new DomainError(platformErrors.idempotencyKeyReused)
  return before.answer === keyAlone ? null : readResponse(operation, before.answer)
}

/** What a write that another request with the same key has made already looks like. */
const mayBeRepeat = (fault: unknown) =>
  fault instanceof DomainError && [409, 412, 422].includes(fault.error.status)

/**
 * Makes a POST repeatable by its `Idempotency-Key`, exactly once: `execute` writes the item that `keep` creates in the
 * same transaction as everything else, so that the outcome is never unknown. The same key with the same content, from
 * the same caller to the same path, gets the stored response for 24 hours; with different content it gets 422. The
 * stored response is looked up first, and again before returning 409, 412 or 422, since a lost response or a parallel
 * request may have been the cause. Without a key, `keep` is undefined.
 */
export const idempotentWrite =
  (ports: IdempotentWritePorts) =>
  async <O extends Operation>(
    operation: O,
    request: KeyedRequest,
    execute: (keep: KeepItem<O> | undefined) => Promise<OperationResponse<O>>,
  ): Promise<OperationResponse<O>> => {
    const key = scopedKey(ports, operation, request)
    if (!key) return execute(undefined)
    const before = await storedFor(ports, operation, key)
    if (before) return before
    try {
      return await execute((response) => {
        const stored = { fingerprint: key.content, answer: JSON.stringify(response) }
        return ports.store.itemFor(key.scope, stored, ports.clock())
      })
    } catch (fault) {
      const first = mayBeRepeat(fault) ? await storedFor(ports, operation, key) : null
      if (first) return first
      throw fault
    }
  }

/**
 * Makes a POST repeatable by its `Idempotency-Key`: the same key with the same content, from the same caller to the
 * same path, gets the stored response for 24 hours; with other content it is 422. Without a key it just executes.
 * Looked up before executing, stored afterwards, so two simultaneous requests may both execute, and both get what was
 * stored first; `execute` must therefore be harmless to repeat. What it throws is not stored, nor a response over
 * 350 KB; of the others `keeps` says what is, by default what the operation declares.
 */
export const idempotent =
  (ports: IdempotencyPorts) =>
  async <O extends Operation>(
    operation: O,
    request: KeyedRequest,
    execute: () => Promise<OperationResponse<O>>,
    keeps: (answer: OperationResponse<O>) => Kept = () =>
      operation.idempotencyKey === 'key-alone' ? 'key' : 'response',
  ): Promise<OperationResponse<O>> => {
    const key = scopedKey(ports, operation, request)
    if (!key) return execute()
    const before = await storedFor(ports, operation, key)
    if (before) return before
    const answer = await execute()
    const kept = keeps(answer)
    const json = kept === 'key' ? keyAlone : JSON.stringify(answer)
    if (Buffer.byteLength(json) > maxBytes || kept === 'nothing') return answer
    try {
      const stored = { fingerprint: key.content, answer: json }
      const first = await ports.store.save(key.scope, stored, ports.clock())
      if (first?.fingerprint !== key.content || first.answer === keyAlone) return answer
      return readResponse(operation, first.answer) ?? answer
    } catch (fault) {
      // The work is done: its response matters more than the memory of it.
      log('warn', 'response-not-saved', faultFields(fault))
      return answer
    }
  }
