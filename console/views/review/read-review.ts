import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'
import { failureOf } from '../../data/failure.ts'
import { unwrapTagged } from '../../data/tagged.ts'

/** A review that is this specialist's, with the words of its questions if they can be read; or one that is not to be had. */
export type ReadReview =
  | { is: 'taken' }
  | {
      is: 'here'
      review: Schemas['Review']
      etag: string
      /** Until when it is reserved; null once it is judged. */
      until: string | null
      questionnaire: Schemas['Questionnaire'] | null
    }

const unlessGone = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked
  } catch (thrown) {
    const { kind } = failureOf(thrown)
    if (kind === 'not-found' || kind === 'refused') return null
    throw thrown
  }
}

const readQuestionnaire = (api: FidelizacionClient, name: string, signal: AbortSignal) => {
  const [questionnaireId = '', version = ''] = name.split('@')
  return unlessGone(
    unwrap(
      api.GET('/v1/questionnaires/{questionnaireId}/versions/{version}', {
        params: { path: { questionnaireId, version } },
        signal,
      }),
    ),
  )
}

/** Reads a review, and claims it as long as it is to be judged. Throws what a request throws. */
export const readReview = async (
  api: FidelizacionClient,
  reviewId: string,
  signal: AbortSignal,
): Promise<ReadReview> => {
  const params = { path: { reviewId } }
  // Of one that is judged already there is no claim to be had, and what it shows is there all the same.
  const claim = await unlessGone(unwrap(api.POST('/v1/reviews/{reviewId}/claim', { params, signal })))
  const found = await unlessGone(unwrapTagged(api.GET('/v1/reviews/{reviewId}', { params, signal })))
  if (!found) return { is: 'taken' }
  const { data: review, etag } = found
  const questionnaire = await readQuestionnaire(api, review.facts.questionnaire, signal)
  return { is: 'here', review, etag, until: claim?.claimedUntil ?? null, questionnaire }
}
