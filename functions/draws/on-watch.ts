import { groupStore } from '../groups/group-store.ts'
import { systemClock } from '../platform/clock.ts'
import { metricsOf } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { unattended } from '../platform/unattended.ts'
import { announcingStore } from '../announcements/announcing-store.ts'
import { drawStore } from './draw-store.ts'
import { monthStore } from './month-store.ts'
import { onWatchSettings } from './settings.ts'
import { watchDraws } from './watch-draws.ts'

const settings = readSettings(onWatchSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const announcing = announcingStore(table)

/** The schedule: every hour, whatever is late by the clock. */
export const handler = unattended(
  watchDraws({
    months: monthStore(table),
    draws: drawStore(table),
    listGroups: groupStore(table).listShard,
    mailsWait: async (month) => (await announcing.walkState(month, 'sealed-mails')) === 'waiting',
    clock: systemClock,
    metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
  }),
)
