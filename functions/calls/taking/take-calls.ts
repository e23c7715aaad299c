import type { Directory } from '../../directory/reading/read-directory.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import * as z from 'zod/mini'
import {
  DomainError,
  invalidRequest,
  platformErrors,
  type ValidationError,
} from '../../platform/errors/errors.ts'
import { problemResult } from '../../platform/http/response.ts'
import { joinErrors, validationErrorsOf } from '../../platform/errors/validation-errors.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { isTransient } from '../../platform/retry/transient-faults.ts'
import { type TakenCall, withoutSurvey } from '../script/without-survey.ts'
import { batchItem } from '../../cases/call/call-content.ts'
import { callIdOf, inOrder, namedBy } from './batch-order.ts'
import type { PutCall } from './take-call.ts'

type Batch = {
  requestId: string
  putBy: string
  /** Milliseconds until the function is stopped. */
  remainingMs: () => number
}
type BatchItem = { callId: string | null; status: number; body: unknown }

/** How many calls run in parallel: as many as one function and one table partition handle without throttling. */
const concurrency = 10

/** No call is started later than this before the function is stopped: far longer than one usually takes. */
const startReserveMs = 3_000
/** The response is sent this long before the function is stopped, whatever has not been finished. */
const answerReserveMs = 1_000

const notReached = new DomainError(
  platformErrors.unavailable,
  'There was no time left for this call of the batch. Send it again; it may have been stored.',
)

/** An id that a `PUT` has in its path is a field of a batch's call. */
const inItem =
  (take: TakeCallsPorts['take']): TakeCallsPorts['take'] =>
  async (call) => {
    try {
      return await take(call)
    } catch (fault) {
      if (!(fault instanceof DomainError) || !fault.errors) throw fault
      throw invalidRequest(
        fault.errors.map((error) =>
          error.in === 'path' ? { ...error, in: 'body', pointer: `/${error.pointer}` } : error,
        ),
      )
    }
  }

const namedNotStored = new DomainError(
  platformErrors.unavailable,
  'The call of the batch that this one names could not be stored yet. Send both again.',
)

export type TakeCallsPorts = {
  take: (call: PutCall) => Promise<{ status: number; body: TakenCall }>
  /** What else is wrong with a call of a dealer that does not fit its schema. */
  furtherErrors: (dealerId: string, item: unknown) => Promise<ValidationError[]>
  directory: Pick<Directory, 'dealer'>
  sleep: (ms: number) => Promise<void>
}

/** Whether a batch's response may be stored for its idempotency key; not if a call failed with 5xx and should be retried. */
export const mayStoreBatch = (items: readonly BatchItem[]): boolean =>
  items.every(({ status }) => status < 500)

/** A call that was taken, with its customer and its place in the batch. */
type Taken = { index: number; customerRef: string; body: TakenCall }

/** The results of calls whose customers have an open problem from another call of the batch omit the survey. */
const omitSurveys = (results: BatchItem[], taken: readonly Taken[]) => {
  const problems = taken.filter(({ body }) => body.problem && isOpen(body.problem.status))
  for (const { index, customerRef, body } of taken) {
    const isOther = (problem: Taken) =>
      problem.customerRef === customerRef && problem.body.callId !== body.callId
    const result = results[index]
    if (result && problems.some(isOther)) results[index] = { ...result, body: withoutSurvey(body) }
  }
}

/**
 * Takes each call of a batch independently and returns a result per call, in the order of the batch, so that an invalid
 * call never affects the others. Calls with the same id are taken one after the other, in batch order, and one that
 * names another of the batch after that, wherever it is, and not without it: then it has the result 503. Whatever is not
 * finished when time runs out has the result 503. A customer whose problem another call of the batch reports is not
 * reminded of the survey by any. 404 if there is no such dealer. `requestId` is the client's, echoed in problem
 * documents; `putBy` is the gateway's, unique to this request.
 */
export const takeCalls =
  ({ take, furtherErrors, directory, sleep }: TakeCallsPorts) =>
  async (
    dealerId: string,
    calls: readonly unknown[],
    { requestId, putBy, remainingMs }: Batch,
  ): Promise<BatchItem[]> => {
    if (!(await directory.dealer(dealerId)))
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const taken: Taken[] = []
    const errorResult = (item: unknown, error: DomainError): BatchItem => {
      const { statusCode = 500, body = '{}' } = problemResult(error, requestId)
      return { callId: callIdOf(item), status: statusCode, body: JSON.parse(body) }
    }
    const putOne = async (item: unknown, index: number): Promise<BatchItem> => {
      try {
        const parsed = z.safeParse(batchItem, item, { reportInput: true })
        if (!parsed.success) {
          const errors = validationErrorsOf('body', parsed.error.issues, batchItem)
          throw invalidRequest(joinErrors(errors, await furtherErrors(dealerId, item)))
        }
        const { callId, ...content } = parsed.data
        const { status, body } = await inItem(take)({ dealerId, callId, content, putBy: `${putBy}#${index}` })
        taken.push({ index, customerRef: content.customer.ref, body })
        return { callId, status, body }
      } catch (fault) {
        if (fault instanceof DomainError) return errorResult(item, fault)
        const callId = callIdOf(item) ?? undefined
        log('error', 'fault', { requestId, dealerId, callId, ...faultFields(fault) })
        const error = isTransient(fault) ? platformErrors.unavailable : platformErrors.internal
        return errorResult(item, new DomainError(error))
      }
    }
    const finished: BatchItem[] = []
    const hasTimeLeft = () => remainingMs() > startReserveMs
    /** Whether the call that one names is in the batch, and could not be stored yet. */
    const waitsFor = (item: unknown): boolean => {
      const name = namedBy(item)
      return name !== null && finished.some(({ callId, status }) => callId === name && status >= 500)
    }
    const everything = forEachConcurrent(inOrder(calls), { concurrency, hasTimeLeft }, async (indexes) => {
      for (const index of indexes) {
        const item = calls[index]
        if (hasTimeLeft())
          finished[index] = waitsFor(item) ? errorResult(item, namedNotStored) : await putOne(item, index)
      }
    })
    await Promise.race([everything, sleep(Math.max(0, remainingMs() - answerReserveMs))])
    const results = calls.map((item, index) => finished[index] ?? errorResult(item, notReached))
    omitSurveys(results, taken)
    return results
  }
