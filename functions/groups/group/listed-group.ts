import * as z from 'zod/mini'
import { type Listed, placeOf } from '../../directory/lists/listed.ts'
import { named } from '../../platform/content/named.ts'
import { type Group, groupState, participantsOf } from './group.ts'
import { money } from './money.ts'

/** A group is active from five participants on. */
export const groupStates = named('GroupState', z.enum(['forming', 'active']))

/** What the list shows of a group. */
export const groupSummary = z.object({
  groupId: z.string(),
  name: z.string(),
  monthlyDiscount: money,
  state: groupStates,
  participants: z.int(),
})

/** How a group is listed. */
export const listedGroup = (group: Group): Listed => {
  const { groupId, name, monthlyDiscount } = group
  const summary: z.output<typeof groupSummary> = {
    ...{ groupId, name, monthlyDiscount, state: groupState(group) },
    participants: participantsOf(group).length,
  }
  return { listed: 'group', listedAs: placeOf(name, groupId), summary: JSON.stringify(summary) }
}
