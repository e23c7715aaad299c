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
type BatchItem = { callId: string | null; status: number; body: unknown }

/** As many at once as one function and one table partition take without throttling. */
const atOnce = 10

const named = z.object({ callId: id })

/**
 * Takes each call in on its own: a bad one never costs the good ones, and each says what became of it.
 * `requestId` is the client's, to be found by; `putBy` the gateway's, unlike any other.
 */
export const takeCalls =
  (take: (call: PutCall) => Promise<{ status: number; body: CallTaken }>) =>
  async (
    dealerId: string,
    calls: readonly unknown[],
    { requestId, putBy }: BatchIds,
  ): Promise<BatchItem[]> => {
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
