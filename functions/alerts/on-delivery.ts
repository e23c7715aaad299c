import { absentIfGone } from '../platform/errors/gone.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import type { Context } from 'aws-lambda'
import { systemClock } from '../platform/runtime/clock.ts'
import { alertEvents } from './events.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { openPorts } from './raising/open-ports.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { readDeliveryEvent } from './delivery/delivery-event.ts'
import { recordDelivery } from './delivery/record-delivery.ts'
import { onDeliverySettings } from './settings.ts'

const settings = readSettings(onDeliverySettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const record = recordDelivery({
  ...openPorts(table, settings, openDirectory(table, systemClock)),
  publish: publishEvents(alertEvents, busClient(), settings.BUS_NAME),
})

/** Handles SES events about our mails, from the account's default event bus. */
export const handler = backgroundHandler(
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const delivery = readDeliveryEvent(event)
    if (delivery === null) return log('warn', 'delivery-not-understood')
    // About a call that was erased meanwhile there is nothing left to record.
    await absentIfGone(record(delivery, timeBudgetOf(context, 3)))
  },
)
