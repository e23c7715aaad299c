import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import { inOrderOfAnswer } from '../counting/facts.ts'
import type { MatchStore } from '../matching/store/match-store.ts'
import type { ResponseStore } from '../response/response-store.ts'
import type { SurveyResponse } from '../response/response.ts'
import { isPerPerson } from '../use/individual-use.ts'
import type { JudgedEligibility } from './judge-eligibility.ts'

type CustomerEligibilityPorts = {
  matches: Pick<MatchStore, 'responses'>
  responses: Pick<ResponseStore, 'get'>
  judge: (response: SurveyResponse) => Promise<JudgedEligibility>
  brandSurvey: (brandId: string) => Promise<Pick<BrandSurvey, 'individualUse'> | undefined>
}

/** Whether a customer of a dealer, by reference, may have the prize. */
export type CustomerEligibility = (dealerId: string, customerRef: string) => Promise<'yes' | 'no' | 'unknown'>

/**
 * Judges whether a customer may have the prize, by the last response of theirs that counts for its call: `unknown` if none
 * is matched with one (that does not stand still), where the rule cannot be applied to it, and where its brand does not
 * allow today that responses are used for single customers; `no` also where the brand allows no prize.
 */
export const customerEligibility =
  ({ matches, responses, judge, brandSurvey }: CustomerEligibilityPorts): CustomerEligibility =>
  async (dealerId, customerRef) => {
    const ids = await matches.responses(dealerId, { kind: 'customer', value: customerRef })
    const found = await Promise.all(
      ids.map((responseId) => absentIfGone(responses.get(dealerId, responseId))),
    )
    const areUsed = await Promise.all(
      found.map(async (one) => one !== undefined && isPerPerson(await brandSurvey(one.brand))),
    )
    const matched = found
      .filter((_, index) => areUsed[index])
      // A response stays where it was found when its call, or the call's customer, turns out to be another.
      .flatMap((one) =>
        one?.call?.customerRef === customerRef && one.match.state === 'matched' && !one.standsStill
          ? [one]
          : [],
      )
      .toSorted((a, b) => inOrderOfAnswer(a.answeredAt, b.answeredAt))
    const counts = matched.filter(
      ({ match }) => match.state === 'matched' && (match.series === 'counts' || match.series === 'recheck'),
    )
    const last = counts.at(-1) ?? matched.at(-1)
    if (!last) return 'unknown'
    const { eligible } = await judge(last)
    return eligible === 'not-applicable' ? 'no' : eligible
  }
