import * as z from 'zod/mini'
import type { Candidate } from '../candidate.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const matchItemVersion = 1

const text = z.string()
const storedCandidate = z.object({
  v: z.literal(matchItemVersion),
  callId: text,
  brand: text,
  kind: text,
  visitRef: text,
  customerRef: text,
  visitDay: text,
  surveyDay: z.optional(text),
  startedAt: text,
  plate: text,
  about: z.optional(text),
  standsStill: z.optional(z.literal(true)),
})

/** The attributes of a call that can be found by a key. */
export const candidateAttributes = (candidate: Candidate) => ({ v: matchItemVersion, ...candidate })

/** Parses an item as a call that can be found by a key. Throws if it is not one. */
export const parseCandidate = (item: unknown): Candidate => {
  const { v: _, ...candidate } = z.parse(storedCandidate, item)
  return candidate
}

const storedPlaces = z.object({
  v: z.literal(matchItemVersion),
  candidate: z.omit(storedCandidate, { v: true }),
  surveyMonth: text,
})

/** Where a call was last put: as what it can be found, and in which month its survey is expected. */
export type CallPlaces = Omit<z.output<typeof storedPlaces>, 'v'>

/** The attributes of where a call was put. */
export const placesAttributes = (places: CallPlaces) => ({ v: matchItemVersion, ...places })

/** Parses an item as where a call was put. Throws if it is not one. */
export const parsePlaces = (item: unknown): CallPlaces => {
  const { v: _, ...places } = z.parse(storedPlaces, item)
  return places
}
