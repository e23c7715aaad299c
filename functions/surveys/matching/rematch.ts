import { absentIfGone } from '../../platform/errors/gone.ts'
import { isDeepStrictEqual } from 'node:util'
import type { SurveyResponse } from '../response/response.ts'
import { judgeResponse, responsesUnder } from './judge-response.ts'
import { keepCallFacts } from './keep-call-facts.ts'
import type { MatchingPorts } from './matching-ports.ts'
import { moveTraces } from './store/move-traces.ts'

/** How often somebody else may write a response between reading and writing it. */
const maxTries = 10

/** Thrown so that whoever asked repeats it. */
class MatchNotKept extends Error {
  override name = 'MatchNotKept'
}

type Change = { before: SurveyResponse; after: SurveyResponse }

const judgeOnce = (ports: MatchingPorts) => {
  const judge = judgeResponse(ports)
  /** What a response becomes; undefined if it is not there. `asPut` is what it is unless it has been written since. */
  return async (
    dealerId: string,
    responseId: string,
    asPut?: SurveyResponse,
  ): Promise<Change | undefined> => {
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const read = () => absentIfGone(ports.responses.get(dealerId, responseId))
      const before = tries === 1 && asPut ? asPut : await read()
      if (!before) return undefined
      const after = { ...before, ...(await judge(before)) }
      if (isDeepStrictEqual(plain(after), plain(before))) return { before, after: before }
      await ports.mark(dealerId, before.brand, [before.month])
      // Of a response that is erased meanwhile, the next try finds nothing.
      if ((await absentIfGone(ports.responses.replace(after))) === null)
        return { before, after: { ...after, n: before.n + 1 } }
    }
    throw new MatchNotKept()
  }
}

/** As it is stored: without what is undefined. */
const plain = ({ match, call, standsStill }: SurveyResponse): unknown =>
  JSON.parse(JSON.stringify({ match, call, standsStill }))

const callIdOf = ({ match }: SurveyResponse): string[] => (match.state === 'matched' ? [match.callId] : [])
const visitsOf = (responses: readonly SurveyResponse[]): string[] => [
  ...new Set(responses.flatMap(({ call }) => (call ? [call.visitRef] : []))),
]

/**
 * Matches a response with its call, from what is in the table now, and then whatever depends on it: other responses to
 * the same visit, of which only the earliest counts, and what figures need of the calls. Repeats, lateness and order do
 * not matter. `formerly` is the response before whoever asks changed it; `asPut` the response as whoever asks has just put it,
 * which is not read again then: it cannot be written over what somebody else has written since. Returns the response as
 * it is then; undefined if there is none.
 */
export const rematch = (ports: MatchingPorts) => {
  const judge = judgeOnce(ports)
  const keepFacts = keepCallFacts(ports)
  const move = moveTraces(ports)
  return async (
    dealerId: string,
    responseId: string,
    { formerly, asPut }: { formerly?: SurveyResponse; asPut?: SurveyResponse } = {},
  ): Promise<SurveyResponse | undefined> => {
    const change = await judge(dealerId, responseId, asPut)
    if (!change) return undefined
    const { after } = change
    const before = formerly ?? change.before
    await move(before, after)
    const calls = new Set([...callIdOf(before), ...callIdOf(after)])
    for (const visitRef of visitsOf([before, after]))
      for (const other of await responsesUnder(ports, { dealerId, brand: after.brand, visitRef }))
        if (other.responseId !== responseId) {
          const ofOther = await judge(dealerId, other.responseId)
          if (!ofOther) continue
          await move(ofOther.before, ofOther.after)
          for (const each of [ofOther.before, ofOther.after])
            callIdOf(each).forEach((callId) => calls.add(callId))
        }
    // Whoever of them is due to be reminded of the survey is not any more.
    for (const visitRef of visitsOf([after]))
      for (const { callId, brand } of await ports.matches.calls(dealerId, { kind: 'visit', value: visitRef }))
        if (brand === after.brand) calls.add(callId)
    for (const callId of calls) await keepFacts(dealerId, callId)
    return after
  }
}
