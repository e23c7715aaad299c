import { openPeople } from '../../../functions/directory/people/open-people.ts'
import type { Table } from '../../../functions/platform/table/client.ts'
import { claimsOf } from './http-event.ts'

/** Stores the people whom `claimsOf.dealer` signs in for these dealers. */
export const peopleOf = async (table: Table, ...dealerIds: readonly string[]): Promise<void> => {
  for (const dealerId of dealerIds)
    await openPeople(table).write({
      before: null,
      after: {
        ...{ personId: `ana-${dealerId}`, subject: claimsOf.dealer(dealerId).sub },
        ...{ email: `ana@${dealerId}.example`, name: 'Ana Prieto', dealers: [dealerId] },
        ...{ changedAt: '2026-11-20T10:00:00.000Z', changedBy: 'staff:sam' },
      },
    })
}
