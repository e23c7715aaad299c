import type { AlertFacts } from '../../functions/alerts/alert-document.ts'
import type { CallContent } from '../../functions/calls/call-content.ts'
import { classify } from '../../functions/calls/classify.ts'
import { problemCall } from './alert-doubles.ts'
import { exampleCall, exampleDealer, exampleQuestionnaire } from './example-call.ts'

/** The facts of the example problem's first mail, with the call's content changed as wished. */
export const alertFacts = (
  changes: Partial<CallContent> = {},
  more: Partial<AlertFacts> = {},
): AlertFacts => {
  const content = { ...exampleCall, ...changes }
  return {
    notice: 'opened',
    level: 1,
    call: { ...problemCall(), content, classification: classify(content, exampleQuestionnaire) },
    dealer: exampleDealer,
    questionnaire: exampleQuestionnaire,
    ...more,
  }
}
