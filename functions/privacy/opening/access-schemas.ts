import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, line, utcInstant } from '../../platform/content/schemas.ts'
import type { BlockedItem } from '../blocking/blocked-item.ts'
import { type BlockedAccess, openingReasons } from './access-item.ts'
import { accessState, accessStates, accessUntil } from './access-state.ts'

/** Why what is blocked is to be opened, and the reference of the request, judgment or claim. */
export const accessContent = named(
  'BlockedAccessContent',
  z.strictObject({ reason: named('OpeningReason', z.enum(openingReasons)), reference: line(200) }),
)

const shown = {
  accessId: id,
  state: named('BlockedAccessState', z.enum(accessStates)),
  reason: named('OpeningReason', z.enum(openingReasons)),
  requestedAt: utcInstant,
  approvedAt: z.nullable(utcInstant),
  /** Until when it can be approved or, once it is, read. */
  until: utcInstant,
}

/** A request to open what is blocked, and where it stands. */
export const accessShown = named('BlockedAccess', z.object(shown))

/** The same with what is blocked, once it is approved: each item as it was stored. */
export const accessRead = named(
  'BlockedData',
  z.object({
    ...shown,
    items: z.array(named('BlockedRecord', z.record(z.string(), z.unknown()))),
    /** Whether these are all. */
    complete: z.boolean(),
  }),
)

/** A request as its response shows it. Pure. */
export const showAccess = (access: BlockedAccess, now: Date): z.input<typeof accessShown> => {
  const { accessId, reason, requestedAt, approvedAt = null } = access
  const until = accessUntil(access).toISOString()
  return { accessId, state: accessState(access, now), reason, requestedAt, approvedAt, until }
}

const shownValue = (_: string, value: unknown): unknown => (value instanceof Set ? [...value].sort() : value)
const record = z.record(z.string(), z.unknown())

/** Blocked items as their response shows them. Pure. */
export const showBlocked = (items: readonly BlockedItem[]) =>
  items.map((item) => z.parse(record, JSON.parse(JSON.stringify(item, shownValue))))
