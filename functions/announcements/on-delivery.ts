import { systemClock } from '../platform/clock.ts'
import { log, metricsOf } from '../platform/log.ts'
import { readSesEvent } from '../platform/mail/ses-event.ts'
import { readSettings } from '../platform/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { unattended } from '../platform/unattended.ts'
import { onDrawDeliverySettings } from './settings.ts'
import { recordDrawMailEvent } from './draw-mail-delivery.ts'
import { drawMailStore } from './draw-mail-store.ts'

const settings = readSettings(onDrawDeliverySettings)
const record = recordDrawMailEvent({
  mails: drawMailStore({ client: tableClient(), tableName: settings.TABLE_NAME }),
  metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
})

/** SES's events about mails of draws, from the account's default bus. */
export const handler = unattended(async (event: unknown): Promise<void> => {
  const said = readSesEvent(event)
  if (said === null) return log('warn', 'draw-mail-event-not-understood')
  await record(said)
})
