import { isGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { openingNotice } from '../../cases/alert/notice.ts'
import { parseCallItem } from '../../cases/call/call-item.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { isWorthRetrying, type TimeBudget } from '../../platform/retry/time-budget.ts'
import type { AlertPorts } from './alert-ports.ts'
import { raiseNotice } from './raise-notice.ts'

/** Thrown when a recipient could not be alerted for a transient reason, so that the record is retried. */
export class NotAllTold extends Error {
  override name = 'NotAllTold'
}

/**
 * Sends the alert for a problem that has just opened, given the new image of its call. Throws only on transient
 * failures; anything else is logged and left to the sweep, so that it never delays another dealer's alert. Of the call as it
 * is now only an erasure's order is looked at.
 */
export const raiseAlert =
  (ports: Omit<AlertPorts, 'cases'> & { cases: Pick<Cases['cases'], 'recordAlert' | 'readCall'> }) =>
  async (image: Record<string, unknown>, budget: TimeBudget): Promise<void> => {
    try {
      const call = parseCallItem(image)
      if (call.problem === null) return
      // A record that comes late may be of a call that was erased since, which throws 410, or is about to be.
      const now = await ports.cases.readCall(call.dealerId, call.callId)
      const problemCall = { ...call, problem: call.problem, erasing: now?.erasing ?? null }
      const { again } = await raiseNotice(ports)({
        call: problemCall,
        notice: openingNotice(call),
        known: [],
        budget,
      })
      if (again) throw new NotAllTold()
    } catch (fault) {
      if (fault instanceof NotAllTold || isGone(fault) || isWorthRetrying(fault)) throw fault
      log('error', 'alert-not-raised', { key: keyOf(image), ...faultFields(fault) })
    }
  }

/** An item's key, for the log. */
export const keyOf = ({ pk, sk }: Record<string, unknown>) =>
  [pk, sk].filter((part) => typeof part === 'string').join(' ')
