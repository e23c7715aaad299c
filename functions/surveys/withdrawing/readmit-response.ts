import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { gone } from '../../platform/errors/gone.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { SurveyEvent } from '../events.ts'
import type { WithdrawalStore } from './withdrawal-store.ts'
import { readmittedEvent } from './withdrawn-event.ts'

type ReadmitPorts = {
  withdrawals: Pick<WithdrawalStore, 'get' | 'readmit' | 'unlist'>
  /** Throws 410 for a response that was erased. */
  responses: { get: (dealerId: string, responseId: string) => Promise<unknown> }
  keepEvent: (event: SurveyEvent, now: Date) => TransactionItem
  clock: Clock
}

type Readmit = { dealerId: string; responseId: string; by: string }

/**
 * Takes a mistaken withdrawal back: the response's id may be taken at its dealer again, by whoever gives it again, unless
 * another dealer has it meanwhile. What it said is gone and does not return. The same again changes nothing. Throws
 * `not-found` where nothing is withdrawn, and 410 for a response that was erased.
 */
export const readmitResponse =
  ({ withdrawals, responses, keepEvent, clock }: ReadmitPorts) =>
  async ({ by, ...ids }: Readmit): Promise<void> => {
    const { dealerId, responseId } = ids
    const withdrawal = await withdrawals.get(dealerId, responseId)
    if (!withdrawal) {
      await responses.get(dealerId, responseId)
      throw new DomainError(platformErrors.notFound)
    }
    const { readmitted, ...withdrawn } = withdrawal
    // Again, after it was cut off: it may still be listed.
    if (readmitted) return withdrawals.unlist(ids, withdrawn)
    const now = clock()
    const at = now.toISOString()
    const event = keepEvent(readmittedEvent(ids, withdrawn, at), now)
    const isFree = await withdrawals.readmit(ids, withdrawn, { at, by }, [event])
    if (!isFree && !(await withdrawals.get(dealerId, responseId))?.readmitted) throw gone()
    await withdrawals.unlist(ids, withdrawn)
  }
