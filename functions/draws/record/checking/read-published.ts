import * as z from 'zod/mini'
import { month } from '../../../platform/calendar/draw-months.ts'
import { hash, sealedFields } from '../sealed-list.ts'

const page = z.object({
  month,
  digest: hash,
  groups: z.int(),
  items: z.array(z.object({ group: sealedFields.group, commitment: hash })),
})

/** A commitment published before the round: by itself, or in a page of `/v1/draws/{month}/commitments`. */
export type Published = string | z.output<typeof page>

/**
 * Reads a published commitment from text: 64 hexadecimal digits in either case, or the JSON of a page. Undefined if it is
 * neither. Spaces around it are ignored.
 */
export const readPublished = (text: string): Published | undefined => {
  const trimmed = text.trim()
  const digits = z.safeParse(hash, trimmed.toLowerCase())
  if (digits.success) return digits.data
  try {
    return z.safeParse(page, JSON.parse(trimmed)).data
  } catch {
    return undefined
  }
}
