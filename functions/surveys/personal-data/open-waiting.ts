import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { unnamedRef } from '../../platform/personal-data/no-customer.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Table } from '../../platform/table/client.ts'
import type { MatchKey } from '../matching/candidate.ts'
import { matchStore } from '../matching/store/match-store.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import { responseStore } from '../response/response-store.ts'

/** Of the responses that a value leads to, so many are looked at. */
const lookedAt = 50

/** The keys of a value in any spelling: that of a visit as it is compared comes before others, as it was sent. */
const keysOf = ({ kind, value }: MatchKey): MatchKey[] => {
  const compared = comparableKey(value)
  if (compared === '') return []
  if (kind === 'plate') return [{ kind, value: compared }]
  return [
    { kind: 'spelling', value: compared },
    ...[...new Set([value, compared])].map((each) => ({ kind, value: each })),
  ]
}

/** Opens the survey responses that name a customer and that no call has, for whoever searches for the customer. */
export const openWaiting = (table: Table, fingerprint: Fingerprint) => {
  const matches = matchStore(table, fingerprint)
  const responses = responseStore(table)

  /** The references of customers of responses that a key leads to; for those that name none, one that stands for them. */
  const customersOf = async (dealerId: string, key: MatchKey, ids: readonly string[]): Promise<string[]> => {
    const found = await Promise.all(
      ids.slice(0, lookedAt).map((id) => absentIfGone(responses.get(dealerId, id))),
    )
    const waiting = found.flatMap((response) =>
      response && response.match.state !== 'matched' ? [response] : [],
    )
    const named = waiting.flatMap(({ keys }) => keys.customerRef ?? [])
    if (named.length === waiting.length) return named
    const written = new Set(waiting.flatMap(({ keys }) => keys.visitRef ?? []))
    const keys: MatchKey[] =
      key.kind === 'spelling' ? [...written].map((value) => ({ kind: 'visit', value })) : [key]
    const calls = await Promise.all(keys.map((each) => matches.calls(dealerId, each)))
    const owners = new Set(calls.flat().map(({ customerRef }) => customerRef))
    return owners.size === 1 ? named : [...named, unnamedRef(matches.hashOf(dealerId, key))]
  }

  return {
    /**
     * The references of a dealer's customers that waiting responses name, to which a plate or a visit's reference in any
     * spelling leads; to those kept before spellings were, the visit's as it was sent. Of those that name none, one that
     * stands for whoever gave them (`unnamedRef`); not where calls about the visit or car are one customer's, with whom such
     * a response is found.
     */
    customers: async (dealerId: string, given: MatchKey): Promise<string[]> => {
      const seen = new Set<string>()
      const all: string[] = []
      for (const key of keysOf(given)) {
        const ids = (await matches.responses(dealerId, key)).filter((id) => !seen.has(id))
        for (const id of ids) seen.add(id)
        all.push(...(await customersOf(dealerId, key, ids)))
      }
      return all
    },
  }
}
export type Waiting = ReturnType<typeof openWaiting>
