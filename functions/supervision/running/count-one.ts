import { headStart, runningTest } from '../../platform/statistics/agreement/running-test.ts'
import type { Running } from './running-item.ts'

/** A running test after one more review, given when it was (ISO 8601); a crossing starts it again at the head start. */
export const countOne = (
  before: Running,
  { reviewId, missed, at }: { reviewId: string; missed: boolean; at: string },
): { running: Running; flagged: boolean } => {
  const [point] = runningTest([missed], before.sum)
  const counted = {
    ...before,
    n: before.n + 1,
    reviews: before.reviews + 1,
    missed: before.missed + (missed ? 1 : 0),
  }
  if (point?.flagged !== true)
    return { running: { ...counted, sum: point?.sum ?? before.sum }, flagged: false }
  const { reviews, missed: found } = counted
  return {
    flagged: true,
    running: {
      ...{ n: counted.n, sum: headStart, reviews: 0, missed: 0 },
      crossings: before.crossings + 1,
      last: { reviewId, at, reviews, missed: found },
    },
  }
}
