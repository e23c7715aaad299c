import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Table } from '../../platform/table/client.ts'
import type { MatchKey } from '../matching/candidate.ts'
import { matchStore } from '../matching/store/match-store.ts'
import { plateKey } from '../response/plate-key.ts'
import { responseStore } from '../response/response-store.ts'

/** Of the responses that a value leads to, so many are looked at. */
const lookedAt = 50

/** Opens the survey responses that name a customer and that no call has, for whoever searches for the customer. */
export const openWaiting = (table: Table, fingerprint: Fingerprint) => {
  const matches = matchStore(table, fingerprint)
  const responses = responseStore(table)
  return {
    /**
     * The references of a dealer's customers that waiting responses name, which a plate in any spelling, or the reference of a
     * visit as it was sent, leads to.
     */
    customers: async (dealerId: string, { kind, value }: MatchKey): Promise<string[]> => {
      const key = { kind, value: kind === 'plate' ? plateKey(value) : value }
      if (key.value === '') return []
      const ids = await matches.responses(dealerId, key)
      const found = await Promise.all(
        ids.slice(0, lookedAt).map((id) => absentIfGone(responses.get(dealerId, id))),
      )
      return found.flatMap((response) =>
        response && response.match.state !== 'matched' ? (response.keys.customerRef ?? []) : [],
      )
    },
  }
}
export type Waiting = ReturnType<typeof openWaiting>
