import { openCases } from '../../cases/store/open-cases.ts'
import { openBrandSurveys } from '../../directory/brand-surveys/open-brand-surveys.ts'
import { openDirectory } from '../../directory/reading/open-directory.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { markStore } from '../../platform/recomputing/mark-store.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { surveyCallStore } from '../counting/survey-call-store.ts'
import { markSurveyMonths } from '../recomputing/mark-survey-months.ts'
import { surveyMonthMarks } from '../recomputing/marked-survey-month.ts'
import { responseStore } from '../response/response-store.ts'
import type { MatchingPorts } from './matching-ports.ts'
import { matchStore } from './store/match-store.ts'

/** Opens what matching reads and writes, for the part's entries. */
export const openMatching = (
  table: Table,
  { fingerprint, clock }: { fingerprint: Fingerprint; clock: Clock },
): MatchingPorts => {
  const { cases, calls, entries } = openCases(table)
  return {
    cases,
    calls,
    entries,
    directory: openDirectory(table, clock),
    brandSurveys: openBrandSurveys(table, clock),
    responses: responseStore(table),
    matches: matchStore(table, fingerprint),
    surveyCalls: surveyCallStore(table),
    mark: markSurveyMonths({ marks: markStore(table, surveyMonthMarks), clock }),
    clock,
  }
}
