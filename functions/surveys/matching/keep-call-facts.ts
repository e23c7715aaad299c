import { absentIfGone } from '../../platform/errors/gone.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import { inOrderOfAnswer } from '../counting/facts.ts'
import { callFactsOf, candidateOf, isCounted } from './call-facts.ts'
import { endReminder } from './end-reminder.ts'
import { responsesOfVisit } from './judge-response.ts'
import { callContext, homeOf, type MatchingPorts } from './matching-ports.ts'
import { visitSurveyDay } from './visit/visit-survey-day.ts'
import { readSaid } from '../../cases/entries/read-said.ts'

/**
 * Keeps what figures need of a call as it is now, with when the first response matched with it was answered; not of one
 * whose case stands still. Ends the reminder that its visit does not need any more.
 */
export const keepCallFacts =
  (ports: MatchingPorts) =>
  async (dealerId: string, callId: string): Promise<void> => {
    const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
    const context = call && (await callContext(ports, call))
    if (!call || !context || !isCounted(call)) return
    const { brandId: brand } = context.brand
    const [said, home, responses] = await Promise.all([
      readSaid(ports)(call),
      homeOf(ports, call),
      responsesOfVisit(ports, dealerId, candidateOf(call, context)),
    ])
    const firstOf = (some: typeof responses) =>
      some.map((response) => response.answeredAt).toSorted(inOrderOfAnswer)[0] ?? null
    await endReminder(ports)(call, firstOf(responses))
    const answeredAt = firstOf(
      responses.filter(({ match }) => match.state === 'matched' && match.callId === callId),
    )
    const surveyDay = await visitSurveyDay(ports, home, context)
    const { ref } = home.content.customer
    const customer = ports.matches.hashOf(dealerId, { kind: 'customer', value: comparableKey(ref) || ref })
    const facts = callFactsOf(call, { home, customer, surveyDay }, context, said, answeredAt)
    const months = [facts.surveyDay.slice(0, 7), ...responses.map(({ month }) => month)]
    await ports.mark(dealerId, brand, months)
    await ports.surveyCalls.put(dealerId, facts)
  }
