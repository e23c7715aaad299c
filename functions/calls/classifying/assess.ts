import type * as z from 'zod/mini'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import type { assessmentResponse } from '../contract/response-schemas.ts'
import { ask } from './ask.ts'
import type { AssessmentContent } from '../../cases/call/call-content.ts'
import { validateAssessment } from '../taking/validate-call.ts'
import { classify } from './classify.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { chooseScript, renderScript } from '../script/script.ts'

type Assessment = z.output<typeof assessmentResponse>

/**
 * Classifies a call as far as it is known and chooses the script. Stores nothing. Without `dealer` no prize is
 * mentioned, since it is unknown whether it may be. With `dealer` and `customer.ref`, another open problem of the same
 * customer keeps survey and prize out of the script. 422 for an unknown dealer or questionnaire or invalid content.
 */
export const assess =
  ({ directory, customers }: { directory: Directory; customers: Pick<Cases['customers'], 'get'> }) =>
  async (content: AssessmentContent): Promise<Assessment> => {
    const [dealer, questionnaire] = await Promise.all([
      content.dealer === undefined ? undefined : directory.dealer(content.dealer),
      content.questionnaire === undefined ? undefined : directory.questionnaire(content.questionnaire),
      content.questionnaire === undefined ? undefined : directory.preloadBrands(),
    ])
    if (content.dealer !== undefined && !dealer) throw invalidRequest([unknown('/dealer')])
    if (content.questionnaire !== undefined && !questionnaire)
      throw invalidRequest([unknown('/questionnaire')])
    const errors = validateAssessment(content, questionnaire)
    if (errors.length > 0) throw invalidRequest(errors)
    const ref = content.customer?.ref
    const open =
      content.dealer === undefined || ref === undefined
        ? []
        : (await customers.get(content.dealer, ref)).openProblems
    const brand = questionnaire && (await directory.brand(questionnaire.brand))
    const classification = classify(content, questionnaire)
    const script = chooseScript({
      outcome: content.outcome,
      problem: classification.problem,
      answered: (content.answers?.length ?? 0) > 0,
      rewardRule: dealer && brand?.rewardRule,
      rewardsLoyalty: dealer?.rewardsLoyalty ?? false,
      groupActive: dealer?.group?.active ?? false,
      dealerLanguage: dealer?.language ?? 'es',
      customerLanguage: content.customer?.language,
      openProblem: open.some((callId) => callId !== content.recheckOf),
    })
    const { problem, criteria, main, evidence } = classification
    return {
      problem,
      criteria,
      main,
      evidence,
      ask: ask(content, classification),
      script: renderScript(script),
    }
  }

const unknown = (pointer: string) => ({
  in: 'body' as const,
  pointer,
  code: 'unknown',
  detail: 'names nothing that is there',
})
