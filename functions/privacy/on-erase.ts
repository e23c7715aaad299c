import type { Context } from 'aws-lambda'
import * as z from 'zod/mini'
import { openParts } from './holding/open-parts.ts'
import { numberHashes } from '../cases/customer/number-hash.ts'
import { openCaseData } from '../cases/personal-data/open-personal-data.ts'
import { openSuppression } from '../cases/customer/rights/open-suppression.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { bringInLine } from '../cases/suspension/bring-in-line.ts'
import { rightsOfCall } from '../cases/suspension/rights-of-call.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openLists } from '../directory/lists/open-lists.ts'
import { openProblemFiles } from '../problems/exporting/open-problem-files.ts'
import { openPassOnData } from '../draws/personal-data/open-personal-data.ts'
import { openSurveyMarks } from '../surveys/personal-data/open-personal-data.ts'
import { openMonthClosing } from '../statistics/counting/open-month-closing.ts'
import { openRefusedRows } from '../surveys/personal-data/open-refused-rows.ts'
import { openUnmatched } from '../surveys/personal-data/open-unmatched.ts'
import { openSurveyMonthClosing } from '../surveys/personal-data/open-survey-month-closing.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { fileReader } from '../platform/files/storing/read-file.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { blockedStore } from './blocking/blocked-store.ts'
import { keyFor } from '../platform/sealing/sealing.ts'
import { erasureStore } from './erasing/erasure-store.ts'
import { leaveBehind } from './blocking/leave-behind.ts'
import { openForgetting } from '../surveys/personal-data/open-forgetting.ts'
import { letRestGoOn } from './erasing/let-rest-go-on.ts'
import { keepAsked } from './erasing/pass/keep-asked.ts'
import { leaveTold } from './erasing/pass/leave-told.ts'
import { orderKnownLate } from './erasing/late/order-known-late.ts'
import { orderLate } from './erasing/late/order-late.ts'
import { itemsOfCall, listHeld, listHeldOfCall } from './erasing/list-held.ts'
import { refusedOfCustomer } from './erasing/refused/refused-of-customer.ts'
import { nameCalls } from './erasing/ordering/name-calls.ts'
import { freeNamed } from './erasing/ordering/free-named.ts'
import { namingStore } from './erasing/ordering/naming-store.ts'
import { replayErasures } from './erasing/replay-erasures.ts'
import { runDue } from './erasing/run-due.ts'
import { suppress } from './suppressing/suppression.ts'
import { runErasure } from './erasing/run-erasure.ts'
import { privacyEvents } from './events.ts'
import { customerFileStore } from './exporting/customer-file-store.ts'
import { removeExports } from './exporting/remove-exports.ts'
import { heldStore } from './finding/held-store.ts'
import { isAllBlocked } from './opening/file/is-blocked.ts'
import { openedFileStore } from './opening/file/opened-file-store.ts'
import { removeOpened } from './opening/file/remove-opened.ts'
import { customerExports } from './exporting/customer-export.ts'
import { exportStore } from '../platform/exporting/export-store.ts'
import { leaveMoved } from './moving/leave-moved.ts'
import { openLeaving } from './moving/open-leaving.ts'
import { orderLeaving } from './moving/order-leaving.ts'
import { endRectifications } from './rectifying/end-rectifications.ts'
import { rectificationStore } from './rectifying/rectification-store.ts'
import { runRectification } from './rectifying/run-rectification.ts'
import { proofStore } from './proofs/proof-store.ts'
import { closeFigures } from './retention/close-figures.ts'
import { endCall } from './retention/end-call.ts'
import { endDaily } from './retention/end-daily.ts'
import { endDue } from './retention/end-due.ts'
import { endKept } from './retention/end-kept.ts'
import { endUnmatched } from './retention/end-unmatched.ts'
import { endPassOn } from './retention/end-pass-on.ts'
import { retentionStore } from './retention/retention-store.ts'
import { linkRequest } from './handling/link-request.ts'
import { requestStore } from './register/request-store.ts'
import { onEraseSettings } from './settings.ts'

const settings = readSettings(onEraseSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const erasures = erasureStore(table)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const namings = namingStore(table)
const found = keyedFingerprint(settings.ERASURE_KEY)
const held = heldStore(table, fingerprint)
const files = filesClient()
const { cases, amendments, calls, customers, entries, rights } = openCases(table)
const passOns = openPassOnData(table)
const holding = { calls, held, parts: openParts(table, fingerprint, settings.REVIEW_KEY), passOns }
const blocked = blockedStore(table, keyFor(settings.ERASURE_KEY, 'blocked'), found)
const kept = retentionStore(table)
const made = customerFileStore(table, held)
const customerFiles = fileReader({ client: files, bucket: settings.FILES_BUCKET })
const list = listHeld({ ...holding, requests: requestStore(table) })
const publish = publishEvents(privacyEvents, busClient(), settings.BUS_NAME)
const late = {
  ...{ erasures, calls, amendments, held, list, rights, found, publish, clock },
  nameCalls: nameCalls({ calls, erasures, namings, clock }),
  numberHashes: numberHashes(settings.SUPPRESSION_KEY),
  days: { backup: settings.BACKUP_DAYS },
}
const eraseKnownLate = orderKnownLate(late)
const leave = leaveBehind({ calls, forgetting: openForgetting(table, fingerprint) })
const directory = openDirectory(table, clock)
const rectifications = rectificationStore(table)
const order = orderLeaving({ rectifications, held, clock, blockedDays: settings.BLOCKED_DAYS })
const moved = leaveMoved({
  ...{ cases, amendments, held, order },
  run: runRectification({
    ...{ rectifications, blocked, held, clock, requests: requestStore(table) },
    leave: openLeaving(table, { held, blocked, directory, numberHashes: late.numberHashes, clock }),
    // Of corrections that somebody ordered, whoever carries them out does it.
    rectify: () => Promise.resolve(false),
  }),
})
const rightsOf = rightsOfCall({ customers, numberHashes: late.numberHashes })
const ports = {
  erasures,
  leaveMoved: moved,
  letRestGoOn: letRestGoOn({
    ...{ calls, held },
    bringInLine: bringInLine({ ...{ cases, entries, directory, clock }, rightsOf }),
  }),
  leaveTold: leaveTold({
    ...{ calls, held, blocked, rightsOf, numberHashes: late.numberHashes },
    cases: openCaseData(table),
  }),
  keepAsked: keepAsked({ directory, requests: requestStore(table) }),
  suppress: suppress({ suppression: openSuppression(table) }),
  endKept: endKept({ kept, blocked }),
  removeProblemFiles: openProblemFiles(table, { client: files, bucket: settings.FILES_BUCKET }),
  endRectifications: endRectifications({ rectifications }),
  removeRefused: refusedOfCustomer({
    ...{ held, blocked, list, directory },
    removeRefused: openRefusedRows(table, { client: files, bucket: settings.FILES_BUCKET }, clock),
  }),
  blocked,
  leave,
  list,
  proofs: proofStore({ client: files, bucket: settings.PROOFS_BUCKET }),
  removeExports: removeExports({ made, files: customerFiles }),
  publish,
  orderLate: orderLate(late),
  markSurveys: openSurveyMarks(table, clock),
  clock,
  replayKey: keyFor(settings.ERASURE_KEY, 'replay'),
  days: { backup: settings.BACKUP_DAYS, proofs: 3 * 365 },
}
const run = runErasure(ports)
const due = runDue({ erasures, run, clock })
const free = freeNamed({ namings, erasures, calls, clock })
const removeOver = removeOpened({
  ...{ made, clock, files: customerFiles, opened: openedFileStore(table) },
  exports: exportStore(table, clock, customerExports),
  isBlocked: isAllBlocked(blocked),
})
const link = linkRequest({ requests: requestStore(table), held })
const replay = replayErasures({ ...ports, found, run, link })

const endAll = endDue({
  ...{ kept, blocked, clock, lists: openLists(table) },
  endCall: endCall({
    ...{ kept, blocked, calls, leave, list: listHeldOfCall(holding) },
    left: (of, callId) => itemsOfCall(holding, of, callId),
    customerHash: held.customerHash,
    closeFigures: closeFigures({
      months: openMonthClosing(table),
      surveys: openSurveyMonthClosing(table, fingerprint),
    }),
  }),
  endUnmatched: endUnmatched({
    kept,
    unmatched: openUnmatched(table, fingerprint),
    waitDays: settings.UNMATCHED_DAYS,
  }),
  endPassOn: endPassOn({ kept, passOns, held, blocked }),
  keep: {
    callMonths: settings.CALL_MONTHS,
    passOnMonths: settings.PASS_ON_MONTHS,
    blockedDays: settings.BLOCKED_DAYS,
  },
})

const end = endDaily({ kept, clock, end: endAll })

const ordered = z.object({ detail: z.object({ data: privacyEvents.ErasureOrdered.data }) })
const knownLate = z.object({ detail: z.object({ data: privacyEvents.CallKnownLate.data }) })
const ending = z.object({ schedule: z.literal('end-what-is-over') })
const scheduled = z.object({ schedule: z.string() })
const replayed = z.object({ replay: z.literal(true) })
const invocation = z.union([ordered, knownLate, ending, scheduled, replayed])

/**
 * Carries erasures out: from the order's event at once, or that of a call that became known late, and on a schedule whatever
 * is due in any of them; on another, ends what may not be kept any longer. Invoked with `{"replay": true}`, after a restore,
 * it carries erasures out again, and returns how many there were.
 */
export const handler = backgroundHandler(
  async (
    event: unknown,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<{ erasures: number } | null> => {
    const invoked = z.parse(invocation, event)
    if ('replay' in invoked) return { erasures: await replay() }
    if ('detail' in invoked) {
      const about = invoked.detail.data
      await ('callId' in about ? eraseKnownLate(about) : run(about.dealerId, about.erasureId))
    } else if (invoked.schedule === 'end-what-is-over') await end(timeBudgetOf(context))
    else {
      await due()
      await free()
      // After it, so that what was destroyed just now takes its files with it.
      await removeOver()
    }
    return null
  },
)
