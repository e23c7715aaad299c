import { absentIfGone } from '../../platform/errors/gone.ts'
import { isDeepStrictEqual } from 'node:util'
import { type Candidate, keysOfCandidate, type MatchKey } from './candidate.ts'
import { candidateOf, isFollowed, surveyDayAt } from './call-facts.ts'
import { keepCallFacts } from './keep-call-facts.ts'
import { callContext, homeOf, type MatchingPorts } from './matching-ports.ts'
import type { CallPlaces } from './store/match-items.ts'
import { rematch } from './rematch.ts'

const nameOf = ({ kind, value }: MatchKey) => `${kind} ${value}`
const keysOf = (candidate: Candidate | undefined): MatchKey[] => (candidate ? keysOfCandidate(candidate) : [])

/** Where a call is to be put now; undefined if no response can be about it. */
const placesNow = async (
  ports: MatchingPorts,
  { dealerId, callId }: CallOf,
): Promise<CallPlaces | undefined> => {
  const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
  if (!call || !isFollowed(call)) return undefined
  const context = await callContext(ports, call)
  if (!context) return undefined
  const surveyDay = surveyDayAt(await homeOf(ports, call), context)
  return { candidate: candidateOf(call, context), surveyMonth: surveyDay.slice(0, 7) }
}

type CallOf = { dealerId: string; callId: string }

/** Makes a call found by the responses about its visit: by its keys as they are now, and by no earlier ones. */
const putPlaces = async (
  { matches, surveyCalls, mark }: MatchingPorts,
  { dealerId, callId }: CallOf,
  before: CallPlaces | undefined,
  now: CallPlaces | undefined,
): Promise<void> => {
  const current = new Set(keysOf(now?.candidate).map(nameOf))
  if (now)
    await Promise.all(keysOf(now.candidate).map((key) => matches.putCall(dealerId, key, now.candidate)))
  const stale = keysOf(before?.candidate).filter((key) => !current.has(nameOf(key)))
  await Promise.all(stale.map((key) => matches.removeCall(dealerId, key, callId)))
  if (before && before.surveyMonth !== now?.surveyMonth) {
    await mark(dealerId, before.candidate.brand, [before.surveyMonth])
    await surveyCalls.remove(dealerId, before.surveyMonth, callId)
  }
  // Last, so that what was interrupted is done again.
  if (now) await matches.putPlaces(dealerId, callId, now)
  else await matches.removePlaces(dealerId, callId)
}

/**
 * Brings everything about surveys in line with a call as it is now: by what it is found, the responses that are or were
 * matched with it or wait for it, and what figures need of it. For every event about a call; repeats, lateness and order
 * do not matter.
 */
export const followCall = (ports: MatchingPorts) => {
  const match = rematch(ports)
  const keepFacts = keepCallFacts(ports)
  const follow = async (of: CallOf): Promise<void> => {
    const { dealerId, callId } = of
    const [before, now] = await Promise.all([ports.matches.places(dealerId, callId), placesNow(ports, of)])
    if (!before && !now) return
    if (!isDeepStrictEqual(before, now)) {
      // Its rechecks and reminders count at its visit, in its month. They have no problem, and so none of their own.
      const later = before ? await ports.matches.calls(dealerId, { kind: 'about', value: callId }) : []
      for (const each of later) await follow({ dealerId, callId: each.callId })
      await putPlaces(ports, of, before, now)
    }
    const keys = new Map(
      [...keysOf(before?.candidate), ...keysOf(now?.candidate)].map((key) => [nameOf(key), key]),
    )
    const ids = await Promise.all([...keys.values()].map((key) => ports.matches.responses(dealerId, key)))
    for (const responseId of new Set(ids.flat().toSorted())) await match(dealerId, responseId)
    await keepFacts(dealerId, callId)
  }
  return follow
}
