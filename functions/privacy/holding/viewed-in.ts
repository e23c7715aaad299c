import type { Viewed } from '../../cases/viewing/record-views.ts'
import type { HeldDatum } from './holding-schemas.ts'

/** What is on record as looked at by whoever is shown this of a customer: that, and each of the cases. */
export const viewedIn = (dealerId: string, items: readonly HeldDatum[]): Viewed[] => [
  { dealerId, what: 'customer-data' },
  ...[...new Set(items.flatMap(({ callId }) => callId ?? []))].map((callId): Viewed => ({
    dealerId,
    what: 'case',
    callId,
  })),
]
