import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { evidenceExpiresAt } from '../retention/evidence.ts'
import { type RightsRequest, rightsRequest } from './rights-request.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const itemVersion = 1

const storedRequest = z.object({ v: z.literal(itemVersion), ...rightsRequest.shape })

/** The item of a request; it expires once it has been concluded for long enough. */
export const requestItem = (request: RightsRequest) => ({
  ...keys.rightsRequest(request.dealerId, request.requestId),
  v: itemVersion,
  ...request,
  ...(request.concludedAt !== undefined && {
    expiresAt: evidenceExpiresAt(request.concludedAt),
  }),
})

/** Parses a table item as a request. Throws if it is not one. */
export const parseRequest = (item: unknown): RightsRequest => {
  const { v: _, ...request } = z.parse(storedRequest, item)
  return request
}
