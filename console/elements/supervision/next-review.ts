import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'

/** The address of a review's page. */
export const reviewPath = (reviewId: string): string => `/especialista/revisiones/${reviewId}`

/**
 * The address of a review that is to be had: one of the first few, by chance, so that specialists who begin at the same
 * time do not all ask for the same one. Null if none is waiting. Rejects as the client does.
 */
export const nextReview = async (api: FidelizacionClient, except = ''): Promise<string | null> => {
  const { items } = await unwrap(
    api.GET('/v1/reviews', { params: { query: { state: 'pending', limit: 5 } } }),
  )
  const others = items.filter(({ reviewId }) => reviewId !== except)
  const chosen = others[Math.floor(Math.random() * others.length)]
  return chosen ? reviewPath(chosen.reviewId) : null
}
