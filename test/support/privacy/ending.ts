import { openParts } from '../../../functions/privacy/holding/open-parts.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openLists } from '../../../functions/directory/lists/open-lists.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { openPassOnData } from '../../../functions/draws/personal-data/open-personal-data.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { blockedStore } from '../../../functions/privacy/blocking/blocked-store.ts'
import { keyFor } from '../../../functions/platform/sealing/sealing.ts'
import { itemsOfCall, listHeldOfCall } from '../../../functions/privacy/erasing/list-held.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { closeFigures } from '../../../functions/privacy/retention/close-figures.ts'
import { leaveBehind } from '../../../functions/privacy/blocking/leave-behind.ts'
import { openForgetting } from '../../../functions/surveys/personal-data/open-forgetting.ts'
import { endCall } from '../../../functions/privacy/retention/end-call.ts'
import { endDue } from '../../../functions/privacy/retention/end-due.ts'
import { endUnmatched } from '../../../functions/privacy/retention/end-unmatched.ts'
import { endPassOn } from '../../../functions/privacy/retention/end-pass-on.ts'
import { retentionStore } from '../../../functions/privacy/retention/retention-store.ts'
import { openMonthClosing } from '../../../functions/statistics/counting/open-month-closing.ts'
import { openSurveyMonthClosing } from '../../../functions/surveys/personal-data/open-survey-month-closing.ts'
import { openUnmatched } from '../../../functions/surveys/personal-data/open-unmatched.ts'
import { exampleDealer } from '../calls/example-call.ts'
import { storeExampleDirectory } from '../calls/store-directory.ts'
import { killing } from '../running/killed-table.ts'
import type { TestTable } from '../running/table.ts'
import { erasingOn } from './erasing.ts'

/**
 * Everything that ends what may not be kept any longer, and everything that erases, on the real table with the example dealer,
 * with one clock that is set.
 */
export const endingOn = async (table: TestTable) => {
  await storeExampleDirectory(directoryStore(table), [exampleDealer.dealerId])
  const erasing = erasingOn(table)
  const blockedDays = 30
  /** Ends what is over, killed before its n-th request to the table. */
  const end = (killAt = Number.POSITIVE_INFINITY) => {
    const over = killing(table, killAt)
    const fingerprint = keyedFingerprint('f')
    const held = heldStore(over, fingerprint)
    const { calls } = openCases(over)
    const passOns = openPassOnData(over)
    const holding = {
      ...{ calls, held, passOns },
      parts: openParts(over, fingerprint, 'review-key'),
    }
    const kept = retentionStore(over)
    const blocked = blockedStore(over, keyFor('e', 'blocked'), keyedFingerprint('e'))
    return endDue({
      ...{ kept, blocked, lists: openLists(over), clock: () => erasing.state.now },
      endCall: endCall({
        ...{ kept, blocked, calls, list: listHeldOfCall(holding) },
        leave: leaveBehind({ calls, forgetting: openForgetting(over, fingerprint) }),
        left: (of, callId) => itemsOfCall(holding, of, callId),
        customerHash: held.customerHash,
        closeFigures: closeFigures({
          months: openMonthClosing(over),
          surveys: openSurveyMonthClosing(over, fingerprint),
        }),
      }),
      endUnmatched: endUnmatched({ kept, unmatched: openUnmatched(over, fingerprint), waitDays: 90 }),
      endPassOn: endPassOn({ kept, passOns, held, blocked }),
      keep: { callMonths: 24, passOnMonths: 24, blockedDays },
    })({ remainingMs: () => 600_000 })
  }
  return { ...erasing, end, kept: retentionStore(table) }
}
