import type { MembershipChange } from '../../directory/dealers/membership-update.ts'
import { type Group, isActive, participantsOf } from '../group/group.ts'

type Members = Pick<Group, 'places'>

/**
 * The membership changes that a changed group causes: for each dealer that joins or leaves, and for all others if the
 * group becomes active or inactive.
 */
export const membershipChanges = (before: Members, after: Members): readonly MembershipChange[] => {
  const dealersOf = (group: Members) => new Set(participantsOf(group).map(({ dealerId }) => dealerId))
  const [were, are, active] = [dealersOf(before), dealersOf(after), isActive(after)]
  const flips = isActive(before) !== active
  return [
    ...[...are].flatMap((dealerId): MembershipChange[] => {
      if (!were.has(dealerId)) return [{ dealerId, change: 'joins', active }]
      return flips ? [{ dealerId, change: 'stays', active }] : []
    }),
    ...[...were]
      .filter((dealerId) => !are.has(dealerId))
      .map((dealerId): MembershipChange => ({ dealerId, change: 'leaves', active })),
  ]
}
