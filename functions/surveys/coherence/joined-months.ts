import { type Group, participantsOf } from '../../groups/group/group.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { usualZone } from '../../platform/calendar/zone.ts'

/** Since which month each of a group's participants takes part in it. Who left and came back does since then. */
export const joinedMonths = (group: Pick<Group, 'places'>): [dealerId: string, month: string][] =>
  participantsOf(group).map(({ dealerId, joinedAt }) => [dealerId, localMonth(new Date(joinedAt), usualZone)])
