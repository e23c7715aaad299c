import type { Directory } from '../../directory/reading/read-directory.ts'
import * as z from 'zod/mini'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { problemResult } from '../../platform/http/response.ts'
import { validationErrorsOf } from '../../platform/errors/validation-errors.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { id } from '../../platform/content/schemas.ts'
import { isTransient } from '../../platform/retry/transient-faults.ts'
import type { CallTaken } from '../contract/response-schemas.ts'
import { batchItem } from '../../cases/call/call-content.ts'
import type { PutCall } from './take-call.ts'

type BatchIds = { requestId: string; putBy: string }
export type BatchItem = { callId: string | null; status: number; body: unknown }

/** As many at once as one function and one table partition take without throttling. */
const atOnce = 10

const named = z.object({ callId: id })

export type TakeCallsPorts = {
  take: (call: PutCall) => Promise<{ status: number; body: CallTaken }>
  directory: Pick<Directory, 'dealer'>
}

/** Whether a batch's response may be stored under its key: a call that failed with 5xx is to be tried again. */
export const mayStoreBatch = (items: readonly BatchItem[]): boolean =>
  items.every(({ status }) => status < 500)

/**
 * Takes in each call on its own: a bad one never affects the good ones, and each reports its own status. 404 without
 * the dealer. `requestId` is the client's, echoed in problem documents; `putBy` the gateway's, unique to this request.
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
      const name = z.safeParse(named, item)
      const callId = name.success ? name.data.callId : null
      try {
        const parsed = z.safeParse(batchItem, item)
        if (!parsed.success) throw invalidRequest(validationErrorsOf('body', parsed.error.issues))
        const { callId: itemId, ...content } = parsed.data
        return {
          callId,
          ...(await take({ dealerId, callId: itemId, content, putBy: `${putBy}#${index}` })),
        }
      } catch (fault) {
        if (!(fault instanceof DomainError))
          log('error', 'fault', { requestId, dealerId, callId: callId ?? undefined, ...faultFields(fault) })
        const told =
          fault instanceof DomainError
            ? fault
            : new DomainError(isTransient(fault) ? platformErrors.unavailable : platformErrors.internal)
        const { statusCode = 500, body = '{}' } = problemResult(told, requestId)
        return { callId, status: statusCode, body: JSON.parse(body) }
      }
    }
    const answers: BatchItem[] = []
    for (let from = 0; from < calls.length; from += atOnce) {
      const slice = calls.slice(from, from + atOnce)
      answers.push(...(await Promise.all(slice.map((item, index) => putOne(item, from + index)))))
    }
    return answers
  }
