import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import type { Context } from 'aws-lambda'
import { closeSilentCall } from '../cases/call/close-silent-call.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { openPorts } from './raising/open-ports.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { sweepSettings } from './settings.ts'
import { sweep } from './sweeping/sweep.ts'

const settings = readSettings(sweepSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const run = sweep({
  ...openPorts(table, settings, openDirectory(table, systemClock)),
  closeSilentCall: closeSilentCall(openCases(table)),
})

/** Runs every minute on a schedule; reads what is due from the table, whatever happened to the previous sweep. */
export const handler = backgroundHandler(
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => run(timeBudgetOf(context, 2)),
)
