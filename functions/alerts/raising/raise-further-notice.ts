import { absentIfGone } from '../../platform/errors/gone.ts'
import { parseNoticeItem } from '../../cases/alert/notice-item.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { isWorthRetrying, type TimeBudget } from '../../platform/retry/time-budget.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { AlertPorts } from './alert-ports.ts'
import { openingNotice } from '../../cases/alert/notice.ts'
import { isNoticeDue } from './is-notice-due.ts'
import { keyOf, NotAllTold } from './raise-alert.ts'
import { raiseNotice } from './raise-notice.ts'

type FurtherNoticePorts = Omit<AlertPorts, 'cases'> & {
  cases: Pick<Cases['cases'], 'recordAlert' | 'readCall'>
}

/**
 * Sends a further notice about a problem, given the image of its item, unless its reason no longer holds. Throws only on
 * transient failures; anything else is logged and left to the sweep.
 */
export const raiseFurtherNotice =
  (ports: FurtherNoticePorts) =>
  async (image: Record<string, unknown>, budget: TimeBudget): Promise<void> => {
    try {
      const { dealerId, callId, notice } = parseNoticeItem(image)
      const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
      if (!call?.problem || !isNoticeDue(notice, call.problem)) return
      // That is the problem's alert, which the change of the call raises.
      if (notice === openingNotice(call)) return
      const problemCall = { ...call, problem: call.problem }
      const known = await ports.alerts.list(dealerId, callId)
      const { again } = await raiseNotice(ports)({ call: problemCall, notice, known, budget })
      if (again) throw new NotAllTold()
    } catch (fault) {
      if (fault instanceof NotAllTold || isWorthRetrying(fault)) throw fault
      log('error', 'notice-not-raised', { key: keyOf(image), ...faultFields(fault) })
    }
  }
