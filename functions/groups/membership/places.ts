import type { Place } from '../group/group.ts'

type Places = readonly Place[]

/** The places once a dealer has joined with this number. */
export const placesWith = (places: Places, dealerId: string, number: number, at: Date): Places =>
  [...places, { number, dealerId, joinedAt: at.toISOString() }].sort((a, b) => a.number - b.number)

/**
 * The places once a dealer has left: a place that no list was sealed with goes at once, any other is kept without
 * its dealer taking part, so that nobody else gets the number while its draw is undecided.
 */
export const placesWithout = (places: Places, dealerId: string, at: Date): Places =>
  places.flatMap((place) => {
    if (place.dealerId !== dealerId || place.leftAt !== undefined) return [place]
    return place.sealedIn === undefined ? [] : [{ ...place, leftAt: at.toISOString() }]
  })

/**
 * The places without those that were only kept for draws which are concluded by now: their numbers are free again
 * (draw.md, "Sealed list").
 */
export const withoutFreed = (places: Places, concludedThrough = ''): Places =>
  places.filter(({ leftAt, sealedIn = '' }) => leftAt === undefined || sealedIn > concludedThrough)
