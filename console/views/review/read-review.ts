import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'
import { failureOf } from '../../data/failure.ts'
import { unwrapTagged } from '../../data/tagged.ts'

/** Why a review is not to be had: another has it or it is over, there is none, or the specialist has too many. */
type NotToBeHad = 'taken' | 'gone' | 'too-many'

/** A review that is this specialist's, with the words of its questions if they can be read; or one that is not to be had. */
export type ReadReview =
  | { is: NotToBeHad }
  | {
      is: 'here'
      review: Schemas['Review']
      etag: string
      /** Until when it is reserved; null once one has judged it. */
      until: string | null
      questionnaire: Schemas['Questionnaire'] | null
    }

/** What a request for a review says if it is not to be had. Throws what it threw otherwise. */
const whyNot = (thrown: unknown): NotToBeHad => {
  const { kind, error } = failureOf(thrown)
  if (kind === 'not-found') return 'gone'
  if (kind === 'refused') return error?.problem?.code === 'too-many-claims' ? 'too-many' : 'taken'
  throw thrown
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
  // One's own that is over has no claim to be had, and what it shows is there all the same.
  const claim = await unwrap(api.POST('/v1/reviews/{reviewId}/claim', { params, signal })).catch(whyNot)
  const found = await unwrapTagged(api.GET('/v1/reviews/{reviewId}', { params, signal })).catch(whyNot)
  // Why it could not be claimed says more than that it is not shown.
  if (typeof found === 'string') return { is: typeof claim === 'string' ? claim : found }
  const { data: review, etag } = found
  const questionnaire = await readQuestionnaire(api, review.facts.questionnaire, signal)
  return {
    is: 'here',
    review,
    etag,
    until: typeof claim === 'string' || review.verdict?.own ? null : claim.claimedUntil,
    questionnaire,
  }
}
