import { openGroups } from '../groups/group/open-groups.ts'
import type { Context } from 'aws-lambda'
import { systemClock } from '../platform/runtime/clock.ts'
import { drawEvents } from './events.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { metricsOf } from '../platform/runtime/log.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { beaconChains } from './record/beacon-chains.ts'
import { decideMonths } from './deciding/decide-months.ts'
import { drawStore } from './store/draw-store.ts'
import { fetchRound } from './deciding/fetch-round.ts'
import { monthStore } from './months/month-store.ts'
import { onDecideSettings } from './settings.ts'
import { verifyRound } from './record/verify-signature.ts'

const settings = readSettings(onDecideSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const chain = beaconChains[settings.DRAW_CHAIN]
const run = decideMonths({
  draws: drawStore(table),
  groups: openGroups(table),
  months: monthStore(table),
  publish: publishEvents(drawEvents, busClient(), settings.BUS_NAME),
  chain,
  clock: systemClock,
  metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
  fetchRound: fetchRound({ relays: settings.DRAW_RELAYS.split(','), chain }),
  verifyRound,
})

/** Scheduled hourly: decides every month that is due. */
export const handler = backgroundHandler(
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => run(timeBudgetOf(context)),
)
