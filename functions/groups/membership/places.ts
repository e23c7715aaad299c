import type { Place } from '../group/group.ts'

type Places = readonly Place[]

/** The places after a dealer joins with this number. */
export const placesWith = (places: Places, dealerId: string, number: number, at: Date): Places =>
  [...places, { number, dealerId, joinedAt: at.toISOString() }].sort((a, b) => a.number - b.number)

/**
 * The places after a dealer leaves: its place is removed if no sealed list includes it; otherwise it is kept, marked as
 * left, so that nobody else gets the number while the draw is undecided.
 */
export const placesWithout = (places: Places, dealerId: string, at: Date): Places =>
  places.flatMap((place) => {
    if (place.dealerId !== dealerId || place.leftAt !== undefined) return [place]
    return place.sealedIn === undefined ? [] : [{ ...place, leftAt: at.toISOString() }]
  })

/** The places without those that were kept only for draws now concluded (draw.md, "Sealed list"). */
export const withoutFreed = (places: Places, concludedThrough = ''): Places =>
  places.filter(({ leftAt, sealedIn = '' }) => leftAt === undefined || sealedIn > concludedThrough)
