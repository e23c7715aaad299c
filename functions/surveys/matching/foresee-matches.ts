import { usualZone } from '../../platform/calendar/zone.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { SurveyResponse } from '../response/response.ts'
import { callsByKey } from './judge-response.ts'
import type { MatchCounts } from './match-kept.ts'
import { findVisit } from './match-response.ts'
import type { MatchingPorts } from './matching-ports.ts'

/** As many at a time as are matched when they are kept: each costs a query for each of its keys. */
const concurrency = 8

/**
 * Counts with what identified responses that are not kept would be matched, if they were kept now. By the rule of
 * matching itself, on the same calls; nothing is written.
 */
export const foreseeMatches =
  (ports: {
    matches: Pick<MatchingPorts['matches'], 'calls'>
    directory: Pick<MatchingPorts['directory'], 'dealer'>
  }) =>
  async (responses: readonly SurveyResponse[]): Promise<MatchCounts> => {
    const counts: MatchCounts = { matched: 0, unmatched: 0, ambiguous: 0 }
    await forEachConcurrent(responses, { concurrency, hasTimeLeft: () => true }, async (response) => {
      const zone = (await ports.directory.dealer(response.dealerId))?.zone ?? usualZone
      const { state } = findVisit(response, await callsByKey(ports, response), zone)
      if (state === 'visit') counts.matched += 1
      else if (state === 'ambiguous') counts.ambiguous += 1
      else counts.unmatched += 1
    })
    return counts
  }
