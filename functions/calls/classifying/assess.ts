import type * as z from 'zod/mini'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import type { assessmentResponse } from '../contract/response-schemas.ts'
import { ask } from './ask.ts'
import { hasOpenProblem } from '../../cases/call/customer-state.ts'
import type { AssessmentContent } from '../../cases/call/call-content.ts'
import { unknownDealer, unknownQuestionnaire } from '../validating/unknown-names.ts'
import { validateAssessment } from '../validating/validate-call.ts'
import { classify } from './classify.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { chooseScript, renderScript } from '../script/script.ts'

type Assessment = z.output<typeof assessmentResponse>

type AssessPorts = {
  directory: Directory
  customers: Pick<Cases['customers'], 'get'>
  clock: Clock
}

/**
 * Classifies a call as far as it is known and chooses the script. Stores nothing. Without `dealer` no prize is
 * mentioned, since it is unknown whether it may be. With `dealer` and `customer.ref`, an open problem of that customer
 * keeps survey and prize out of the script, even the one that a recheck is about: it has to be closed first. 422 for an
 * unknown dealer or questionnaire or invalid content.
 */
export const assess =
  ({ directory, customers, clock }: AssessPorts) =>
  async (content: AssessmentContent): Promise<Assessment> => {
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
    const ref = content.customer?.ref
    const openProblem =
      content.dealer !== undefined &&
      ref !== undefined &&
      hasOpenProblem(await customers.get(content.dealer, ref))
    const brand = questionnaire && (await directory.brand(questionnaire.brand))
    const classification = classify(content, questionnaire)
    const script = chooseScript({
      outcome: content.outcome,
      main: classification.main,
      answered: (content.answers?.length ?? 0) > 0,
      brand: dealer && brand,
      rewardsLoyalty: dealer?.rewardsLoyalty ?? false,
      groupActive: dealer?.group?.active ?? false,
      dealerLanguage: dealer?.language ?? 'es',
      customerLanguage: content.customer?.language,
      openProblem,
    })
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
