import type { EventDocs } from '../platform/events/define-events.ts'
import type { statisticsEvents } from './events.ts'

export const statisticsEventDocs: EventDocs<typeof statisticsEvents> = {
  CauseRisen: {
    when: "A root cause has a higher share of a dealer's closed problems of a month (by the receipt of their calls) than of the twelve months before, by an exact test corrected for the number of causes. At most one event in ten is a false signal.",
    repeats: 'A duplicate, with counts that may have grown: ignore it.',
    order:
      'Only for the current month and the one before. The signal may be gone again once more problems are closed: read the statistics.',
    example: {
      id: 'talleres-gredos/2026-11/workshop/parts/risen',
      at: '2026-11-24T10:35:00.000Z',
      data: {
        dealerId: 'talleres-gredos',
        month: '2026-11',
        cause: 'workshop/parts',
        now: { n: 6, of: 10 },
        before: { n: 9, of: 120 },
      },
    },
  },
}
