import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { LinkResponse } from './link-response.ts'

/** With how many calls responses were matched. */
export type MatchCounts = { matched: number; unmatched: number; ambiguous: number }

/** Responses are matched so many at a time: each costs a few requests. */
const concurrency = 8

/** Matches responses that were just kept, each as one that is put, and counts what became of them. May be repeated. */
export const matchKept =
  (link: LinkResponse) =>
  async (kept: readonly SurveyResponse[]): Promise<MatchCounts> => {
    const counts: MatchCounts = { matched: 0, unmatched: 0, ambiguous: 0 }
    await forEachConcurrent(kept, { concurrency, hasTimeLeft: () => true }, async (response) => {
      const { match } = await link(response)
      if (match.state === 'matched') counts.matched += 1
      else if (match.state === 'ambiguous') counts.ambiguous += 1
      else counts.unmatched += 1
    })
    return counts
  }
