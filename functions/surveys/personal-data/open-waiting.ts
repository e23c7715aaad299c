import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { unnamedRef } from '../../platform/personal-data/no-customer.ts'
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
     * visit as it was sent, leads to. Of those that name none, one that stands for whoever gave them (`unnamedRef`); not where
     * calls about the visit or car are one customer's, with whom such a response is found.
     */
    customers: async (dealerId: string, { kind, value }: MatchKey): Promise<string[]> => {
      const key = { kind, value: kind === 'plate' ? plateKey(value) : value }
      if (key.value === '') return []
      const ids = await matches.responses(dealerId, key)
      const found = await Promise.all(
        ids.slice(0, lookedAt).map((id) => absentIfGone(responses.get(dealerId, id))),
      )
      const waiting = found.flatMap((response) =>
        response && response.match.state !== 'matched' ? [response] : [],
      )
      const named = waiting.flatMap(({ keys }) => keys.customerRef ?? [])
      if (named.length === waiting.length) return named
      const owners = new Set((await matches.calls(dealerId, key)).map(({ customerRef }) => customerRef))
      return owners.size === 1 ? named : [...named, unnamedRef(matches.hashOf(dealerId, key))]
    },
  }
}
export type Waiting = ReturnType<typeof openWaiting>
