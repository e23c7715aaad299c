import * as z from 'zod/mini'
import { markStore } from '../../platform/recomputing/mark-store.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { markMonthsOf, markSurveyMonths } from '../recomputing/mark-survey-months.ts'
import { surveyMonthMarks } from '../recomputing/marked-survey-month.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { HeldItem, PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { heldSurveyStore } from './held-survey-store.ts'
import { showHeldSurvey } from './show-held-survey.ts'

/** Opens what is held about customers in survey responses. */
export const openSurveyData = (table: Table, fingerprint: Fingerprint): PersonalData => ({
  kinds: ['survey-response'],
  ...heldSurveyStore(table, fingerprint),
  show: showHeldSurvey,
})

/** What erasing changes in figures: a month of a brand's survey at a dealer. */
export const surveyMonth = z.object({ brand: z.string(), month: z.string() })
export type SurveyMonth = z.output<typeof surveyMonth>

/** The month that an item of a response counts in; undefined for another item. */
export const surveyMonthOf = ({ kind, item }: HeldItem): SurveyMonth | undefined =>
  kind === 'survey-response' ? z.parse(surveyMonth, item) : undefined

/** Marks months to be counted again, once what was counted is erased. */
export const openSurveyMarks = (table: Table, clock: Clock) =>
  markMonthsOf(markSurveyMonths({ marks: markStore(table, surveyMonthMarks), clock }))
