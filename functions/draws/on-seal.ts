import { openGroups } from '../groups/group/open-groups.ts'
import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import { systemClock } from '../platform/runtime/clock.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { drawEvents } from './events.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { beaconChains } from './record/beacon-chains.ts'
import { drawStore } from './store/draw-store.ts'
import { monthStore } from './months/month-store.ts'
import * as z from 'zod/mini'
import { sealMonth } from './sealing/seal-month.ts'
import { onSealSettings } from './settings.ts'

const scheduleEvent = z.object({
  schedule: z.string(),
  scheduledTime: z.string().check(z.refine((time) => !Number.isNaN(Date.parse(time)))),
})

/** The time that a scheduled run was meant for. Throws if the event does not contain it. */
const scheduledTimeOf = (event: unknown): Date => new Date(z.parse(scheduleEvent, event).scheduledTime)

const settings = readSettings(onSealSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const groups = openGroups(table)
const run = sealMonth({
  draws: drawStore(table),
  months: monthStore(table),
  getGroup: groups.get,
  listGroups: groups.listShard,
  publish: publishEvents(drawEvents, busClient(), settings.BUS_NAME),
  chain: beaconChains[settings.DRAW_CHAIN],
  newId: randomUUID,
  clock: systemClock,
  ...systemWaiting,
})

/** Scheduled every 15 minutes from noon on each month's last day, until the month is sealed. */
export const handler = backgroundHandler(
  (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) =>
    run(scheduledTimeOf(event), timeBudgetOf(context)),
)
