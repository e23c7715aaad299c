import type { Group } from '../../../groups/group/group.ts'
import type { Groups } from '../../../groups/group/open-groups.ts'
import { allShards } from '../../../groups/keys.ts'
import { log } from '../../../platform/runtime/log.ts'

const pageSize = 100

/** Goes through all groups, shard by shard; those that cannot be read are logged and left out. */
export const everyGroup = (groups: Pick<Groups, 'listShard'>) =>
  async function* (): AsyncGenerator<Group, void, undefined> {
    for (const shard of allShards) {
      let after: string | undefined
      do {
        const page = await groups.listShard(shard, pageSize, after)
        for (const groupId of page.unreadable) log('error', 'group-unreadable', { groupId })
        yield* page.groups
        after = page.next
      } while (after !== undefined)
    }
  }
