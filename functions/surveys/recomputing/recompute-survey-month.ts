import type { Directory } from '../../directory/reading/read-directory.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { coverUntil } from './cover-until.ts'
import { countMonth } from '../counting/count-month.ts'
import type { CallFacts, ResponseFacts } from '../counting/facts.ts'
import type { MarkedSurveyMonth } from './marked-survey-month.ts'
import type { MarkSurveyMonths } from './mark-survey-months.ts'
import type { SurveyFiguresStore } from '../counting/survey-figures-store.ts'

/** The facts that a month is counted from. */
export type SurveyFacts = {
  /** The responses of all brands that were answered in a month at a dealer. */
  responses: (dealerId: string, month: string) => AsyncIterable<ResponseFacts>
  /** The calls about visits of all brands whose survey is expected in a month. */
  calls: (dealerId: string, month: string) => Promise<readonly CallFacts[]>
}

/** What rebuilding a month needs. */
export type RecomputeSurveyPorts = {
  facts: SurveyFacts
  figures: SurveyFiguresStore
  mark: MarkSurveyMonths
  directory: Pick<Directory, 'dealer'>
  clock: Clock
}

/**
 * A response is matched with a call up to 120 days before it, whose survey may have been expected a month later, and by a
 * later call about its visit, up to 120 days after it.
 */
const monthsOfCalls = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]

/**
 * Counts a month of a brand's survey at a dealer anew from its responses and calls, and stores it with its copy for the
 * brand. Returns when it began to read: what happened before then is in the counts. Running it twice does no harm.
 */
export const recomputeSurveyMonth = ({ facts, figures, mark, directory, clock }: RecomputeSurveyPorts) => {
  const cover = coverUntil({ figures, mark })
  return async ({ dealerId, brand, month }: MarkedSurveyMonth): Promise<Date> => {
    const now = clock()
    const dealer = await directory.dealer(dealerId)
    if (!dealer) return now
    const [all, ...calls] = await Promise.all([
      Array.fromAsync(facts.responses(dealerId, month)),
      ...monthsOfCalls.map((by) => facts.calls(dealerId, shiftMonth(month, by))),
    ])
    const ofBrand = calls.map((list) => list.filter((call) => call.brand === brand))
    const counts = countMonth({
      responses: all.filter((response) => response.brand === brand),
      expected: ofBrand[monthsOfCalls.indexOf(0)] ?? [],
      calls: ofBrand.flat(),
      zone: dealer.zone,
    })
    const coveredUntil =
      counts.lastAnswered === null
        ? await figures.coveredUntil(dealerId, brand)
        : await cover(dealerId, brand, counts.lastAnswered)
    // Months before a dealer's first survey are marked when the files reach further: they need no item.
    const isNew = (await figures.list(dealerId, brand, month, month)).length === 0
    if (isNew && counts.responses.all === 0 && counts.visits.length === 0) return now
    await figures.put(dealerId, brand, { month, at: now.toISOString(), coveredUntil, counts })
    return now
  }
}
