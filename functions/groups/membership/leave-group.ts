import { DomainError } from '../../platform/errors/errors.ts'
import { participantsOf } from '../group/group.ts'
import { type MembershipPorts, withoutFreed } from './membership-ports.ts'
import { placesWithout } from './places.ts'

/**
 * Takes a dealer out of a group; one that is not in it has left already. It stays in a draw whose list was sealed
 * with it. Throws `not-found` for an unknown group and, when too many want the same group at once, `unavailable`.
 */
export const leaveGroup =
  ({ groups, isConcluded, clock, retryOnConflict }: Omit<MembershipPorts, 'dealers'>) =>
  (groupId: string, dealerId: string): Promise<true> =>
    retryOnConflict(async () => {
      const group = await groups.get(groupId)
      if (!group) throw new DomainError('not-found')
      if (!participantsOf(group).some((place) => place.dealerId === dealerId)) return true
      const places = placesWithout(group.places, dealerId, clock())
      const after = await withoutFreed(isConcluded, { ...group, places })
      return (await groups.change(group, after)) || undefined
    })
