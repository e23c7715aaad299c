import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'

/** Reads the group in which a dealer takes part; null if it is in none. Throws what a request throws. */
export const readGroupOf = async (api: FidelizacionClient, dealerId: string, signal?: AbortSignal) => {
  const init = signal ? { signal } : {}
  const { group } = await unwrap(
    api.GET('/v1/dealers/{dealerId}', { params: { path: { dealerId } }, ...init }),
  )
  if (!group) return null
  const { groupId } = group
  return unwrap(api.GET('/v1/groups/{groupId}', { params: { path: { groupId } }, ...init }))
}
