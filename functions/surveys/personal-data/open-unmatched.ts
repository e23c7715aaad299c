import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Table } from '../../platform/table/client.ts'
import { placesOf } from '../matching/match-response.ts'
import { matchStore } from '../matching/store/match-store.ts'
import { responsesOfMonth } from '../recomputing/read-facts.ts'
import { responseStore } from '../response/response-store.ts'
import type { SurveyResponse } from '../response/response.ts'

/** Whether a response names somebody although no call of theirs is known. */
const namesSomebody = ({ match, keys }: SurveyResponse): boolean =>
  match.state !== 'matched' && Object.keys(keys).length > 0

/** Opens the responses that no call has, for whoever ends what may not be kept any longer. */
export const openUnmatched = (table: Table, fingerprint: Fingerprint) => {
  const responses = responseStore(table)
  const matches = matchStore(table, fingerprint)
  return {
    /**
     * Takes whom they name off a dealer's responses that were answered in a month (`YYYY-MM`), received before an instant
     * (ISO 8601), and that no call has: they are anonymous from then on, and count as before. One that is written at the same
     * time is left for the next time. Idempotent. Returns how many there were.
     */
    forget: async (dealerId: string, month: string, receivedBefore: string): Promise<number> => {
      let count = 0
      for await (const response of responsesOfMonth(responses, dealerId, month)) {
        if (!namesSomebody(response) || response.receivedAt >= receivedBefore) continue
        for (const key of placesOf(response)) await matches.removeResponse(dealerId, key, response.responseId)
        // Nothing made of its keys stays, either.
        const { idless: _, ...rest } = response
        const forgotten = { ...rest, keys: {}, match: { state: 'anonymous' as const } }
        if ((await responses.replace(forgotten)) === null) count += 1
      }
      return count
    },
  }
}
export type Unmatched = ReturnType<typeof openUnmatched>
