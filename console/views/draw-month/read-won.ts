import { ResponseError } from '../../../client/errors.ts'
import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'
import { drawRead, winnerOf } from '../../elements/draws/draw-read.ts'
import { nameIn } from '../../elements/draws/words.ts'

/** A discount that a group's draw gave in a month, and whether it has been applied. */
export type Won = {
  groupId: string
  group: string
  dealerId: string
  dealer: string
  discount: Schemas['Money']
  application: Schemas['DiscountApplication'] | undefined
}

/** As many groups as are read before somebody asks for more. */
const pageSize = 50
/** As many groups as are read at once. */
const atOnce = 5

const readOne = async (
  api: FidelizacionClient,
  month: string,
  { groupId, name }: Schemas['ListedGroup'],
): Promise<Won[]> => {
  try {
    const path = { groupId, month }
    const draw = drawRead(await unwrap(api.GET('/v1/groups/{groupId}/draws/{month}', { params: { path } })))
    const dealerId = winnerOf(draw)
    if (dealerId === undefined) return []
    const { participants } = await unwrap(api.GET('/v1/groups/{groupId}', { params: { path: { groupId } } }))
    const { discount, application } = draw
    return [{ groupId, group: name, dealerId, dealer: nameIn(participants, dealerId), discount, application }]
  } catch (thrown) {
    if (thrown instanceof ResponseError && thrown.status === 404) return []
    throw thrown
  }
}

/**
 * Reads what the next 50 groups won in a month; `progress` is told after how many of them. Throws what a request
 * throws.
 */
export const readWon = async (
  api: FidelizacionClient,
  month: string,
  cursor: string | undefined,
  progress: (groups: number) => void,
) => {
  const query = { limit: pageSize, ...(cursor !== undefined && { cursor }) }
  const { items, next } = await unwrap(api.GET('/v1/groups', { params: { query } }))
  const won: Won[] = []
  for (let from = 0; from < items.length; from += atOnce) {
    const some = items.slice(from, from + atOnce)
    won.push(...(await Promise.all(some.map((group) => readOne(api, month, group)))).flat())
    progress(from + some.length)
  }
  return { items: won, next }
}
