import { refuseIfLeft } from '../../directory/dealers/leaving.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { type Choice, chooseNumber } from './choose-number.ts'
import { type Group, participantsOf } from '../group/group.ts'
import type { MembershipPorts } from './membership-ports.ts'
import { placesWith, withoutFreed } from './places.ts'
import { groupErrors } from '../errors.ts'

export type Joined = { status: 200 | 201; participationNumber: number }

/** The chosen number. Throws `group-full` or `no-number-until`. */
const numberOf = (choice: Choice): number => {
  if ('number' in choice) return choice.number
  if (choice.refused === 'group-full') throw new DomainError(groupErrors.groupFull)
  throw new DomainError(groupErrors.noNumberUntil, undefined, {
    extra: { until: choice.until.toISOString() },
  })
}

const numberIn = (group: Group, dealerId: string): number | undefined =>
  participantsOf(group).find((place) => place.dealerId === dealerId)?.number

/**
 * Adds a dealer to a group with the lowest free number: 201, or 200 if it already takes part. Throws `not-found` for an
 * unknown group or dealer, `already-in-a-group`, `dealer-left`, `group-full`, `no-number-until`, and `unavailable` after too many
 * conflicts.
 */
export const joinGroup =
  ({ groups, dealers, clock, retryOnConflict }: MembershipPorts) =>
  (groupId: string, dealerId: string): Promise<Joined> =>
    retryOnConflict(async () => {
      const [group, dealer] = await Promise.all([groups.get(groupId), dealers.get(dealerId, true)])
      if (!group) throw new DomainError(platformErrors.notFound, 'There is no such group')
      if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
      const present = numberIn(group, dealerId)
      if (present !== undefined) return { status: 200, participationNumber: present }
      if (dealer.group && dealer.group.groupId !== groupId) throw new DomainError(groupErrors.alreadyInAGroup)
      refuseIfLeft(dealer.content, clock())
      const kept = withoutFreed(group.places, group.concludedThrough)
      const participationNumber = numberOf(chooseNumber({ places: kept }))
      const places = placesWith(kept, dealerId, participationNumber, clock())
      const written = await groups.change(group, { ...group, places })
      return written ? { status: 201, participationNumber } : undefined
    })
