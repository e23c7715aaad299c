import { absentIfGone } from '../../platform/errors/gone.ts'
import { isDeepStrictEqual } from 'node:util'
import { type Candidate, keysOfCandidate, type MatchKey } from './candidate.ts'
import { candidateOf, isCounted, isFollowed } from './call-facts.ts'
import { keepCallFacts } from './keep-call-facts.ts'
import { callContext, homeOf, type MatchingPorts } from './matching-ports.ts'
import type { CallPlaces } from './store/match-items.ts'
import { rematch } from './rematch.ts'
import { siblingsOf, visitSurveyDay } from './visit/visit-survey-day.ts'

const nameOf = ({ kind, value }: MatchKey) => `${kind} ${value}`
const keysOf = (candidate: Candidate | undefined): MatchKey[] => (candidate ? keysOfCandidate(candidate) : [])

type CallOf = { dealerId: string; callId: string }

/** A call as it is now, and what it depends on; undefined if no response can be about it. */
const readFollowed = async (ports: MatchingPorts, { dealerId, callId }: CallOf) => {
  const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
  if (!call || !isFollowed(call)) return undefined
  const context = await callContext(ports, call)
  return context && { call, context, candidate: candidateOf(call, context) }
}

type Followed = NonNullable<Awaited<ReturnType<typeof readFollowed>>>

/** In which month the survey of a call's visit is expected now, by all calls about it that can be found. */
const monthNow = async (ports: MatchingPorts, { call, context }: Followed): Promise<string> =>
  (await visitSurveyDay(ports, await homeOf(ports, call), context)).slice(0, 7)

/** Makes a call found by the responses about its visit: by its keys as they are now, and by no earlier ones. */
const putCandidate = async (
  { matches }: MatchingPorts,
  { dealerId, callId }: CallOf,
  before: Candidate | undefined,
  now: Candidate | undefined,
): Promise<void> => {
  const current = new Set(keysOf(now).map(nameOf))
  if (now) await Promise.all(keysOf(now).map((key) => matches.putCall(dealerId, key, now)))
  const stale = keysOf(before).filter((key) => !current.has(nameOf(key)))
  await Promise.all(stale.map((key) => matches.removeCall(dealerId, key, callId)))
}

/** Keeps as what a call can be found now; takes one that no response can be about out of its month. */
const putPlaces = async (
  { matches, surveyCalls, mark }: MatchingPorts,
  { dealerId, callId }: CallOf,
  before: CallPlaces | undefined,
  now: CallPlaces | undefined,
): Promise<void> => {
  if (before) await mark(dealerId, before.candidate.brand, [before.surveyMonth])
  if (before && !now) await surveyCalls.remove(dealerId, before.surveyMonth, callId)
  // Last, so that what was interrupted is done again.
  if (now) await matches.putPlaces(dealerId, callId, now)
  else await matches.removePlaces(dealerId, callId)
}

/**
 * Brings everything about surveys in line with a call as it is now: by what it is found, the other calls about its visit,
 * the responses that are or were matched with it or wait for it, and what figures need of it. For every event about a
 * call; repeats, lateness and order do not matter.
 */
export const followCall = (ports: MatchingPorts) => {
  const { matches } = ports
  const match = rematch(ports)
  const keepFacts = keepCallFacts(ports)

  /**
   * Follows what counts at a call's visit, in its month: its rechecks and reminders. They have no problem, and so none of
   * their own.
   */
  const followLater = async ({ dealerId, callId }: CallOf): Promise<void> => {
    const later = await matches.calls(dealerId, { kind: 'about', value: callId })
    for (const each of later) await follow({ dealerId, callId: each.callId })
  }

  /**
   * Moves the other calls about a call's visit to the day on which its survey is expected now. What else of them changes,
   * their own events say.
   */
  const moveSiblings = async (dealerId: string, candidates: readonly Candidate[]): Promise<void> => {
    const lists = await Promise.all(candidates.map((own) => siblingsOf(ports, dealerId, own)))
    for (const callId of new Set(lists.flat().map((sibling) => sibling.callId))) {
      const of = { dealerId, callId }
      await keepFacts(dealerId, callId)
      await followLater(of)
    }
  }

  const follow = async (of: CallOf): Promise<void> => {
    const { dealerId, callId } = of
    const [before, followed] = await Promise.all([matches.places(dealerId, callId), readFollowed(ports, of)])
    if (!before && !followed) return
    if (!isDeepStrictEqual(before?.candidate, followed?.candidate))
      await putCandidate(ports, of, before?.candidate, followed?.candidate)
    // After it can be found: of two calls about a visit that are followed at once, the later finds the other.
    const now = followed && {
      candidate: followed.candidate,
      surveyMonth: await monthNow(ports, followed),
    }
    if (!isDeepStrictEqual(before, now)) {
      if (before) await followLater(of)
      await moveSiblings(
        dealerId,
        [before, now].flatMap((places) => (places ? [places.candidate] : [])),
      )
      await putPlaces(ports, of, before, now)
    }
    if (now && followed && !isCounted(followed.call)) {
      const { surveyMonth } = before ?? now
      await ports.mark(dealerId, now.candidate.brand, [surveyMonth])
      await ports.surveyCalls.remove(dealerId, surveyMonth, callId)
    }
    const keys = new Map(
      [...keysOf(before?.candidate), ...keysOf(now?.candidate)].map((key) => [nameOf(key), key]),
    )
    const ids = await Promise.all([...keys.values()].map((key) => matches.responses(dealerId, key)))
    for (const responseId of new Set(ids.flat().toSorted())) await match(dealerId, responseId)
    await keepFacts(dealerId, callId)
  }
  return follow
}
