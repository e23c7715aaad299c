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

/** Whether a request is still kept: the table drops it some time after its 36 months, and nobody is shown it until then. Pure. */
export const isKept = ({ concludedAt }: Pick<RightsRequest, 'concludedAt'>, now: Date): boolean =>
  concludedAt === undefined || evidenceExpiresAt(concludedAt) * 1000 > now.getTime()

/** Parses a table item as a request. Throws if it is not one. */
export const parseRequest = (item: unknown): RightsRequest => {
  const { v: _, ...request } = z.parse(storedRequest, item)
  return request
}
