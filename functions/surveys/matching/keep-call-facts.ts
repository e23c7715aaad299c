import { absentIfGone } from '../../platform/errors/gone.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import { inOrderOfAnswer } from '../counting/facts.ts'
import { callFactsOf, candidateOf, isCounted } from './call-facts.ts'
import { endReminder } from './end-reminder.ts'
import { responsesOfVisit } from './judge-response.ts'
import { callContext, homeOf, type MatchingPorts } from './matching-ports.ts'
import { visitSurveyDay } from './visit/visit-survey-day.ts'
import { readSaid } from '../../cases/entries/read-said.ts'

/** How often somebody else may move a call to another month between reading and writing. */
const maxTries = 10

/** Thrown so that whoever asked repeats it. */
class FactsNotKept extends Error {
  override name = 'FactsNotKept'
}

/**
 * Keeps what figures need of a call as it is now, with when the first response matched with it was answered; not of one
 * whose case stands still, nor of one that has not been followed yet: whoever follows it does. It is in one month: where it
 * moves to another, it leaves the former in the same write. Ends the reminder that its visit does not need any more.
 */
export const keepCallFacts =
  (ports: MatchingPorts) =>
  async (dealerId: string, callId: string): Promise<void> => {
    const keepOnce = async (): Promise<boolean> => {
      // First: where somebody moves it from here on, what is found below is not written.
      const places = await ports.matches.places(dealerId, callId)
      const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
      const context = call && (await callContext(ports, call))
      if (!call || !context || !isCounted(call)) return true
      const { brandId: brand } = context.brand
      const [said, home, responses] = await Promise.all([
        readSaid(ports)(call),
        homeOf(ports, call),
        responsesOfVisit(ports, dealerId, candidateOf(call, context)),
      ])
      const firstOf = (some: typeof responses) =>
        some.map((response) => response.answeredAt).toSorted(inOrderOfAnswer)[0] ?? null
      await endReminder(ports)(call, firstOf(responses))
      if (!places) return true
      const answeredAt = firstOf(
        responses.filter(({ match }) => match.state === 'matched' && match.callId === callId),
      )
      const surveyDay = await visitSurveyDay(ports, home, context)
      const { ref } = home.content.customer
      const customer = ports.matches.hashOf(dealerId, { kind: 'customer', value: comparableKey(ref) || ref })
      const facts = callFactsOf(call, { home, customer, surveyDay }, context, said, answeredAt)
      const month = facts.surveyDay.slice(0, 7)
      await ports.mark(dealerId, brand, [month, places.surveyMonth, ...responses.map((one) => one.month)])
      if (month === places.surveyMonth && (await ports.surveyCalls.replace(dealerId, facts))) return true
      return ports.matches.moveFacts(dealerId, facts, places.surveyMonth)
    }
    for (let tries = 1; tries <= maxTries; tries += 1) if (await keepOnce()) return
    throw new FactsNotKept()
  }
