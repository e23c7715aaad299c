import * as z from 'zod/mini'
import { storedSaid } from '../call/stored-content.ts'
import { storedRequests } from '../customer/requests.ts'

/** An entry's format version; a format change needs a new version and an upgrade in `parseEntryItem`. */
export const entryItemVersion = 1

/** What every entry has. */
export const common = {
  /** When it was written (ISO 8601, the server's clock). */
  at: z.string(),
  by: z.string(),
}

export const closingEntry = z.object({
  ...common,
  by: z.enum(['caller', 'sweep']),
  kind: z.literal('closing'),
  endedAt: z.optional(z.string()),
  said: storedSaid,
  recording: z.optional(z.string()),
  recordingInformed: z.optional(z.boolean()),
  requests: storedRequests,
  /** The keyed fingerprint of the content; empty if the sweep closed the call. */
  print: z.string(),
})
/** The end of a call: reported by the caller, or set by the sweep (then without `endedAt`). */
export type ClosingEntry = z.output<typeof closingEntry>

/** Parses the fields of a closing. Throws if they are not one. */
export const parseClosing = (item: unknown): ClosingEntry => z.parse(closingEntry, item)

const earlierClosing = z.looseObject({ v: z.literal(1), closedAt: z.string() })

/** Parses a closing that a version before 0.3 stored. Throws if it is not one. */
export const parseEarlierClosing = (item: unknown): ClosingEntry => {
  const { closedAt, ...closing } = z.parse(earlierClosing, item)
  return parseClosing({ ...closing, kind: 'closing', at: closedAt })
}
