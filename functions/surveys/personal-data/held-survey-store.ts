import { openCases } from '../../cases/store/open-cases.ts'
import { daysAfter } from '../counting/count-visits.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import { isDealerPartition } from '../../directory/keys.ts'
import { isTombstone } from '../../platform/table/tombstone.ts'
import { hashOfUnnamed } from '../../platform/personal-data/no-customer.ts'
import type { CustomerOf, HeldItem, StoredItem } from '../../platform/personal-data/personal-data.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { keys, responsePrefix } from '../keys.ts'
import { type Candidate, keysOfCandidate, type MatchKey } from '../matching/candidate.ts'
import { areClose } from '../matching/visit/same-visit.ts'
import { matchStore } from '../matching/store/match-store.ts'
import { keysOfResponse, placesOf, plateDays, spellingOf } from '../matching/match-response.ts'
import { parseResponse } from '../response/response-item.ts'
import type { SurveyResponse } from '../response/response.ts'

const index = (key: HeldItem['key'], callId: string | null): HeldItem => ({
  key,
  kind: 'index',
  callId,
  item: null,
})

type About = Pick<Candidate, 'visitRef' | 'callId' | 'plate' | 'customerRef'>

/** Whether the visit that a response names is the customer's of a call, and whether the car is theirs alone. */
type Own = { visit: (response: Pick<SurveyResponse, 'answeredAt'>) => boolean; plate: boolean }

/**
 * Whether a response that no call has is about a call, or names its customer, its visit or its car, if these are nobody
 * else's: of a visit's reference that two customers have, nobody knows whose a response is.
 */
const waitsFor = (
  response: SurveyResponse,
  { visitRef, callId, plate, customerRef }: About,
  own: Own,
): boolean => {
  const { match, keys: named } = response
  if (match.state === 'matched') return false
  return (
    named.callId === callId ||
    (named.visitRef === visitRef &&
      (own.visit(response) || comparableKey(named.customerRef) === comparableKey(customerRef))) ||
    (own.plate && keysOfResponse(named).some(({ kind, value }) => kind === 'plate' && value === plate))
  )
}

/** What an item is, if it is a survey response; null for any other. Pure. */
export const recogniseResponse = (item: StoredItem): HeldItem | null => {
  const { pk, sk } = item
  if (!isDealerPartition(pk) || !sk.startsWith(responsePrefix)) return null
  const { match } = parseResponse(item)
  const callId = match.state === 'matched' ? match.callId : null
  return { key: { pk, sk }, kind: 'survey-response', callId, item }
}

/** Finds the survey responses of a dealer's customers, and what leads to them. Strongly consistent. */
export const heldSurveyStore = (table: Table, fingerprint: Fingerprint) => {
  const matches = matchStore(table, fingerprint)
  const { cases } = openCases(table)
  const read = readOneByOne(table)

  /** The responses that keyed hashes lead to and that a condition holds for, each with what leads to it. */
  async function* responses(
    { dealerId, callId }: { dealerId: string; callId: string | null },
    by: readonly string[],
    isTheirs: (response: SurveyResponse) => boolean,
  ): AsyncGenerator<HeldItem> {
    const ids = await Promise.all(by.map((keyHash) => matches.responsesAt(dealerId, keyHash)))
    for (const responseId of new Set(ids.flat().toSorted())) {
      const key = keys.surveyResponse(dealerId, responseId)
      const item = await read(key, true)
      // Erased already, by a run that was interrupted before it took away what leads to it.
      if (isTombstone(item)) {
        for (const each of by) yield index(matches.responseKeyAt(dealerId, each, responseId), callId)
        continue
      }
      const response = item && parseResponse(item)
      if (!response || !isTheirs(response)) continue
      yield { key, kind: 'survey-response', callId, item }
      for (const each of placesOf(response))
        yield index(matches.responseKey(dealerId, each, responseId), callId)
    }
  }

  /**
   * Whether all calls about a call's car are about this customer, since a plate may have had another owner; and all about its
   * visit of the months in which a response was given, since a reference may be used for two customers, or again. Without any
   * of those months all count.
   */
  const ownKeys = async (
    dealerId: string,
    {
      plate,
      visitRef,
      customerRef,
      startedAt,
    }: Pick<Candidate, 'plate' | 'visitRef' | 'customerRef' | 'startedAt'>,
  ): Promise<Own> => {
    const [ofCar, ofVisit] = await Promise.all([
      plate === '' ? [] : matches.calls(dealerId, { kind: 'plate', value: plate }),
      matches.calls(dealerId, { kind: 'visit', value: visitRef }),
    ])
    const isTheirs = (call: Pick<Candidate, 'customerRef'>) =>
      comparableKey(call.customerRef) === comparableKey(customerRef)
    return {
      plate: plate !== '' && ofCar.every((call) => call.customerRef === customerRef),
      visit: ({ answeredAt }) => {
        const calls = [...ofVisit, { customerRef, startedAt }]
        const close = calls.filter((call) => areClose(call, { startedAt: answeredAt }))
        return (close.length > 0 ? close : calls).every(isTheirs)
      },
    }
  }

  /** The waiting responses that keyed hashes lead to and that name this customer, or, without one, nobody. */
  const waitingAt = (dealerId: string, by: readonly string[], customerRef?: string) =>
    responses(
      { dealerId, callId: null },
      by,
      ({ match, keys: named }) => match.state !== 'matched' && named.customerRef === customerRef,
    )

  /**
   * The hashes of the visits and calls that responses name besides, without those that a call has: with it, a response is
   * its customer's. Not of plates: a car may have had another owner.
   */
  const visitsOf = async (dealerId: string, found: readonly HeldItem[]): Promise<string[]> => {
    const named = found
      .flatMap(({ item }) => (item ? keysOfResponse(parseResponse(item).keys) : []))
      .filter(({ kind }) => kind === 'visit' || kind === 'call')
    const unowned = await Promise.all(
      named.map(async (key) => ((await matches.calls(dealerId, key)).length === 0 ? [key] : [])),
    )
    return [...new Set(unowned.flat().map((key) => matches.hashOf(dealerId, key)))]
  }

  /**
   * The responses that name no customer and that a hash leads to, and before them those about the same visits: whoever is
   * interrupted still finds these.
   */
  async function* ofUnnamed(dealerId: string, hash: string): AsyncGenerator<HeldItem> {
    const found = await Array.fromAsync(waitingAt(dealerId, [hash]))
    const known = new Set(found.map(({ key }) => `${key.pk} ${key.sk}`))
    for await (const each of waitingAt(dealerId, await visitsOf(dealerId, found)))
      if (!known.has(`${each.key.pk} ${each.key.sk}`)) yield each
    yield* found
  }

  /**
   * The waiting responses about the visit of a call by which none is found: the customer was not reached in it, or nobody has
   * followed it yet. By its car only those about a visit within seven days of it.
   */
  async function* ofUnfollowed(dealerId: string, callId: string): AsyncGenerator<HeldItem> {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!call) return
    const { visit, customer, startedAt } = call.content
    const plate = comparableKey(visit.vehicle?.plate)
    const about = { visitRef: visit.ref, callId, plate, customerRef: customer.ref }
    const own = await ownKeys(dealerId, { ...about, startedAt })
    const day = visit.date ?? startedAt.slice(0, 10)
    const isNear = (other = '') => daysAfter(day, -plateDays) <= other && other <= daysAfter(day, plateDays)
    const by: MatchKey[] = [
      { kind: 'call', value: callId },
      { kind: 'visit', value: visit.ref },
      ...(own.plate ? [{ kind: 'plate' as const, value: plate }] : []),
      ...spellingOf(visit.ref),
    ]
    const hashes = by.map((key) => matches.hashOf(dealerId, key))
    yield* responses({ dealerId, callId }, hashes, (response) =>
      waitsFor(response, about, { ...own, plate: own.plate && isNear(response.keys.visitDate) }),
    )
  }

  return {
    /**
     * The responses that name the customer and that no call has; of whoever is unnamed, those that name no customer, and
     * others about the visits that these name.
     */
    ofCustomer: ({ dealerId, customerRef }: CustomerOf): AsyncIterable<HeldItem> => {
      const unnamed = hashOfUnnamed(customerRef)
      if (unnamed !== undefined) return ofUnnamed(dealerId, unnamed)
      const hash = matches.hashOf(dealerId, { kind: 'customer', value: customerRef })
      return waitingAt(dealerId, [hash], customerRef)
    },

    /** The responses about the call's visit or car, by what the call is found for them, and what figures count of it. */
    async *ofCall({ dealerId, callId }: CustomerOf & { callId: string }): AsyncGenerator<HeldItem> {
      const places = await matches.places(dealerId, callId)
      if (!places) return yield* ofUnfollowed(dealerId, callId)
      const { candidate, surveyMonth } = places
      yield index(matches.placesKey(dealerId, callId), callId)
      yield index(keys.surveyCall(dealerId, surveyMonth, callId), callId)
      const by = keysOfCandidate(candidate)
      const own = await ownKeys(dealerId, candidate)
      for (const key of by) yield index(matches.callKey(dealerId, key, callId), callId)
      const hashes = [...by, ...spellingOf(candidate.visitRef)].map((key) => matches.hashOf(dealerId, key))
      yield* responses({ dealerId, callId }, hashes, (response) =>
        response.match.state === 'matched'
          ? response.match.callId === callId
          : waitsFor(response, candidate, own),
      )
    },
  }
}
