import type * as z from 'zod/mini'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import type { assessmentResponse } from '../contract/response-schemas.ts'
import { ask } from './ask.ts'
import { asksForNoCalls } from '../../cases/customer/requests.ts'
import type { AssessmentContent } from '../../cases/call/call-content.ts'
import { unknownDealer, unknownQuestionnaire } from '../validating/unknown-names.ts'
import { validateAssessment } from '../validating/validate-call.ts'
import { classify } from './classify.ts'
import {
  customerStanding,
  type ExclusionPorts,
  type StandingPorts,
  withholdsPrize,
} from '../taking/customer-standing.ts'
import { chooseScript, omitPrize, renderScript } from '../script/script.ts'

type Assessment = z.output<typeof assessmentResponse>

type AssessPorts = StandingPorts & ExclusionPorts & { directory: Directory; clock: Clock }

/**
 * Classifies a call as far as it is known and chooses the script. Stores nothing. Without `dealer` no prize is
 * mentioned, since it is unknown whether it may be. With `dealer` and `customer.ref`, an open problem of that customer
 * keeps survey and prize out of the script, even the one that a recheck is about: it has to be closed first; so do a
 * request for no more calls and a state in which nobody calls; a number on an exclusion list keeps the prize out. 422 for an
 * unknown dealer or questionnaire or invalid content.
 */
export const assess =
  (ports: AssessPorts) =>
  async (content: AssessmentContent): Promise<Assessment> => {
    const { directory, clock } = ports
    const [dealer, questionnaire] = await Promise.all([
      content.dealer === undefined ? undefined : directory.dealer(content.dealer),
      content.questionnaire === undefined ? undefined : directory.questionnaire(content.questionnaire),
      content.questionnaire === undefined ? undefined : directory.preloadBrands(),
    ])
    const errors = [
      ...(content.dealer !== undefined && !dealer ? [unknownDealer] : []),
      ...(content.questionnaire !== undefined && !questionnaire ? [unknownQuestionnaire] : []),
      ...validateAssessment(content, questionnaire, clock()),
    ]
    if (errors.length > 0) throw invalidRequest(errors)
    const { customer: { ref, ...customer } = {} } = content
    const standing =
      content.dealer === undefined || ref === undefined
        ? undefined
        : await customerStanding(ports)(
            content.dealer,
            { customer: { ...customer, ref } },
            { callId: '', receivedAt: clock().toISOString() },
            [],
          )
    const brand = questionnaire && (await directory.brand(questionnaire.brand))
    const classification = classify(content, questionnaire)
    const chosen = chooseScript({
      outcome: content.outcome,
      main: classification.main,
      answered: (content.answers?.length ?? 0) > 0,
      brand: dealer && brand,
      rewardsLoyalty: dealer?.rewardsLoyalty ?? false,
      groupActive: dealer?.group?.active ?? false,
      dealerLanguage: dealer?.language ?? 'es',
      customerLanguage: content.customer?.language,
      openProblem: standing?.omits === true || asksForNoCalls(content),
    })
    const isExcluded = dealer && (await withholdsPrize(ports)(dealer, chosen, content.customer?.phone))
    const script = isExcluded ? omitPrize(chosen) : chosen
    const { problem, criteria, main, evidence } = classification
    const asks = ask(content, classification)
    return {
      problem,
      criteria,
      main,
      evidence,
      ask: asks,
      script: renderScript(script, asks),
    }
  }
