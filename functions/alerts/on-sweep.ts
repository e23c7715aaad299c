import type { Context } from 'aws-lambda'
import { closeSilentCall } from '../calls/close-call.ts'
import { closingStore } from '../calls/closing-store.ts'
import { directoryStore } from '../directory/directory-store.ts'
import { readDirectory } from '../directory/read-directory.ts'
import { systemClock } from '../platform/clock.ts'
import { readSettings } from '../platform/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { unattended } from '../platform/unattended.ts'
import { composePorts, patienceOf } from './compose-ports.ts'
import { sweepSettings } from './settings.ts'
import { sweep } from './sweep.ts'

const settings = readSettings(sweepSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const run = sweep({
  ...composePorts(table, settings, readDirectory(directoryStore(table), systemClock)),
  closeSilentCall: closeSilentCall({ closings: closingStore(table) }),
})

/** The schedule: every minute, from the table, whatever became of the sweep before. */
export const handler = unattended((_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) =>
  run(patienceOf(context, 2)),
)
