import { randomUUID } from 'node:crypto'
import type { AlertFacts } from '../../../functions/alerts/mail/alert-facts.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { ActionContent } from '../../../functions/supervision/review/review-schemas.ts'
import { exampleContact } from '../alerts/alert-doubles.ts'
import { exampleDealer, exampleQuestionnaire } from '../calls/example-call.ts'
import type { Reviewing } from './reviewing.ts'

/** The facts of the e-mail that tells of a case's last verdict, as the service has them after the review. */
export const verdictFacts = async (on: Reviewing, callId: string, sentAt: string): Promise<AlertFacts> => {
  const call = await on.stores.cases.readCall(on.dealerId, callId)
  const news = (await on.stores.notices.list(on.dealerId, callId)).at(-1)
  if (!call?.problem || !news) throw new Error(`${callId} has no news`)
  return {
    ...{
      notice: news.notice,
      news,
      earlierNews: [],
      to: { level: 1 },
      call: { ...call, problem: call.problem },
    },
    ...{ dealer: exampleDealer, questionnaire: exampleQuestionnaire, surveyExpected: '2026-11-27' },
    ...{
      told: [],
      notToRing: {},
      sentAt: new Date(sentAt),
      link: call.problem.status === 'open' ? 'https://api.example.com/v1/acknowledgements/T0ken' : null,
    },
    contact: exampleContact,
  }
}

/** Takes calls until one has a review, which finds a problem or not and acts on it. Returns the call's id. */
export const reviewOne = async (
  on: Reviewing,
  content: CallContent,
  problem: boolean,
  action: ActionContent,
): Promise<string> => {
  for (;;) {
    const callId = randomUUID()
    await on.take(callId, content)
    if (!(await on.ports.reviews.get(on.idOf(callId)))) continue
    const criteria = problem ? ['unresolved-situation' as const] : []
    await on.review(on.idOf(callId), 'specialist:eva', { problem, criteria, listened: true }, action)
    return callId
  }
}
