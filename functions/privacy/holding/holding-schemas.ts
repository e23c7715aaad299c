import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { utcInstant } from '../../platform/content/schemas.ts'
import { heldKinds } from '../../platform/personal-data/personal-data.ts'
import { heldElsewhere } from './elsewhere.ts'

/** The kinds of what a person is shown: all but what only leads to others. */
export const shownKind = named('HeldKind', z.enum(heldKinds.filter((kind) => kind !== 'index')))

/** Something that is held about a customer. */
const heldDatum = named(
  'HeldDatum',
  z.object({
    kind: shownKind,
    /** When it came to be; null if that is not known. */
    at: z.nullable(z.string()),
    /** The call that it is about; null for what is about the customer. */
    callId: z.nullable(z.string()),
    /** What it says, with the names that it is stored under. Other people appear as roles. */
    data: z.record(z.string(), z.unknown()),
  }),
)
export type HeldDatum = z.output<typeof heldDatum>

/** What is held about a customer: of the customer, on the first page, then of each call, the newest first. */
export const customerData = named(
  'CustomerData',
  z.object({
    dealerId: z.string(),
    customerRef: z.string(),
    asOf: utcInstant,
    items: z.array(heldDatum),
    /** What is not held here. */
    elsewhere: z.array(heldElsewhere),
    next: z.nullable(z.string()),
  }),
)

/** Where a page ends: after this call. */
export const holdingPosition = z.object({ callId: z.string(), receivedAt: z.string() })
