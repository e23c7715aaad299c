import type { StoredCall } from '../../cases/call/call-item.ts'
import { withdrawnAt } from '../../cases/follow-up/follow-up.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Clock } from '../../platform/runtime/clock.ts'

/**
 * Withdraws the reminder of a survey that has been answered already: nobody is called to be asked for what they have
 * done. One that had lapsed when the survey was answered stays lapsed, and a recheck, which asks for more than the
 * survey, stays due. Idempotent.
 *
 * @param answeredAt when the visit's first response was answered, a time or a day, which stands for its beginning; null for
 * no response
 */
export const endReminder =
  ({ calls, clock }: { calls: Pick<Cases['calls'], 'withdrawFollowUp'>; clock: Clock }) =>
  async (
    { dealerId, callId, followUp }: Pick<StoredCall, 'dealerId' | 'callId' | 'followUp'>,
    answeredAt: string | null,
  ): Promise<void> => {
    if (followUp?.kind !== 'reminder' || followUp.state !== 'due') return
    if (answeredAt !== null && Date.parse(answeredAt) < Date.parse(followUp.lapsesAt))
      await calls.withdrawFollowUp(
        dealerId,
        callId,
        followUp,
        withdrawnAt(followUp, clock().toISOString(), 'answered'),
      )
  }
