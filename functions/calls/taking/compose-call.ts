import { type NewCall } from '../../cases/call/call-item.ts'
import { asksForNoCalls } from '../../cases/customer/requests.ts'
import { clocksOf } from '../../cases/clocks/clocks.ts'
import { alertCheckAfterMs, type DueTimes, silentCallAfterMs } from '../../cases/clocks/due.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { isFollowUpKind } from '../../directory/questionnaires/call-kind.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { classify } from '../classifying/classify.ts'
import { chooseScript } from '../script/script.ts'

type CallContext = { dealer: Dealer; questionnaire: Questionnaire; brand: Brand; now: Date }

const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms).toISOString()

/**
 * A call as it is stored: classified, with its script, and with the clocks of its problem, if it has one. A recheck or
 * reminder never has one of its own, whatever the customer says.
 */
export const composeCall = (
  put: Pick<NewCall, 'callId' | 'content' | 'putBy' | 'fingerprint'>,
  { dealer, questionnaire, brand, now }: CallContext,
): NewCall => {
  const { content } = put
  const { surveyExpectedAfterDays } = brand
  const classification = classify(content, questionnaire)
  const script = chooseScript({
    outcome: content.outcome,
    main: classification.main,
    answered: (content.answers?.length ?? 0) > 0,
    brand,
    rewardsLoyalty: dealer.rewardsLoyalty,
    groupActive: dealer.group?.active ?? false,
    dealerLanguage: dealer.language,
    customerLanguage: content.customer.language,
    openProblem: asksForNoCalls(content),
  })
  const problem =
    classification.problem && !isFollowUpKind(content.kind)
      ? {
          problemAt: now.toISOString(),
          ...clocksOf({ content, surveyExpectedAfterDays }, dealer, brand, now),
        }
      : null
  const due: DueTimes = {
    ...(problem && {
      alert: after(now, alertCheckAfterMs),
      acknowledge: problem.acknowledgeBy,
      resolve: problem.resolveBy,
    }),
    ...(content.endedAt === undefined && { close: after(now, silentCallAfterMs) }),
  }
  return {
    ...put,
    ...{ dealerId: dealer.dealerId, brandId: questionnaire.brand, rewardRule: brand.rewardRule },
    topMark: brand.rewardRule === 'for-top-marks' ? brand.topMark : null,
    surveyExpectedAfterDays,
    ...{ classification, script, due, problem },
    receivedAt: now.toISOString(),
    month: localMonth(now, dealer.zone),
  }
}
