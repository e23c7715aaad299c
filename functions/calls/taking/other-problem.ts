import { hasOpenProblem } from '../../cases/call/customer-state.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'

/** How long the response to a call waits for its customer's item, from the start of the put. */
const longestWaitMs = 2000

/**
 * Whether a customer's item shows an open problem from another call than these, of which the first is being taken. Never throws: if the item cannot be
 * read within two seconds, it is assumed to show one, because mentioning the survey wrongly is worse than leaving it out.
 */
export const hasOtherProblem =
  (customers: Pick<Cases['customers'], 'get'>) =>
  async (dealerId: string, customerRef: string, except: readonly string[]): Promise<boolean> => {
    try {
      const abortSignal = AbortSignal.timeout(longestWaitMs)
      return hasOpenProblem(await customers.get(dealerId, customerRef, { abortSignal }), except)
    } catch (fault) {
      log('warn', 'survey-omitted', { dealerId, callId: except[0], ...faultFields(fault) })
      return true
    }
  }
