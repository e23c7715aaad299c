import { type EventDocs, ignoreDuplicate } from '../platform/events/define-events.ts'
import type { supervisionEvents } from './events.ts'

export const supervisionEventDocs: EventDocs<typeof supervisionEvents> = {
  CallReviewed: {
    when: 'A specialist has finished a review: verdict and action, or of a second specialist the verdict alone (`action` is null). `dealerId` and `callId` are null for a call that is no problem, because nobody is to know which calls were drawn before the month is over.',
    repeats: ignoreDuplicate,
    order:
      'Comes with `ProblemOpened`, `ProblemReclassified` or `ProblemClosed` of the same call, in any order.',
    example: {
      id: 'Hq3w0e2m7aVtYbN1cUoXrJk5sLfPzDgI/final',
      at: '2026-11-21T10:02:43.501Z',
      data: {
        reviewId: 'Hq3w0e2m7aVtYbN1cUoXrJk5sLfPzDgI',
        month: '2026-11',
        dealerId: 'talleres-gredos',
        callId: 'C-10442',
        action: 'confirm',
      },
    },
  },
  OperatorFlagged: {
    when: 'An operator’s running test has reached its limit with a review: more problems are missed than by a good operator. Once for each crossing; `reviews` and `missed` are those counted since the one before. It is a reason to listen to calls together, and no conclusion: by chance, about one good new operator in 15 is flagged within the first 15 reviews, and one in twelve within the first 20.',
    repeats: 'The event of the review was delivered again: ignore it.',
    order: 'Comes after the `CallReviewed` that made the test cross.',
    example: {
      id: 'op-12/crossing/1',
      at: '2026-11-21T10:02:43.501Z',
      data: { operator: 'op-12', crossing: 1, reviews: 14, missed: 3 },
    },
  },
}
