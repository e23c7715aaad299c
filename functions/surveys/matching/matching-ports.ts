import { absentIfGone } from '../../platform/errors/gone.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { SurveyCallStore } from '../counting/survey-call-store.ts'
import type { MarkSurveyMonths } from '../recomputing/mark-survey-months.ts'
import type { ResponseStore } from '../response/response-store.ts'
import { type CallContext, namedCallOf } from './call-facts.ts'
import type { MatchStore } from './store/match-store.ts'

/** What matching reads and writes. */
export type MatchingPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  calls: Pick<Cases['calls'], 'withdrawFollowUp'>
  entries: Pick<Cases['entries'], 'closingOf'>
  directory: Pick<Directory, 'dealer' | 'brand' | 'questionnaire'>
  brandSurveys: { get: (brandId: string) => Promise<BrandSurvey | undefined> }
  responses: Pick<ResponseStore, 'get' | 'replace'>
  matches: MatchStore
  surveyCalls: Pick<SurveyCallStore, 'replace' | 'remove'>
  mark: MarkSurveyMonths
  clock: Clock
}

/**
 * The call from which the visit of a call is known: the one whose problem a recheck or reminder is about, which may have
 * been made another month, about a visit that is written otherwise; else, or if that one is gone, itself.
 */
export const homeOf = async (
  { cases }: Pick<MatchingPorts, 'cases'>,
  call: StoredCall,
): Promise<StoredCall> => {
  const named = namedCallOf(call.content)
  if (named === undefined) return call
  return (await absentIfGone(cases.readCall(call.dealerId, named))) ?? call
}

/** A call's brand, questionnaire and dealer's zone; undefined if any of them is not there any more. */
export const callContext = async (
  { directory }: Pick<MatchingPorts, 'directory'>,
  { dealerId, content }: StoredCall,
): Promise<(CallContext & { questionnaire: Questionnaire }) | undefined> => {
  const [dealer, questionnaire] = await Promise.all([
    directory.dealer(dealerId),
    directory.questionnaire(content.questionnaire),
  ])
  const brand = questionnaire && (await directory.brand(questionnaire.brand))
  return dealer && brand && { brand, zone: dealer.zone, questionnaire }
}
