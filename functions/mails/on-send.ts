import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import { sesClient, sesMailer } from '../platform/mail/sending/send-mail.ts'
import { sesQuota } from '../platform/mail/sending/send-quota.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { metricsOf } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { tableClient } from '../platform/table/client.ts'
import { sendDue } from './sending/send-due.ts'
import { onSendSettings } from './settings.ts'
import { aboutStore } from './store/about-store.ts'
import { mailStore } from './store/mail-store.ts'

const settings = readSettings(onSendSettings)
const ses = sesClient()
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const run = sendDue({
  mails: mailStore(table),
  ...aboutStore(table),
  mailer: sesMailer(ses, { from: settings.MAIL_FROM, configurationSet: settings.CONFIGURATION_SET }),
  quota: sesQuota(ses),
  clock: systemClock,
  ...systemWaiting,
  newId: randomUUID,
  metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
  from: settings.MAIL_FROM,
  contact: { email: settings.CONTACT_EMAIL, phone: settings.CONTACT_PHONE },
})

/** Runs every minute on a schedule; sends what is due in the table, whatever happened to the previous run. */
export const handler = backgroundHandler(
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    await run(timeBudgetOf(context, 2))
  },
)
