import type { AlertFacts } from '../../../functions/alerts/mail/alert-facts.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { exampleContact, problemCall } from './alert-doubles.ts'
import { exampleCall, exampleDealer, exampleQuestionnaire } from '../calls/example-call.ts'

/** The facts of the example problem's first mail, with the given changes to the call's content. */
export const alertFacts = (
  changes: Partial<CallContent> = {},
  more: Partial<AlertFacts> = {},
): AlertFacts => {
  const content = { ...exampleCall, ...changes }
  const put = { content, classification: classify(content, exampleQuestionnaire) }
  return {
    notice: 'opened',
    news: undefined,
    earlierNews: [],
    to: { level: 1 },
    call: { ...problemCall(), ...put, put },
    dealer: exampleDealer,
    questionnaire: exampleQuestionnaire,
    surveyExpected: '2026-11-27',
    told: [],
    notToRing: {},
    sentAt: new Date('2026-11-20T10:02:01Z'),
    link: 'https://api.example.com/v1/acknowledgements/T0ken',
    contact: exampleContact,
    ...more,
  }
}
