import type { Clock } from '../../platform/runtime/clock.ts'
import type { Group } from '../group/group.ts'
import type { GroupStore } from '../group/group-store.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import { holdingMonths, withoutConcluded } from './places.ts'

/** Whether a group's draw of a month is concluded: decided, or not held. */
export type IsConcluded = (groupId: string, month: string) => Promise<boolean>

export type MembershipPorts = {
  groups: Pick<GroupStore, 'get' | 'change'>
  /** The directory's dealers, read strongly. */
  dealers: {
    get: (
      dealerId: string,
      consistent: true,
    ) => Promise<{ group?: { groupId: string } | undefined } | undefined>
  }
  isConcluded: IsConcluded
  clock: Clock
  retryOnConflict: RetryOnConflict
}

/** The group without the places whose numbers no draw holds any more. */
export const withoutFreed = async (isConcluded: IsConcluded, group: Group): Promise<Group> => {
  const months = await Promise.all(
    holdingMonths(group.places).map(async (month) =>
      (await isConcluded(group.groupId, month)) ? month : [],
    ),
  )
  return { ...group, places: withoutConcluded(group.places, new Set(months.flat())) }
}
