import type { HeldItem, ShownItem, StoredItem } from '../../platform/personal-data/personal-data.ts'
import { roleOf } from '../../platform/personal-data/role-of.ts'
import { isRightsKey, keys } from '../keys.ts'
import { parseRequest, requestItem } from './request-item.ts'
import type { RightsRequest } from './rights-request.ts'

/** A request as an item that holds something about its customer. */
export const heldRequest = (request: RightsRequest): HeldItem => ({
  key: keys.rightsRequest(request.dealerId, request.requestId),
  kind: 'request',
  callId: request.callId ?? null,
  item: requestItem(request),
})

/** By the hashes of which numbers a request says whose it is, of a company's drivers. Pure. */
export const requestNumbers = (item: HeldItem['item']): string[] =>
  item === null ? [] : (parseRequest(item).carriedOut ?? []).flatMap(({ numbers = [] }) => numbers)

/** What an item is, if it is a request; null for any other. Pure. */
export const recogniseRequest = (item: StoredItem): HeldItem | null => {
  const { pk, sk } = item
  if (!isRightsKey(pk)) return null
  return { key: { pk, sk }, kind: 'request', callId: parseRequest(item).callId ?? null, item }
}

/** What the person sees of it: what they asked for, what came of it, and by whom, as a role. */
export const showRequest = ({ item }: HeldItem): ShownItem => {
  const { dealerId: __, registeredBy, concludedBy, carriedOut, ...said } = parseRequest(item)
  return {
    at: said.registeredAt,
    data: {
      ...said,
      registeredBy: roleOf(registeredBy),
      ...(carriedOut && {
        carriedOut: carriedOut.map(({ numbers: _, ...done }) => ({ ...done, by: roleOf(done.by) })),
      }),
      ...(concludedBy !== undefined && { concludedBy: roleOf(concludedBy) }),
    },
  }
}
