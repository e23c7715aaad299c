import * as z from 'zod/mini'
import { reviewResponse, reviewsPage } from '../../../functions/supervision/review/review-schemas.ts'
import type { Sender } from '../history/actions.ts'
import { heardBy } from '../history/hearing.ts'
import { exchange, request } from './request.ts'

type ReviewsPorts = { api: string; token: (who: Sender) => Promise<string> }

/** A specialist may have so many reviews at once. */
const mostClaims = 20

/**
 * Does what a specialist does about one review: claims it, says what they hear, and leaves the case as it is. Whether it is
 * done.
 */
const reviewOne = async (
  { api, token: tokenOf }: ReviewsPorts,
  by: Sender,
  reviewId: string,
): Promise<boolean> => {
  const url = `${api}/v1/reviews/${reviewId}`
  const token = await tokenOf(by)
  await request(`${url}/claim`, { token, method: 'POST' })
  const { body, etag } = await exchange(url, { token, method: 'GET' })
  const { facts } = z.parse(reviewResponse, body)
  // Calls of the present have no recording: they wait for whoever looks, and the claim ends by itself.
  if (facts.recording === null) return false
  const verdict = heardBy(by, facts)
  const judged = await exchange(`${url}/verdict`, { token, method: 'POST', body: verdict, ifMatch: etag })
  if (z.parse(reviewResponse, judged.body).state !== 'judged') return true
  const action = { action: 'confirm' }
  await request(`${url}/action`, { token, method: 'POST', body: action, ifMatch: judged.etag })
  return true
}

/** Specialists take turns at what waits: each whatever they may, the first of them all but every fourth at first. */
export const sendReviews = async (ports: ReviewsPorts, by: readonly Sender[]): Promise<void> => {
  const list = async (specialist: Sender) => {
    const asked = { token: await ports.token(specialist), method: 'GET' as const }
    return z.parse(reviewsPage, await request(`${ports.api}/v1/reviews?limit=100`, asked)).items
  }
  const [first, second = first] = by
  if (first === undefined || second === undefined) return
  const begun = new Map<Sender, number>()
  const reviewAll = async (specialist: Sender, reviews: readonly { reviewId: string }[]) => {
    for (const { reviewId } of reviews) {
      const before = begun.get(specialist) ?? 0
      if (before === mostClaims) return
      if (!(await reviewOne(ports, specialist, reviewId))) begun.set(specialist, before + 1)
    }
  }
  await reviewAll(
    first,
    (await list(first)).filter((_, index) => index % 4 > 0),
  )
  await reviewAll(second, await list(second))
  await reviewAll(first, await list(first))
}
