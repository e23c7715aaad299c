import { openDirectory } from '../directory/reading/open-directory.ts'
import type { Context, DynamoDBStreamEvent } from 'aws-lambda'
import { systemClock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { consumeChanges } from '../platform/table/stream.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { openPorts } from './raising/open-ports.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { isNoticeItem } from '../cases/alert/notice-item.ts'
import { raiseFurtherNotice } from './raising/raise-further-notice.ts'
import { raiseAlert } from './raising/raise-alert.ts'
import { onProblemSettings } from './settings.ts'

const settings = readSettings(onProblemSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, systemClock)
const ports = openPorts(table, settings, directory)
const raise = raiseAlert({ ...ports, cases: { ...ports.cases, readCall: ports.readStored } })
const raiseFurther = raiseFurtherNotice(ports)

/** First consumer of the table's stream: raises alerts for calls that have just become problems, and sends further notices. */
export const handler = backgroundHandler(
  (event: DynamoDBStreamEvent, context: Pick<Context, 'getRemainingTimeInMillis'>) => {
    const budget = timeBudgetOf(context, 4)
    return consumeChanges(async ({ now }) => {
      if (now) await (isNoticeItem(now) ? raiseFurther : raise)(now, budget)
    })(event.Records)
  },
)
