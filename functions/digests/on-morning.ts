import type { Context } from 'aws-lambda'
import { openCases } from '../cases/store/open-cases.ts'
import { openDigestTimes } from '../directory/digest/open-digests.ts'
import { openMails } from '../mails/posting/open-mails.ts'
import { openSubscriptions } from '../mails/subscription/open-subscriptions.ts'
import { subscriptionToken } from '../mails/subscription/subscription-token.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { makeDigest } from './running/make-digest.ts'
import { postDigests } from './running/post-digests.ts'
import { onMorningSettings } from './settings.ts'

const settings = readSettings(onMorningSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const run = postDigests({
  times: openDigestTimes(table),
  make: makeDigest(openCases(table)),
  subscriptions: openSubscriptions(table),
  token: subscriptionToken(settings.ACKNOWLEDGEMENT_KEY),
  ...openMails(table, systemClock),
  clock: systemClock,
  apiUrl: settings.API_URL,
})

/** Runs every quarter of an hour; posts the digests that are due in the table, whatever happened to the previous run. */
export const handler = backgroundHandler(
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> =>
    run(timeBudgetOf(context)),
)
