import { surveyFiguresStore } from '../counting/survey-figures-store.ts'
import type { Table } from '../../platform/table/client.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { matchStore } from '../matching/store/match-store.ts'
import type { SurveyMonth } from './survey-month.ts'

/** Closes months of brands' surveys: for whoever ends data whose time is over. */
export const openSurveyMonthClosing = (table: Table, fingerprint: Fingerprint) => {
  const matches = matchStore(table, fingerprint)
  const figures = surveyFiguresStore(table)
  return {
    /** The month in which a call's survey was expected, where it is counted; undefined for a call that is not. */
    monthOfCall: async (dealerId: string, callId: string): Promise<SurveyMonth | undefined> => {
      const places = await matches.places(dealerId, callId)
      return places && { brand: places.candidate.brand, month: places.surveyMonth }
    },

    /** Closes a month at a dealer: its counts stay as they are from then on. Idempotent. */
    close: (dealerId: string, { brand, month }: SurveyMonth): Promise<void> =>
      figures.close(dealerId, brand, month),
  }
}
