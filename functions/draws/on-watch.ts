import { openGroups } from '../groups/group/open-groups.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { metricsOf } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { announcingStore } from './announcing/announcing-store.ts'
import { drawStore } from './store/draw-store.ts'
import { monthStore } from './months/month-store.ts'
import { onWatchSettings } from './settings.ts'
import { watchDraws } from './watching/watch-draws.ts'

const settings = readSettings(onWatchSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const announcing = announcingStore(table)

/** Scheduled hourly: reports everything that is overdue. */
export const handler = backgroundHandler(
  watchDraws({
    months: monthStore(table),
    draws: drawStore(table),
    listGroups: openGroups(table).listShard,
    mailsWait: async (month) => (await announcing.passState(month, 'sealed-mails')) === 'waiting',
    clock: systemClock,
    metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
  }),
)
