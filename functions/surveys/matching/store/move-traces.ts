import { absentIfGone } from '../../../platform/errors/gone.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { MatchKey } from '../candidate.ts'
import { placesOf } from '../match-response.ts'
import type { MatchingPorts } from '../matching-ports.ts'

type MoveTracesPorts = {
  matches: Pick<MatchingPorts['matches'], 'putResponse' | 'removeResponse'>
  responses: Pick<MatchingPorts['responses'], 'get'>
}

const nameOf = ({ kind, value }: MatchKey) => `${kind} ${value}`
const without = (some: readonly MatchKey[], others: readonly MatchKey[]): MatchKey[] => {
  const names = new Set(others.map(nameOf))
  return some.filter((key) => !names.has(nameOf(key)))
}

/**
 * Takes away what leads to a response only because of the call with which it was matched before, once it is stored as it is
 * `after`: whoever erases that call's customer finds nothing of it. Somebody else may match it with that call again
 * meanwhile: they write what leads to it once more after they have stored it, and what was taken from them is put back here.
 */
export const moveTraces =
  ({ matches, responses }: MoveTracesPorts) =>
  async (before: SurveyResponse, after: SurveyResponse): Promise<void> => {
    const { dealerId, responseId } = after
    const put = (keys: readonly MatchKey[]) =>
      Promise.all(keys.map((key) => matches.putResponse(dealerId, key, responseId)))
    // One that nobody has written since it was put was matched with nothing from which it could be taken away.
    if (before.n > 1) await put(without(placesOf(after), placesOf(before)))
    const left = without(placesOf(before), placesOf(after))
    if (left.length === 0) return
    for (const key of left) await matches.removeResponse(dealerId, key, responseId)
    const now = await absentIfGone(responses.get(dealerId, responseId))
    if (now) await put(without(left, without(left, placesOf(now))))
  }
