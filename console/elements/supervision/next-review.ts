import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'

/** The address of a review's page. */
export const reviewPath = (reviewId: string): string => `/especialista/revisiones/${reviewId}`

/** How many pages are read for one that has a review: each reads far more reviews than it shows. */
const mostPages = 10

/**
 * The address of a review that is to be had: one of the first few, by chance, so that specialists who begin at the same
 * time do not all ask for the same one. A page may be empty, because others have what it read, and not be the last. Null if
 * none is waiting. Rejects as the client does.
 */
export const nextReview = async (api: FidelizacionClient, except = ''): Promise<string | null> => {
  let cursor: string | undefined
  for (let page = 1; page <= mostPages; page += 1) {
    const query = { state: 'pending' as const, limit: 5, ...(cursor !== undefined && { cursor }) }
    const { items, next } = await unwrap(api.GET('/v1/reviews', { params: { query } }))
    const others = items.filter(({ reviewId }) => reviewId !== except)
    const chosen = others[Math.floor(Math.random() * others.length)]
    if (chosen) return reviewPath(chosen.reviewId)
    if (next === null) return null
    cursor = next
  }
  return null
}
