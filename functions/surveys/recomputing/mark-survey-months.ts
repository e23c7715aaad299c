import type { Clock } from '../../platform/runtime/clock.ts'
import type { SurveyMonthMarks } from './marked-survey-month.ts'

/** Marks months of a brand's survey at a dealer; the same month twice is marked once. */
export type MarkSurveyMonths = (dealerId: string, brand: string, months: readonly string[]) => Promise<void>

/**
 * Marks the months whose counts a change is about to affect. Mark before writing: a change whose mark is lost would stay
 * unseen, a mark without a change costs one recount. Repeats, lateness and order do not matter, because counts are
 * rebuilt from the facts a minute or more after the last mark.
 */
export const markSurveyMonths =
  ({ marks, clock }: { marks: Pick<SurveyMonthMarks, 'set'>; clock: Clock }): MarkSurveyMonths =>
  async (dealerId, brand, months) => {
    await Promise.all([...new Set(months)].map((month) => marks.set({ dealerId, brand, month }, clock())))
  }

/** Marks the months of these responses, each once. */
export const markMonthsOf =
  (mark: MarkSurveyMonths) =>
  async (responses: readonly { dealerId: string; brand: string; month: string }[]): Promise<void> => {
    const ofDealers = Map.groupBy(responses, ({ dealerId, brand }) => `${dealerId} ${brand}`)
    await Promise.all(
      [...ofDealers.values()].map(async (some) => {
        const [first] = some
        if (first)
          await mark(
            first.dealerId,
            first.brand,
            some.map(({ month }) => month),
          )
      }),
    )
  }
