import * as z from 'zod/mini'
import { amendCall } from '../calls/amending/amend-call.ts'
import { numberHashes } from '../cases/customer/number-hash.ts'
import { readContact } from '../cases/customer/read-contact.ts'
import { openCaseData } from '../cases/personal-data/open-personal-data.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { tableClient } from '../platform/table/client.ts'
import { blockedStore } from './blocking/blocked-store.ts'
import { keyFor } from '../platform/sealing/sealing.ts'
import { privacyEvents } from './events.ts'
import { followCase } from './finding/follow-case.ts'
import { heldStore } from './finding/held-store.ts'
import { openLeaving } from './moving/open-leaving.ts'
import { rectificationStore } from './rectifying/rectification-store.ts'
import { rectifyCall } from './rectifying/rectify-call.ts'
import { runDueRectifications } from './rectifying/run-due-rectifications.ts'
import { runRectification } from './rectifying/run-rectification.ts'
import { requestStore } from './register/request-store.ts'
import { retentionStore } from './retention/retention-store.ts'
import { onRectifySettings } from './settings.ts'

const settings = readSettings(onRectifySettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const { cases, calls, amendments, entries, notices, rights, customers } = openCases(table)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const held = heldStore(table, fingerprint)
const blocked = blockedStore(
  table,
  keyFor(settings.ERASURE_KEY, 'blocked'),
  keyedFingerprint(settings.ERASURE_KEY),
)
const rectifications = rectificationStore(table)
const hashes = numberHashes(settings.SUPPRESSION_KEY)
const run = runRectification({
  ...{ rectifications, blocked, held, clock, requests: requestStore(table) },
  rectify: rectifyCall({
    ...{ cases, amendments, directory, held, blocked, fingerprint },
    amend: amendCall({
      ...{
        directory,
        cases,
        calls,
        entries,
        amendments,
        notices,
        fingerprint,
        retryOnConflict,
        clock,
        rights,
      },
      numberHashes: hashes,
      readContact: readContact({ customers, rights }),
    }),
    // What was asked for in a call is registered, and what it said of others taken out, by whoever follows its events.
    follow: followCase({
      ...{ cases, amendments, entries, directory, held, kept: retentionStore(table) },
      register: () => Promise.resolve(),
      becomesKnown: () => Promise.resolve(),
      hasLeft: () => Promise.resolve(),
    }),
    parts: [openCaseData(table)],
  }),
  leave: openLeaving(table, { held, blocked, directory, numberHashes: hashes, clock }),
})
const due = runDueRectifications({ rectifications, run, clock })

const ordered = z.object({ detail: z.object({ data: privacyEvents.RectificationOrdered.data }) })
const scheduled = z.object({ schedule: z.string() })
const invocation = z.union([ordered, scheduled])

/** Carries corrections out: from the order's event at once, and on a schedule whatever is due in any of them. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const invoked = z.parse(invocation, event)
  if ('schedule' in invoked) return due()
  const { dealerId, rectificationId } = invoked.detail.data
  await run(dealerId, rectificationId)
})
