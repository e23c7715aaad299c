import type { Groups } from '../../groups/group/open-groups.ts'
import type { Group } from '../../groups/group/group.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Draw } from '../store/draw-item.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { holdsNumber, seesGroup } from './visibility.ts'

/** The read of a group. */
export type GroupReads = { groups: Pick<Groups, 'get'> }
/** The read of a draw. */
export type DrawReads = { draws: Pick<DrawStore, 'get'> }

/**
 * Reads a group on behalf of a caller. 404 if it does not exist, or if the caller's dealer does not take part in it.
 */
export const visibleGroup =
  ({ groups }: GroupReads) =>
  async (groupId: string, caller: Caller): Promise<Group> => {
    const group = await groups.get(groupId)
    if (!group || !seesGroup(caller, group)) throw new DomainError(platformErrors.notFound)
    return group
  }

/**
 * Reads a draw on behalf of a caller. 404 if it does not exist, or if the caller's dealer neither takes part in the
 * group now nor holds a number in this draw.
 */
export const visibleDraw = (ports: GroupReads & DrawReads) => {
  const seeGroup = visibleGroup(ports)
  return async (groupId: string, month: string, caller: Caller): Promise<Draw> => {
    const draw = await ports.draws.get(groupId, month)
    if (!draw) throw new DomainError(platformErrors.notFound)
    if (caller.audience === 'dealer' && !holdsNumber(caller, draw)) await seeGroup(groupId, caller)
    return draw
  }
}
