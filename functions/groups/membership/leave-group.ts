import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { participantsOf } from '../group/group.ts'
import type { MembershipPorts } from './membership-ports.ts'
import { placesWithout, withoutFreed } from './places.ts'

/**
 * Removes a dealer from a group, if it takes part. It remains in draws whose list is already sealed. Throws `not-found`
 * for an unknown group, and `unavailable` after too many conflicts.
 */
export const leaveGroup =
  ({ groups, clock, retryOnConflict }: Omit<MembershipPorts, 'dealers'>) =>
  (groupId: string, dealerId: string): Promise<true> =>
    retryOnConflict(async () => {
      const group = await groups.get(groupId)
      if (!group) throw new DomainError(platformErrors.notFound)
      if (!participantsOf(group).some((place) => place.dealerId === dealerId)) return true
      const left = placesWithout(group.places, dealerId, clock())
      const places = withoutFreed(left, group.concludedThrough)
      return (await groups.change(group, { ...group, places })) || undefined
    })
