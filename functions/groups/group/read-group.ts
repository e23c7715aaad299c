import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { type Group, groupState, participantsOf } from './group.ts'
import type { GroupStore } from './group-store.ts'

type ReadGroupPorts = {
  groups: Pick<GroupStore, 'get'>
  directory: Pick<Directory, 'dealer'>
}

const isOneOf = (caller: Caller, group: Group): boolean =>
  caller.audience !== 'dealer' ||
  participantsOf(group).some(({ dealerId }) => caller.dealerIds.includes(dealerId))

/**
 * A group as responses show it, with its participants' names. Throws `not-found`, also for the people of a dealer that
 * does not take part in it, to whom it reveals nothing.
 */
export const readGroup =
  ({ groups, directory }: ReadGroupPorts) =>
  async (groupId: string, caller: Caller) => {
    const group = await groups.get(groupId)
    if (!group || !isOneOf(caller, group)) throw new DomainError(platformErrors.notFound)
    const { name, monthlyDiscount, firstMonth, revision } = group
    const participants = await Promise.all(
      participantsOf(group).map(async ({ number, dealerId, joinedAt }) => ({
        participationNumber: number,
        dealerId,
        name: (await directory.dealer(dealerId))?.name ?? dealerId,
        joinedAt,
      })),
    )
    const body = { groupId, name, monthlyDiscount, state: groupState(group), firstMonth, participants }
    return { body, revision }
  }
