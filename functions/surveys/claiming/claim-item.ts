import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import type { Claim } from './claim.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const claimItemVersion = 1

/** A claim that was given up names nobody. */
const storedClaim = z.object({
  v: z.literal(claimItemVersion),
  dealerId: z.optional(z.string()),
  responseId: z.optional(z.string()),
})

/** The item of a claim, by its name. */
export const claimItem = (name: string, { dealerId, responseId }: Claim) => ({
  ...keys.surveyClaim(name),
  v: claimItemVersion,
  ...{ dealerId, responseId },
})

/** The item of a claim that was given up: anybody's. */
export const freeClaimItem = (name: string) => ({ ...keys.surveyClaim(name), v: claimItemVersion })

/** Parses a table item as a claim; undefined for one that was given up. Throws if it is none. */
export const parseClaim = (item: unknown): Claim | undefined => {
  const { dealerId, responseId } = z.parse(storedClaim, item)
  return dealerId === undefined || responseId === undefined ? undefined : { dealerId, responseId }
}
