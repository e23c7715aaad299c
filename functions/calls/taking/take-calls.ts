import type { Directory } from '../../directory/reading/read-directory.ts'
import * as z from 'zod/mini'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { problemResult } from '../../platform/http/response.ts'
import { validationErrorsOf } from '../../platform/errors/validation-errors.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { id } from '../../platform/content/schemas.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { isTransient } from '../../platform/retry/transient-faults.ts'
import type { CallTaken } from '../contract/response-schemas.ts'
import { batchItem } from '../../cases/call/call-content.ts'
import type { PutCall } from './take-call.ts'

type BatchIds = { requestId: string; putBy: string }
export type BatchItem = { callId: string | null; status: number; body: unknown }

/** How many calls run in parallel: as many as one function and one table partition handle without throttling. */
const concurrency = 10

const named = z.object({ callId: id })

/** The id of a call in a batch; null if it has none that is valid. */
const callIdOf = (item: unknown): string | null => {
  const name = z.safeParse(named, item)
  return name.success ? name.data.callId : null
}

export type TakeCallsPorts = {
  take: (call: PutCall) => Promise<{ status: number; body: CallTaken }>
  directory: Pick<Directory, 'dealer'>
}

/** Whether a batch's response may be stored for its idempotency key; not if a call failed with 5xx and should be retried. */
export const mayStoreBatch = (items: readonly BatchItem[]): boolean =>
  items.every(({ status }) => status < 500)

/** The batch's indexes: those of calls with the same id together, in the batch's order, and every other one alone. */
const groupById = (calls: readonly unknown[]): number[][] => {
  const groups = new Map<string | number, number[]>()
  calls.forEach((item, index) => {
    const key = callIdOf(item) ?? index
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  return [...groups.values()]
}

/**
 * Takes each call of a batch independently and returns a result per call, so that an invalid call never affects the
 * others. Calls with the same id are taken one after the other, in batch order. 404 if there is no such dealer. `requestId` is the client's, echoed in problem documents; `putBy` is the
 * gateway's, unique to this request.
 */
export const takeCalls =
  ({ take, directory }: TakeCallsPorts) =>
  async (
    dealerId: string,
    calls: readonly unknown[],
    { requestId, putBy }: BatchIds,
  ): Promise<BatchItem[]> => {
    if (!(await directory.dealer(dealerId)))
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const putOne = async (item: unknown, index: number): Promise<BatchItem> => {
      const callId = callIdOf(item)
      try {
        const parsed = z.safeParse(batchItem, item, { reportInput: true })
        if (!parsed.success) throw invalidRequest(validationErrorsOf('body', parsed.error.issues, batchItem))
        const { callId: itemId, ...content } = parsed.data
        return {
          callId,
          ...(await take({ dealerId, callId: itemId, content, putBy: `${putBy}#${index}` })),
        }
      } catch (fault) {
        if (!(fault instanceof DomainError))
          log('error', 'fault', { requestId, dealerId, callId: callId ?? undefined, ...faultFields(fault) })
        const error =
          fault instanceof DomainError
            ? fault
            : new DomainError(isTransient(fault) ? platformErrors.unavailable : platformErrors.internal)
        const { statusCode = 500, body = '{}' } = problemResult(error, requestId)
        return { callId, status: statusCode, body: JSON.parse(body) }
      }
    }
    const results: BatchItem[] = []
    await forEachConcurrent(groupById(calls), { concurrency, hasTimeLeft: () => true }, async (indexes) => {
      for (const index of indexes) results[index] = await putOne(calls[index], index)
    })
    return results
  }
