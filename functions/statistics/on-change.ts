import { openCases } from '../cases/store/open-cases.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { readCaseNews } from './marking/case-news.ts'
import { markMonth } from './marking/mark-month.ts'
import { markStore } from '../platform/recomputing/mark-store.ts'
import { monthMarks } from './marking/marked-month.ts'
import { onChangeSettings } from './settings.ts'

const settings = readSettings(onChangeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const mark = markMonth({
  marks: markStore(table, monthMarks),
  cases: openCases(table).calls,
  clock: systemClock,
})

/** Receives the domain events about calls from our bus, and marks the months whose figures they change. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const news = readCaseNews(event)
  if (news === undefined) return log('warn', 'event-not-about-a-call')
  await mark(news)
})
