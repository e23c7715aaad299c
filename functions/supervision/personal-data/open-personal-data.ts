import type { PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { isReviewKey, keys } from '../keys.ts'
import { reviewIdOf } from '../review/review-id.ts'
import { parseReview } from '../review/review-item.ts'
import { sampleMonthStore } from '../sample/sample-month-store.ts'
import { showHeldReview } from './show-held-review.ts'

/** A call is reviewed first, perhaps by a second specialist, and perhaps once more. */
const numbers = [1, 2, 3]

/**
 * Opens what specialists' reviews hold about customers. Until the month's key is published nothing may say whether a call was
 * drawn (`sampling-and-blindness.md`): its reviews are found, so that they are erased with it, but shown and counted as
 * nothing (`index`). `reviewKey` is the secret from which reviews have their ids.
 */
export const openReviewData = (table: Table, reviewKey: string): PersonalData => {
  const idOf = reviewIdOf(reviewKey)
  const months = sampleMonthStore(table)
  const read = readOneByOne(table)
  return {
    kinds: ['specialist-review'],
    async *ofCustomer() {
      // Every review is of a call.
    },
    async *ofCall({ dealerId, callId }) {
      for (const number of numbers) {
        const key = keys.review(idOf(dealerId, callId, number))
        const item = await read(key, true)
        if (!item) continue
        const isPublished = (await months.get(parseReview(item).month))?.key !== undefined
        yield { key, kind: isPublished ? 'specialist-review' : 'index', callId, item }
      }
    },
    recognise: (item) => {
      const { pk, sk } = item
      if (!isReviewKey(pk)) return null
      return { key: { pk, sk }, kind: 'specialist-review', callId: parseReview(item).callId, item }
    },
    show: showHeldReview,
  }
}
