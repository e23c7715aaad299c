import { openDirectory } from '../directory/reading/open-directory.ts'
import type { Context, DynamoDBStreamEvent } from 'aws-lambda'
import { systemClock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { consumeChanges } from '../platform/table/stream.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { openPorts } from './raising/open-ports.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { raiseAlert } from './raising/raise-alert.ts'
import { onProblemSettings } from './settings.ts'

const settings = readSettings(onProblemSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, systemClock)
const raise = raiseAlert(openPorts(table, settings, directory))

/** First consumer of the table's stream: raises alerts for calls that have just become problems. */
export const handler = backgroundHandler(
  (event: DynamoDBStreamEvent, context: Pick<Context, 'getRemainingTimeInMillis'>) => {
    const budget = timeBudgetOf(context, 4)
    return consumeChanges(async ({ now }) => {
      if (now) await raise(now, budget)
    })(event.Records)
  },
)
