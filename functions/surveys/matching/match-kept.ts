import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { SurveyResponse } from '../response/response.ts'
import { leadingTo } from './match-response.ts'
import type { MatchingPorts } from './matching-ports.ts'
import { rematch } from './rematch.ts'

/** With how many calls responses were matched. */
export type MatchCounts = { matched: number; unmatched: number; ambiguous: number }

/**
 * The identified responses of a page: those that were just put, as they are in the table unless somebody has written them
 * since, and those that were there before, of which the table knows more.
 */
export type KeptPage = { put: readonly SurveyResponse[]; known: readonly SurveyResponse[] }

/** Responses are matched so many at a time: each costs a request for each of its keys. */
const concurrency = 8

/**
 * Matches responses that were just kept, as `linkResponse` does each, and counts what became of them: first all of them
 * are made found by their calls, in few requests, and then each looks for its call. May be repeated.
 */
export const matchKept = (ports: MatchingPorts) => {
  const match = rematch(ports)
  return async ({ put, known }: KeptPage): Promise<MatchCounts> => {
    const all = [
      ...put.map((response) => ({ response, asPut: response })),
      ...known.map((response) => ({ response })),
    ]
    await ports.matches.putResponses(
      all.flatMap(({ response: { dealerId, responseId, keys } }) =>
        leadingTo(keys).map((key) => ({ dealerId, key, responseId })),
      ),
    )
    const counts: MatchCounts = { matched: 0, unmatched: 0, ambiguous: 0 }
    await forEachConcurrent(all, { concurrency, hasTimeLeft: () => true }, async ({ response, ...how }) => {
      const { match: found } = (await match(response.dealerId, response.responseId, how)) ?? response
      if (found.state === 'matched') counts.matched += 1
      else if (found.state === 'ambiguous') counts.ambiguous += 1
      else counts.unmatched += 1
    })
    return counts
  }
}
