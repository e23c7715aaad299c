import { noCustomer } from '../../platform/personal-data/no-customer.ts'
import { dueDay } from './due-day.ts'
import { requestIdOf } from './request-id.ts'
import { blockedAccess, type RightsRequest } from './rights-request.ts'
import type { BlockedAccess } from '../opening/access-item.ts'

type Approved = Pick<BlockedAccess, 'dealerId' | 'accessId' | 'reason' | 'requestedAt' | 'requestedBy'> & {
  approvedAt: string
  approvedBy: string
}

/**
 * What the register has of an opening once it is approved: who asked for it and when, why, and who approved it. Not whose
 * data it is, nor its reference: those are gone with what is blocked, and the opening itself has them until then. Pure.
 */
export const entryOfOpening = ({
  dealerId,
  accessId,
  reason,
  requestedAt,
  requestedBy,
  approvedAt,
  approvedBy,
}: Approved): RightsRequest => ({
  ...{ dealerId, requestId: requestIdOf(requestedAt, [dealerId, blockedAccess, accessId]) },
  ...{ customerRef: noCustomer, right: blockedAccess, askedAt: requestedAt, how: 'other' },
  ...{ registeredAt: approvedAt, registeredBy: requestedBy, dueBy: dueDay(requestedAt.slice(0, 10)) },
  carriedOut: [
    { what: blockedAccess, id: accessId, reason, at: approvedAt, by: requestedBy, controller: 'dealer' },
  ],
  ...{ state: 'completed', concludedAt: approvedAt, concludedBy: approvedBy },
})
