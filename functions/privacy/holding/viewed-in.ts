import type { Viewed } from '../../cases/viewing/record-views.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { HeldStore } from '../finding/held-store.ts'
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

/** As many cases of a file are put on record by their ids. */
const maxCases = 100

/**
 * What is on record as looked at by whoever gets a file of what is held of a customer: that, and the cases of the newest
 * hundred calls.
 */
export const viewedCases =
  ({ calls }: Pick<HeldStore, 'calls'>) =>
  async ({ dealerId, customerRef }: CustomerOf): Promise<Viewed[]> => [
    { dealerId, what: 'customer-data' },
    ...(await calls(dealerId, customerRef, maxCases)).calls.map(({ callId }): Viewed => ({
      ...{ dealerId, callId },
      what: 'case',
    })),
  ]
