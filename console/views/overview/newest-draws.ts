import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'

/**
 * The state of the newest month that has draws; null before the first. A group's newest draw says which month that is:
 * all groups are sealed together.
 */
export const newestDraws = async (
  api: FidelizacionClient,
  signal: AbortSignal,
): Promise<Schemas['DrawMonth'] | null> => {
  const groups = await unwrap(api.GET('/v1/groups', { signal }))
  const group = groups.items.find(({ state }) => state === 'active') ?? groups.items[0]
  if (!group) return null
  const path = { groupId: group.groupId }
  const draws = await unwrap(
    api.GET('/v1/groups/{groupId}/draws', { params: { path, query: { limit: 1 } }, signal }),
  )
  const month = draws.items[0]?.month
  if (month === undefined) return null
  return unwrap(api.GET('/v1/draws/{month}', { params: { path: { month } }, signal }))
}

type Month = Pick<Schemas['DrawMonth'], 'state' | 'drawTime' | 'notSealed' | 'undecided'>

/**
 * Whether a month's draws need somebody: their time is over (`now`, RFC 3339) and some have no result, or sealing is over
 * and some list was not sealed.
 */
export const drawsNeedSomebody = ({ state, drawTime, undecided, notSealed }: Month, now: string): boolean => {
  const isOver = Date.parse(drawTime) < Date.parse(now)
  const unsealed = state !== 'sealing' && notSealed.count > 0
  return unsealed || (isOver && (state !== 'decided' || undecided.length > 0))
}
