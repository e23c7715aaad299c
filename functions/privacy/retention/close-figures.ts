import type { StoredCall } from '../../cases/call/call-item.ts'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import type { openMonthClosing } from '../../statistics/counting/open-month-closing.ts'
import type { openSurveyMonthClosing } from '../../surveys/personal-data/open-survey-month-closing.ts'
import { surveyMonthOf } from '../../surveys/personal-data/survey-month.ts'

type CloseFiguresPorts = {
  months: ReturnType<typeof openMonthClosing>
  surveys: ReturnType<typeof openSurveyMonthClosing>
}

/**
 * Closes the figures in which a call counts, and the survey responses among what is held of it, before they are ended:
 * figures are counts, and are kept longer than what they were counted from.
 */
export const closeFigures =
  ({ months, surveys }: CloseFiguresPorts) =>
  async ({ dealerId, callId, month }: StoredCall, items: readonly HeldItem[]): Promise<void> => {
    await months.close(dealerId, month)
    const expected = await surveys.monthOfCall(dealerId, callId)
    const counted = [...(expected ? [expected] : []), ...items.flatMap((item) => surveyMonthOf(item) ?? [])]
    for (const each of counted) await surveys.close(dealerId, each)
  }
export type CloseFigures = ReturnType<typeof closeFigures>
