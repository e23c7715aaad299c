import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { inSeconds } from '../../platform/calendar/months-later.ts'

/** The items' format version; a format change needs a new version and an upgrade here. */
const itemVersion = 1

const text = z.string()
const when = z.optional(text)

/** Who it is, and what they were told: the same in both items. */
const person = {
  requestId: text,
  /** Counts the changes of both items together. */
  n: z.int(),
  receivedAt: text,
  name: text,
  company: text,
  email: text,
  textVersion: z.int(),
  textHash: text,
  /** The end of what it is kept for: after that it counts as absent. */
  until: text,
}

const storedRequest = z.object({
  v: z.literal(itemVersion),
  ...person,
  phone: when,
  message: when,
  answeredAt: when,
  answeredBy: when,
  /** The keyed hash of its content as it came, under which the same is not taken again for a while. */
  contentHash: when,
})

const storedMarketing = z.object({
  v: z.literal(itemVersion),
  ...person,
  state: z.enum(['unconfirmed', 'confirmed', 'withdrawn']),
  confirmedAt: when,
  confirmedBy: when,
  withdrawnAt: when,
  withdrawnBy: when,
  /** When the item itself ends: its evidence outlives what it was for. */
  keptUntil: text,
})

/** What was asked. Times are ISO 8601. */
export type InformationRequest = Omit<z.output<typeof storedRequest>, 'v'>
/** The wish to hear of other services. */
export type MarketingChoice = Omit<z.output<typeof storedMarketing>, 'v'>

/** What the table has of a request: each half ends on its own day. */
export type InformationRecord = { request: InformationRequest | null; marketing: MarketingChoice | null }

/** A request as a table item. */
export const requestItem = (request: InformationRequest) => ({
  ...keys.informationRequest(request.requestId),
  v: itemVersion,
  ...request,
  expiresAt: inSeconds(request.until),
})

/** A wish for news as a table item. */
export const marketingItem = (marketing: MarketingChoice) => ({
  ...keys.informationMarketing(marketing.requestId),
  v: itemVersion,
  ...marketing,
  expiresAt: inSeconds(marketing.keptUntil),
})

const without = <T extends { v: number }>({ v: _, ...rest }: T): Omit<T, 'v'> => rest

/** Parses a table item as a request; null if there is none or its time is over. Throws if it is something else. */
export const parseRequest = (item: unknown, now: Date): InformationRequest | null => {
  if (item === undefined) return null
  const request = without(z.parse(storedRequest, item))
  return request.until > now.toISOString() ? request : null
}

/** The same of a wish for news. */
export const parseMarketing = (item: unknown, now: Date): MarketingChoice | null => {
  if (item === undefined) return null
  const marketing = without(z.parse(storedMarketing, item))
  return marketing.until > now.toISOString() ? marketing : null
}
