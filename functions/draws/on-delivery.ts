import { systemClock } from '../platform/runtime/clock.ts'
import { log, metricsOf } from '../platform/runtime/log.ts'
import { readSesEvent } from '../platform/mail/delivery/ses-event.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { onDrawDeliverySettings } from './settings.ts'
import { recordDrawMailEvent } from './announcing/mail/record-draw-mail-event.ts'
import { drawMailStore } from './announcing/mail/draw-mail-store.ts'

const settings = readSettings(onDrawDeliverySettings)
const record = recordDrawMailEvent({
  mails: drawMailStore({ client: tableClient(), tableName: settings.TABLE_NAME }),
  metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
})

/** Receives SES's events about draw e-mails from the account's default bus. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const said = readSesEvent(event)
  if (said === null) return log('warn', 'draw-mail-event-not-understood')
  await record(said)
})
