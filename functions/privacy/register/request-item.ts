import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { type RightsRequest, rightsRequest } from './rights-request.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const itemVersion = 1

/** Requests are kept for 36 months from their end (rights.md, "Retention"). */
const keptForMs = 36 * 30.44 * 86_400_000

const storedRequest = z.object({ v: z.literal(itemVersion), ...rightsRequest.shape })

/** The item of a request; it expires once it has been concluded for long enough. */
export const requestItem = (request: RightsRequest) => ({
  ...keys.rightsRequest(request.dealerId, request.requestId),
  v: itemVersion,
  ...request,
  ...(request.concludedAt !== undefined && {
    expiresAt: Math.ceil((Date.parse(request.concludedAt) + keptForMs) / 1000),
  }),
})

/** Parses a table item as a request. Throws if it is not one. */
export const parseRequest = (item: unknown): RightsRequest => {
  const { v: _, ...request } = z.parse(storedRequest, item)
  return request
}
