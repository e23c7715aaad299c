import { markStore } from '../../platform/recomputing/mark-store.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { markMonthsOf, markSurveyMonths } from '../recomputing/mark-survey-months.ts'
import { surveyMonthMarks } from '../recomputing/marked-survey-month.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { heldSurveyStore, recogniseResponse } from './held-survey-store.ts'
import { showHeldSurvey } from './show-held-survey.ts'

/** Opens what is held about customers in survey responses. */
export const openSurveyData = (table: Table, fingerprint: Fingerprint): PersonalData => ({
  kinds: ['survey-response'],
  ...heldSurveyStore(table, fingerprint),
  recognise: recogniseResponse,
  show: showHeldSurvey,
})

/** Marks months to be counted again, once what was counted is erased. */
export const openSurveyMarks = (table: Table, clock: Clock) =>
  markMonthsOf(markSurveyMonths({ marks: markStore(table, surveyMonthMarks), clock }))
