import type { SurveyCallStore } from '../counting/survey-call-store.ts'
import type { ResponseStore } from '../response/response-store.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { SurveyFacts } from './recompute-survey-month.ts'

const pageSize = 500

/** All of a dealer's responses of a month, page by page. Eventually consistent. */
export async function* responsesOfMonth(
  responses: Pick<ResponseStore, 'ofMonth'>,
  dealerId: string,
  month: string,
): AsyncGenerator<SurveyResponse> {
  let page = await responses.ofMonth(dealerId, month, pageSize)
  yield* page.responses
  while (page.next) {
    page = await responses.ofMonth(dealerId, month, pageSize, page.next)
    yield* page.responses
  }
}

/** The facts that months are counted from. */
export const readFacts = (
  responses: Pick<ResponseStore, 'ofMonth'>,
  calls: Pick<SurveyCallStore, 'ofMonth'>,
): SurveyFacts => ({
  responses: (dealerId, month) => responsesOfMonth(responses, dealerId, month),
  calls: calls.ofMonth,
})
