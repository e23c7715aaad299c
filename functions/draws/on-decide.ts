import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import type { Context } from 'aws-lambda'
import { systemClock } from '../platform/clock.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { metricsOf } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { unattended } from '../platform/unattended.ts'
import { beaconChains } from './beacon-chains.ts'
import { decideMonths } from './decide-months.ts'
import { drawStore } from './draw-store.ts'
import { fetchRound } from './fetch-round.ts'
import { monthStore } from './month-store.ts'
import { onDecideSettings } from './settings.ts'
import { verifyRound } from './verify-signature.ts'

const settings = readSettings(onDecideSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const chain = beaconChains[settings.DRAW_CHAIN]
const run = decideMonths({
  draws: drawStore(table),
  months: monthStore(table),
  publish: publishEvents(new EventBridgeClient({}), settings.BUS_NAME),
  chain,
  clock: systemClock,
  metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
  fetchRound: fetchRound({ relays: settings.DRAW_RELAYS.split(','), chain }),
  verifyRound,
})

/** The schedule: every hour, whatever is due by the clock. */
export const handler = unattended((_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) =>
  run({ remainingMs: () => context.getRemainingTimeInMillis() }),
)
