import type { Table } from '../../platform/table/client.ts'
import { surveyFiguresStore, type SurveyFiguresStore } from './survey-figures-store.ts'

/** The counts of surveys as other parts use them: they read dealers' months, of the brands that have any. */
export type SurveyFigures = Pick<SurveyFiguresStore, 'list' | 'brandsOf'>

/** Opens the counts of surveys for other parts. */
export const openSurveyFigures = (table: Table): SurveyFigures => surveyFiguresStore(table)
