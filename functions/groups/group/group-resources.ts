import type { ResourcePort } from '../../directory/resources/put-resource.ts'
import type { Resource } from '../../directory/resources/resource-item.ts'
import { isSameContent } from '../../directory/resources/same-content.ts'
import { firstMonthOf } from './first-month.ts'
import type { Group, GroupContent } from './group.ts'
import type { GroupStore } from './group-store.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'

const contentOf = ({ name, monthlyDiscount }: GroupContent): GroupContent => ({ name, monthlyDiscount })

const resourceOf = (group: Group): Resource<GroupContent> => ({
  content: contentOf(group),
  revision: group.revision,
  putBy: group.putBy,
  group: undefined,
})

/** Groups as settings, for `putResource`; a replacement leaves participants and draws as they are. */
export const groupResources = (
  groups: Pick<GroupStore, 'get' | 'create' | 'change'>,
  retryOnConflict: RetryOnConflict,
): ResourcePort<GroupContent> => ({
  get: async (groupId) => {
    const group = await groups.get(groupId)
    return group && resourceOf(group)
  },

  create: async (groupId, { content, putBy, changedAt }) => {
    const before = await groups.create({
      groupId,
      ...content,
      revision: 1,
      putBy,
      firstMonth: firstMonthOf(changedAt),
      createdAt: changedAt.toISOString(),
      places: [],
      lastSealed: null,
      n: 1,
    })
    return before ? { written: false, before: resourceOf(before) } : { written: true }
  },

  replace: (groupId, seen, { content, putBy }) =>
    retryOnConflict(async () => {
      const group = await groups.get(groupId)
      if (!group) return { written: false, before: null }
      const same = isSameContent(contentOf(group), content)
      if (same || (seen !== 'any' && group.revision !== seen)) {
        return { written: false, before: resourceOf(group) }
      }
      const revision = group.revision + 1
      const written = await groups.change(group, { ...group, ...content, revision, putBy })
      return written ? { written: true, revision, group: undefined } : undefined
    }),
})
