import * as z from 'zod/mini'
import { heldKinds } from '../../platform/personal-data/personal-data.ts'
import { named } from '../../platform/content/named.ts'
import { id, line, utcInstant } from '../../platform/content/schemas.ts'
import type { BlockedItem } from '../blocking/blocked-item.ts'
import type { BlockedAccess } from './access-item.ts'
import { accessState, accessStates, accessUntil } from './access-state.ts'
import { openingReason } from '../register/opening-reason.ts'

/** Why what is blocked is to be opened, and the reference of the request, judgment or claim. */
export const accessContent = named(
  'BlockedAccessContent',
  z.strictObject({
    reason: openingReason,
    reference: line(200),
    /** Only what this erasure blocked: of a company, one driver's. Without, everything blocked of the reference. */
    erasureId: z.optional(id),
  }),
)
export type AccessContent = z.output<typeof accessContent>

const shown = {
  accessId: id,
  state: named('BlockedAccessState', z.enum(accessStates)),
  reason: openingReason,
  requestedAt: utcInstant,
  approvedAt: z.nullable(utcInstant),
  /** Until when it can be approved or, once it is, read. */
  until: utcInstant,
}

/** A request to open what is blocked, and where it stands. */
export const accessShown = named('BlockedAccess', z.object(shown))

/**
 * The same with a page of what is blocked, once it is approved: each item as it was stored; with reason `person` the file
 * instead.
 */
export const accessRead = named(
  'BlockedData',
  z.object({
    ...shown,
    /** How it is read: as items, or, for the person, as an access export. */
    readAs: named('OpeningReadAs', z.enum(['items', 'access-export'])),
    /** The newest access export of it; null if there is none yet. */
    exportId: z.nullable(z.string()),
    items: z.array(named('BlockedRecord', z.record(z.string(), z.unknown()))),
    /** What each of the items is, in their order: `index` for one that only leads to others. */
    kinds: z.array(named('BlockedRecordKind', z.enum(heldKinds))),
    next: z.nullable(z.string()),
  }),
)

const person = named(
  'OpeningPerson',
  z.object({
    side: named('OpeningSide', z.enum(['dealer', 'asortis'])),
    /** Null for somebody whom nobody has named, or who has left. */
    name: z.nullable(z.string()),
  }),
)

const opening = named(
  'Opening',
  z.object({
    ...shown,
    /** Null once what is blocked is destroyed. */
    reference: z.nullable(z.string()),
    /** Only what this erasure blocked; null for all that is blocked of the reference. */
    erasureId: z.nullable(z.string()),
    /** That erasure as its proof says it: when it was ordered, and of how many calls; null without one. */
    erasure: z.nullable(named('OpenedErasure', z.object({ at: utcInstant, calls: z.int() }))),
    /** Whose data; null once it can be neither approved nor read. */
    customerRef: z.nullable(z.string()),
    requestedBy: person,
    approvedBy: z.nullable(person),
    /** How often it was read, and last when. */
    readings: z.int(),
    lastReadAt: z.nullable(utcInstant),
    /** Whether whoever is asking may approve it now. */
    mayApprove: z.boolean(),
    /** Whether whoever is asking asked for it. */
    isYours: z.boolean(),
  }),
)
/** What was asked to be opened, as those see it who look after the rights of the dealer's customers. */
export type OpeningShown = z.input<typeof opening>

/** A page of what was asked to be opened. */
export const openingPage = named(
  'OpeningPage',
  z.object({ items: z.array(opening), next: z.nullable(z.string()) }),
)

/** A request as its response shows it. Pure. */
export const showAccess = (access: BlockedAccess, now: Date): z.input<typeof accessShown> => {
  const { accessId, reason, requestedAt, approvedAt = null } = access
  const until = accessUntil(access).toISOString()
  return { accessId, state: accessState(access, now), reason, requestedAt, approvedAt, until }
}

/** How what a request opens is read, and the newest file of it. Pure. */
export const showReadAs = ({ reason, exportId }: BlockedAccess) => ({
  readAs: reason === 'person' ? ('access-export' as const) : ('items' as const),
  exportId: exportId ?? null,
})

/**
 * What is shown of an opening beyond its item: the names of people by their callers' ids, whose data, and what the reader
 * may do.
 */
type OpeningContext = Pick<
  OpeningShown,
  'customerRef' | 'reference' | 'erasure' | 'mayApprove' | 'isYours'
> & {
  names: ReadonlyMap<string, string | null>
}

/** An opening as a list shows it. Pure. */
export const showOpening = (
  access: BlockedAccess,
  now: Date,
  { names, ...context }: OpeningContext,
): OpeningShown => {
  const { requestedBy, approvedBy, readings, reads, erasureId = null } = access
  const personOf = (by: string) => ({
    side: by.startsWith('dealer:') ? ('dealer' as const) : ('asortis' as const),
    name: names.get(by) ?? null,
  })
  return {
    ...{ ...showAccess(access, now), ...context, erasureId, readings },
    requestedBy: personOf(requestedBy),
    approvedBy: approvedBy === undefined ? null : personOf(approvedBy),
    lastReadAt: reads.at(-1) ?? null,
  }
}

const shownValue = (_: string, value: unknown): unknown => (value instanceof Set ? [...value].sort() : value)
const record = z.record(z.string(), z.unknown())

/** Blocked items as their response shows them. Pure. */
export const showBlocked = (items: readonly BlockedItem[]) =>
  items.map((item) => z.parse(record, JSON.parse(JSON.stringify(item, shownValue))))
