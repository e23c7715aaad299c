import type { Key } from '../table/define-keys.ts'

/**
 * The kinds of items that hold something about a dealer's customer. `index`: by which something else is found, or what
 * figures count; it says nothing that other items do not say, is shown to nobody, and goes with the rest.
 */
export const heldKinds = [
  'customer',
  'call',
  'amendment',
  'closing',
  'step',
  'verification',
  'recheck',
  'reminder',
  'review',
  'specialist-review',
  'event',
  'alert',
  'delivery',
  'notice',
  'survey-response',
  'refused-row',
  'pass-on',
  'request',
  'index',
] as const
export type HeldKind = (typeof heldKinds)[number]

/** Those that a person is shown. */
export type ShownKind = Exclude<HeldKind, 'index'>

/** A customer of a dealer, by the dealer's reference. */
export type CustomerOf = { dealerId: string; customerRef: string }

/** An item of the table that holds something about a customer: where it is, what it is and, if it was read, all of it. */
export type HeldItem = {
  key: Key
  kind: HeldKind
  /** The call that it is about; null for one that is about the customer. */
  callId: string | null
  /** Null for an `index` that nobody needed to read. */
  item: Readonly<Record<string, unknown>> | null
}

/** An item as it is or was stored, under its key. */
export type StoredItem = Key & Readonly<Record<string, unknown>>

/** What a person sees of an item: when it came to be (ISO 8601), if that is known, and what it says. */
export type ShownItem = { at: string | null; data: Record<string, unknown> }

/**
 * What a part holds about customers: how to find every item, with its key, and what the person sees of each. Whoever
 * erases uses the same `find`s as whoever shows. Reads are strongly consistent.
 */
export type PersonalData = {
  /** What this part shows. */
  kinds: readonly HeldKind[]
  /** The items about a customer that belong to no call. */
  ofCustomer: (of: CustomerOf) => AsyncIterable<HeldItem>
  /** The items about one of the customer's calls. */
  ofCall: (of: CustomerOf & { callId: string }) => AsyncIterable<HeldItem>
  /** What an item is by its key and what it says, wherever it is kept by now; null for one that this part does not show. Pure. */
  recognise: (item: StoredItem) => HeldItem | null
  /** What the person sees of an item that this part found: other people as roles. Null for an `index`. */
  show: (held: HeldItem) => ShownItem | null
}
