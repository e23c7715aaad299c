import { readSesEvent } from '../platform/mail/delivery/ses-event.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { log, metricsOf } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { recordMailEvent } from './delivery/record-mail-event.ts'
import { onMailDeliverySettings } from './settings.ts'
import { mailStore } from './store/mail-store.ts'

const settings = readSettings(onMailDeliverySettings)
const record = recordMailEvent({
  mails: mailStore({ client: tableClient(), tableName: settings.TABLE_NAME }),
  metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
})

/** Receives SES's events about posted e-mails from the account's default bus. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const said = readSesEvent(event)
  if (said === null) return log('warn', 'mail-event-not-understood')
  await record(said)
})
