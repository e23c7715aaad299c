import type { Context } from 'aws-lambda'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { markStore } from '../platform/recomputing/mark-store.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { surveyCallStore } from './counting/survey-call-store.ts'
import { surveyFiguresStore } from './counting/survey-figures-store.ts'
import { markSurveyMonths } from './recomputing/mark-survey-months.ts'
import { surveyMonthMarks } from './recomputing/marked-survey-month.ts'
import { readFacts } from './recomputing/read-facts.ts'
import { recomputeDueSurveys } from './recomputing/recompute-due-surveys.ts'
import { responseStore } from './response/response-store.ts'
import { surveysOnRecomputeSettings } from './settings.ts'

const settings = readSettings(surveysOnRecomputeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const marks = markStore(table, surveyMonthMarks)
const run = recomputeDueSurveys({
  facts: readFacts(responseStore(table), surveyCallStore(table)),
  figures: surveyFiguresStore(table),
  marks,
  mark: markSurveyMonths({ marks, clock }),
  directory: openDirectory(table, clock),
  clock,
})

/** Runs every five minutes on a schedule; counts the months of surveys that are marked and due. */
export const handler = backgroundHandler(
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => run(timeBudgetOf(context)),
)
