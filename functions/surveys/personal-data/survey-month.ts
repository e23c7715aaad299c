import * as z from 'zod/mini'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'

/** What erasing changes in figures: a month of a brand's survey at a dealer. */
export const surveyMonth = z.object({ brand: z.string(), month: z.string() })
export type SurveyMonth = z.output<typeof surveyMonth>

/** The month that an item of a response counts in; undefined for another item. */
export const surveyMonthOf = ({ kind, item }: HeldItem): SurveyMonth | undefined =>
  kind === 'survey-response' ? z.parse(surveyMonth, item) : undefined
