import type { Context } from 'aws-lambda'
import { openCases } from '../cases/store/open-cases.ts'
import { openLists } from '../directory/lists/open-lists.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openRights } from '../directory/rights/open-rights.ts'
import { openMails } from '../mails/posting/open-mails.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backfill } from './backfilling/backfill.ts'
import { backfillStore } from './backfilling/backfill-store.ts'
import { followCase } from './finding/follow-case.ts'
import { heldStore } from './finding/held-store.ts'
import { orderLeaving } from './moving/order-leaving.ts'
import { rectificationStore } from './rectifying/rectification-store.ts'
import { retentionStore } from './retention/retention-store.ts'
import { registerRequest } from './register/register-request.ts'
import { requestStore } from './register/request-store.ts'
import { remind } from './reminding/remind.ts'
import { privacyOnHourSettings } from './settings.ts'

const settings = readSettings(privacyOnHourSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const { cases, amendments, entries, calls } = openCases(table)
const ports = {
  ...{ clock, requests: requestStore(table), rights: openRights(table) },
  ...{ directory: openDirectory(table, clock), postMail: openMails(table, clock).postMail },
  held: heldStore(table, keyedFingerprint(settings.FINGERPRINT_KEY)),
  kept: retentionStore(table),
}
const tell = remind(ports)
const fill = backfill({
  ...{ calls, clock, state: backfillStore(table), lists: openLists(table) },
  follow: followCase({
    ...{ ...ports, cases, amendments, entries, register: registerRequest(ports) },
    // Calls from before there was a search: no erasure could be ordered of them.
    becomesKnown: () => Promise.resolve(),
    hasLeft: orderLeaving({
      ...{ ...ports, blockedDays: settings.BLOCKED_DAYS },
      rectifications: rectificationStore(table),
    }),
  }),
})

/** So much time is left for what is under way when it stops. */
const reserveMs = 20_000

/** Runs hourly on a schedule: reminds of requests that are due, and makes the customers of old calls found. */
export const handler = backgroundHandler(
  async (_: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const due = await tell()
    const filled = await fill(() => context.getRemainingTimeInMillis() > reserveMs)
    log('info', 'privacy-hour', { due, filled })
  },
)
