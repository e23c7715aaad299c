import * as z from 'zod/mini'
import { closingFields } from './call-content.ts'

const stored = z.object({
  v: z.literal(1),
  endedAt: z.optional(z.string()),
  said: closingFields.said,
  recording: closingFields.recording,
  closedAt: z.string(),
  by: z.enum(['caller', 'sweep']),
  print: z.string(),
})

/** The end of a call: reported by the caller, or set by the sweep (then without `endedAt`). */
export type Closing = Omit<z.output<typeof stored>, 'v'>

/** Parses a table item as a closing. Throws if it is not one. */
export const parseClosing = (item: unknown): Closing => {
  const { v: _, ...closing } = z.parse(stored, item)
  return closing
}

/** Whether an item of a case is its closing. */
export const isClosing = (item: Record<string, unknown>): boolean => String(item['sk']).endsWith('#CLOSING')
