import { openDirectory } from '../directory/reading/open-directory.ts'
import { openGroups } from '../groups/group/open-groups.ts'
import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import { systemClock } from '../platform/runtime/clock.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { drawEvents } from './events.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { sesClient, sesMailer } from '../platform/mail/sending/send-mail.ts'
import { sesQuota } from '../platform/mail/sending/send-quota.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { announce } from './announcing/announce.ts'
import { onAnnounceSettings } from './settings.ts'
import { announcingStore } from './announcing/announcing-store.ts'
import { drawMailStore } from './announcing/mail/draw-mail-store.ts'
import { drawStore } from './store/draw-store.ts'
import { monthStore } from './months/month-store.ts'

const settings = readSettings(onAnnounceSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const ses = sesClient()
const groups = openGroups(table)
const run = announce({
  months: monthStore(table),
  draws: drawStore(table),
  announcing: announcingStore(table),
  mails: drawMailStore(table),
  mailer: sesMailer(ses, { from: settings.MAIL_FROM, configurationSet: settings.CONFIGURATION_SET }),
  quota: sesQuota(ses),
  publish: publishEvents(drawEvents, busClient(), settings.BUS_NAME),
  directory: openDirectory(table, systemClock),
  groupName: async (groupId) => (await groups.get(groupId))?.name,
  clock: systemClock,
  ...systemWaiting,
  newId: randomUUID,
  from: settings.MAIL_FROM,
  asortis: settings.ASORTIS_RECIPIENT,
  replyTo: settings.CONTACT_EMAIL,
  apiUrl: settings.API_URL,
})

/** Runs every minute, and immediately when a month is sealed or decided; works from the table, whatever triggered it. */
export const handler = backgroundHandler(
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    await run(timeBudgetOf(context, 3))
  },
)
