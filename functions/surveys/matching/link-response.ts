import type { SurveyResponse } from '../response/response.ts'
import { leadingTo } from './match-response.ts'
import type { MatchingPorts } from './matching-ports.ts'
import { rematch } from './rematch.ts'

/** Makes a stored response found by its call, and matches it. Returns it as it is then. */
export type LinkResponse = (response: SurveyResponse) => Promise<SurveyResponse>

/**
 * Writes by what a response can be found, and then matches it with its call, if that is there. May be repeated, and
 * completes what was interrupted. Does nothing for an anonymous one.
 */
export const linkResponse = (ports: MatchingPorts): LinkResponse => {
  const match = rematch(ports)
  return async (response) => {
    const { dealerId, responseId, identified, keys } = response
    if (!identified) return response
    await Promise.all(leadingTo(keys).map((key) => ports.matches.putResponse(dealerId, key, responseId)))
    return (await match(dealerId, responseId)) ?? response
  }
}
